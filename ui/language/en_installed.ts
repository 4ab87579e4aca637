export const installed = {
  ready: "A new version is ready.",
  later: "It waits until you are done here.",
  reload: "Reload",
  kept: {
    title: "Without a network",
    lead:
      "This browser keeps the pages of Tallow, so that they open offline. Your files are not among them.",
    fetch: "Fetch them again",
    fetching: "Fetching…",
    fetched: "They are fresh.",
    failed: "That did not work. Try again when there is a network.",
  },
  offline: {
    title: "There is no network",
    lead:
      "This page is not kept on this device. The start page is, and what was under way goes on when the network is back.",
  },
  share: {
    title: "Nothing was received",
    lead:
      "Tallow was not ready on this device. What you shared was thrown away unread. Open the start page once, then share it again.",
  },
};
