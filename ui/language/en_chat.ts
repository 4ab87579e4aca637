const list = new Intl.ListFormat("en-GB");

/** What people say to each other in a room. */
export const chat = {
  title: "Chat",
  lead: "Sealed like the files: only the people in this room can read it.",
  log: "Messages",
  label: "Write a message",
  send: "Send",
  unread: (count: string) => `${count} new`,
  latest: "To the newest",
  you: "You",
  status: {
    sent: "Sent",
    delivered: "Delivered",
    read: "Read",
  },
  waiting: "Waits for the connection",
  readBy: (names: readonly string[]) => `Read by ${list.format(names)}`,
  typing: (name: string) => `${name} is writing…`,
  typingSeveral: "Several people are writing…",
  length: (count: string, most: string) => `${count} of ${most} characters`,
  tooLong: (count: string, most: string) =>
    `Too long: ${count} of ${most} characters`,
  clear: "Clear",
  clearTitle: "Clear the chat?",
  clearLead: "It goes from this device. The others keep what they have.",
  clearKeep: "Keep",
  keep: "Keep the chat",
  keepLead:
    "Sealed on this device, so that a reload loses nothing. It is erased when somebody leaves for good, and at once when you switch this off.",
};
