import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { number } from "./files.ts";

const plural = pluralIn("hi");
// Without the comma before "और".
const list = {
  format: (names: readonly string[]): string =>
    new Intl.ListFormat("hi").format(names).replace(", और ", " और "),
};

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "लाल",
  "नारंगी",
  "सुनहरा",
  "जैतूनी",
  "हरा",
  "फ़िरोज़ी",
  "आसमानी",
  "नीला",
  "बैंगनी",
  "जामुनी",
  "गुलाबी",
  "स्लेटी",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") return ["मेज़बान", "मेज़बान"];
    if (onlyGuest) return ["आपके मेहमान", "आपके मेहमान"];
    const who = `मेहमान (${colours[colour] ?? ""})`;
    return [who, who];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `रंग: ${colour}`,
  choosing: "रास्ता चुना जा रहा है",
  path: {
    direct: "सीधे",
    turn: "TURN सर्वर के ज़रिए",
    relay: "इस साइट के रिले के ज़रिए",
  },
  pathLong: {
    direct:
      "सीधे ब्राउज़र से ब्राउज़र तक। आप दोनों एक-दूसरे का नेटवर्क पता देख सकते हैं; बीच में कोई नहीं है।",
    turn:
      "एक TURN सर्वर इसे सीलबंद आगे बढ़ाता है। वह देखता है कि कौन-सा नेटवर्क पता कितना भेजता है, पर यह कभी नहीं कि क्या।",
    relay:
      "इस साइट का सर्वर इसे सीलबंद आगे बढ़ाता है। वह देखता है कि कौन-सा नेटवर्क पता कितना भेजता है, पर यह कभी नहीं कि क्या।",
  },
  noPath: "दोनों ब्राउज़र एक-दूसरे तक का रास्ता खोज रहे हैं।",
  quality: {
    excellent: "बहुत बढ़िया",
    good: "अच्छा",
    fair: "ठीक-ठाक",
    poor: "कमज़ोर",
    disconnected: "फिर से जुड़ रहा है",
  },
  away: (time) => `${time} से फिर जुड़ने की कोशिश`,
  remove: "हटाएँ",
  removeNamed: (name) => `${name} को हटाएँ`,
  removeTitle: (name) => `${name} को इस रूम से हटाएँ?`,
  removeLead:
    "आप दोनों के बीच जो आ-जा रहा है वह रुक जाएगा, और नए कोड के बिना वापसी नहीं होगी।",
  keep: "रहने दें",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `दूसरे आपको ${name} नाम से देखते हैं।`,
  asColour: (colour) => `दूसरे आपको आपके रंग से पहचानते हैं: ${colour}।`,
  add: "नाम जोड़ें",
  change: "बदलें",
  title: "दूसरे आपको कैसे देखते हैं",
  lead: "यह सिर्फ़ आपके रूम के लोगों को बताया जाता है, सर्वर को कभी नहीं।",
  name: "नाम",
  nameHint: "ख़ाली छोड़ें, तो आपकी पहचान आपके रंग से होगी।",
  colour: (name) => name === undefined ? "रंग" : `रंग: ${name}`,
  done: "हो गया",
  cancel: "अभी नहीं",
} satisfies Catalogue["about"];

export const invite = {
  open: "किसी को बुलाएँ",
  lead: (host) => `जो इन्हें ${host} पर डालेगा, वह अंदर आ जाएगा।`,
  guests: "कितने लोगों के लिए?",
  guestsHint: "दूसरी संख्या से नया कोड बनता है।",
  expires: (time, guests) =>
    plural(guests, {
      one: `${time} तक मान्य, # व्यक्ति के लिए।`,
      other: `${time} तक मान्य, # लोगों के लिए।`,
    }),
  close: "बुलाना बंद करें",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `${number(count)} में से # को सब मिल गया`,
      other: `${number(count)} में से # को सब मिल गया`,
    }),
  all: (count) =>
    plural(count, {
      one: "# को सब मिल गया",
      other: count === 2 ? "दोनों को सब मिल गया" : "सभी # को सब मिल गया",
    }),
  missed: (count) =>
    plural(count, { one: "# को नहीं मिला", other: "# को नहीं मिला" }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "किसी को नहीं मिला",
  progress: (percent, title) => `${title}, सबको: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "# को फिर भेजें",
      other: "# को फिर भेजें",
    }),
  cancel: "सब रद्द करें",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `${name} को भेजें`,
  all: "सबको भेजें",
  none: "चुनें कि किसे मिले।",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "# व्यक्ति को जाएगा।",
        other: "# लोगों को जाएगा।",
      })
      : `${list.format(names)} को जाएगा।`,
} satisfies Catalogue["recipients"];
