export const mail = {
  open: "Invite by e-mail",
  lead:
    "The letter says where this room is. The code is not in it: tell them the three words yourself.",
  label: "E-mail address",
  send: "Send",
  cancel: "Cancel",
  withdraw: "Take it back",
  state: {
    sending: "Sending …",
    sent: "If the address exists, a letter is on its way.",
    withdrawn: "Taken back, unless it had already left.",
  },
  fault: {
    address: {
      what: "That is not an e-mail address.",
      next: "Correct it, then send again.",
    },
    often: {
      what: "Too many letters at once.",
      next: "Wait a minute, then send again.",
    },
    over: {
      what: "This code has ended.",
      next: "Make a new one, then send again.",
    },
    server: {
      what: "The server did not take the letter.",
      next: "Try again in a moment.",
    },
  },
};

export const usage = {
  title: "What this site counts",
  label: "Let this site count",
  /** Whether one may choose, this browser asks it not to, or it never does. */
  lead: {
    chosen:
      "Minutes later it is told how many transfers and errors there were, with sizes and times rounded off. Never a name, a code, a room or a file.",
    refused: "This browser asks sites not to count, so nothing is told.",
    none: "This site counts nothing in browsers.",
  },
};
