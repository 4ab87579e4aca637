/** What somebody reads who puts rooms into a site of their own. */
export const developers = {
  title: "For developers",
  lead:
    "A room can stand in a page of yours. You are told what happens in it, and never what is sent.",
  frame: {
    title: "A room in your page",
    lead:
      "Ask whoever runs this server to put your origin into EMBED_ORIGINS, then copy this and change the origin in it.",
    site: "https://your-site.example",
    name: "Send us files",
    blocked:
      "A browser that keeps storage from frames of other sites gives the room no place to put files. You are then told failed with browser-lacks: show a link to this server instead, in a tab of its own.",
  },
  events: {
    title: "What you are told",
    lead:
      "Each event is a message to your window, with tallow set to 1. There is no name and no content in any of them.",
    event: "Event",
    when: "When",
    fields: "Fields",
    rows: [
      ["ready", "The room listens to its person.", ""],
      ["member-joined", "Somebody came.", "members"],
      [
        "progress",
        "Another hundredth of a transfer is stored.",
        "transfer, direction (send, receive), bytes, total",
      ],
      [
        "done",
        "A transfer is whole and verified.",
        "transfer, direction, files, bytes",
      ],
      [
        "failed",
        "A transfer ended, or the room where no transfer is named.",
        "transfer, problem",
      ],
    ],
  },
  looks: {
    title: "How it looks",
    lead:
      "Add these to the address of the frame. Anything else in it changes nothing.",
    parameter: "Parameter",
    values: "Values",
    rows: [
      ["theme", "light or dark; without it what the person’s system says"],
      ["accent", "six hex digits, the colour of what is pressed"],
      ["radius", "0 to 32, pixels of corners"],
    ],
  },
  links: {
    title: "Links",
    lead:
      "Everything behind the # is the room’s secret: 1, a point, and 32 random bytes in base64url. Browsers do not send it to any server. Put behind the address of the frame, it opens that room.",
  },
  calls: {
    title: "Calls",
    lead: "The server’s own interface is described in OpenAPI 3.1: ",
  },
} as const;
