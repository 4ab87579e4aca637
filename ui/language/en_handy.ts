import { pluralIn } from "./plural.ts";

const plural = pluralIn("en");

/** Reading a code by camera or from the clipboard. */
export const scan = {
  open: "Scan a QR code",
  paste: "Paste",
  pasted: "From your clipboard. Is this the one? Then join.",
  pastedImage: "Pasted image",
  title: "Scan the QR code",
  lead: "Hold it before the camera. The picture stays on this device.",
  camera: {
    asking: "Please allow the camera.",
    blocked:
      "The camera is not allowed here. Change that in your browser’s settings, or choose a photo of the code.",
    absent: "There is no camera to use. Choose a photo of the code.",
  },
  seen: {
    stranger: "This is not a Tallow code.",
    "no-code": "There is no QR code in this photo.",
  },
  photo: "Choose a photo",
};

/** What is told when nobody looks at the page: how many and who, no names. */
export const notify = {
  arrived: (count: number) =>
    plural(count, {
      one: "# file has arrived",
      other: "# files have arrived",
    }),
  delivered: (count: number) =>
    plural(count, {
      one: "# file was delivered",
      other: "# files were delivered",
    }),
  stopped: (count: number) =>
    plural(count, {
      one: "A transfer of # file has stopped",
      other: "A transfer of # files has stopped",
    }),
  offered: (count: number) =>
    plural(count, {
      one: "# file is offered to you",
      other: "# files are offered to you",
    }),
  ask: "Tell me when it is done",
  on: "You will be told when it is done.",
  blocked:
    "Your browser blocks notifications from this page. Its settings can change that.",
  title: "Notifications",
  setting: "Tell me what happens while I look elsewhere",
  settingLead:
    "A notification when files arrive, are delivered, stop or are offered. It says how many and whose, never what they are called.",
};

/** Looking at what was received, before it is saved. */
export const preview = {
  look: (name: string) => `Look at ${name}`,
  place: (place: string, count: string) => `${place} of ${count}`,
  before: "The one before",
  after: "The next one",
  sight: {
    opening: "Opening…",
    broken: "This cannot be shown. You can save it all the same.",
    large: "This picture is too large to be shown here.",
  },
};
