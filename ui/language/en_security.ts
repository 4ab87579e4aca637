/** What is claimed, in plain words. Only the server needs them. */
export const security = {
  title: "Security",
  lead: "What Tallow promises, where that ends, and how to look for yourself.",
  holds: {
    title: "What holds",
    rows: [
      "Only who knows the code or the link gets the keys. The server and the network pass on what they cannot read, and a byte they change is noticed.",
      "A recording made today stays closed to a quantum computer built later, as long as ML-KEM-768 holds.",
      "Keys are new for each session and change while it lasts. They do not open what was sent before.",
      "A file gets its name only when every byte is what the sender read.",
    ],
  },
  ends: {
    title: "Where it ends",
    rows: [
      "This page is code that a server delivers. Whoever can change that code can change what it does, and then nothing here holds. You trust it each time it is loaded.",
      "A code is short: it can be guessed, with one chance in 2.8 million for three words, and the third wrong guess ends it. A link cannot be guessed.",
      "Who overhears a code and is first gets in. Comparing pictures tells you whether somebody is in between.",
      "On a direct path the other side learns your network address. A setting hides it.",
      "Your device, your browser and its extensions have to be honest, and so does the person you share with. Nobody checks what others send you.",
      "Nobody from outside has audited Tallow.",
    ],
  },
  learns: {
    title: "What the server learns",
    rows: [
      "Network addresses and times, the first word of a code, how many are in a room, padded sizes of what is exchanged through it to connect, and that a handshake failed. A relay or TURN server also learns how much passes.",
      "Not the secret words, not the secret of a link, no names, nothing of what files are called or what is in them. It can always refuse.",
    ],
  },
  others: {
    title: "Third parties",
    lead:
      "This page loads nothing from anybody else. To find a path, your browser may ask the STUN, TURN and relay servers that the operator of this site chose.",
  },
  running: {
    title: "What is running",
    lead:
      "Every script and style that is served has its SHA-256 in a list. These lines fetch all of them and name those that differ from it:",
    compare:
      "Compare the list with one that was fetched elsewhere, or with the file dist/sha256.txt of a build of your own. A server that lies in the page can lie in the list.",
    list: "The list of hashes",
  },
  developers: "For developers",
};

/** The page as another language has to say it. */
export type SecurityWords = typeof security;
