import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { quoted } from "./names.ts";

const plural = pluralIn("hi");

export const history = {
  title: "इतिहास",
  tab: "इतिहास · Tallow",
  lead: "आपके और दूसरों के बीच जो आया-गया। यह सिर्फ़ इसी डिवाइस पर रहता है।",
  open: "इतिहास",
  close: "बंद करें",
  reading: "इतिहास पढ़ा जा रहा है…",
  search: "फ़ाइलें और लोग खोजें",
  found: (count) =>
    plural(count, { one: "# ट्रांसफ़र मिला।", other: "# ट्रांसफ़र मिले।" }),
  left: (count) =>
    plural(count, {
      one: "मिटा दिया गया। # ट्रांसफ़र बचा है।",
      other: "मिटा दिया गया। # ट्रांसफ़र बचे हैं।",
    }),
  nothingFound: "इससे कुछ मेल नहीं खाता।",
  nothingFoundNext: "फ़ाइल या व्यक्ति के नाम का कोई हिस्सा आज़माएँ।",
  empty: "अब तक कुछ आया-गया नहीं",
  emptyNext: "आप जो भी भेजेंगे या पाएँगे, वह यहाँ दिखेगा, जब तक आप उसे मिटा न दें।",
  unreadable: "इतिहास पढ़ा नहीं जा सका।",
  unreadableNext:
    "निजी विंडो में इतिहास नहीं रहता। Tallow के दूसरे टैब बंद करें, फिर कोशिश करें।",
  again: "फिर कोशिश करें",
  home: "कुछ भेजें",
  stored: (size) => `मिली हुई फ़ाइलें इस डिवाइस पर ${size} जगह लेती हैं।`,
  storedNone: "इस डिवाइस पर कोई मिली हुई फ़ाइल नहीं बची।",
  eraseReceived: "मिली फ़ाइलें मिटाएँ",
  eraseAll: "सब मिटाएँ",
  more: (count) => plural(count, { one: "# और दिखाएँ", other: "# और दिखाएँ" }),
  unfinished: "अधूरा",
  others: (count) => plural(count, { one: "और # अन्य", other: "और # अन्य" }),
  count: files,
  whom: {
    send: (label) => `${label || "किसी"} को`,
    receive: (label) => `${label || "किसी"} से`,
  },
  state: {
    failed: "बीच में टूट गया",
    cancelled: "रोका गया",
  },
  inUse: "एक टैब में खुला है",
  of: (bytes, total) => `${total} में से ${bytes}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "जारी रखें",
  resumeNamed: (name) => `${name} के साथ जारी रखें`,
  save: "सेव करें",
  saveNamed: (name) => `${name} सेव करें`,
  files: "फ़ाइलें",
  saveSome: "सेव करें…",
  filesOf: (name) => `${name} वाले ट्रांसफ़र की फ़ाइलें`,
  erase: "मिटाएँ",
  eraseNamed: (name) => `${name} मिटाएँ`,
  keep: "रखें",
  erasing: {
    title: (what, name) => ({
      one: `${quoted(name)} मिटाएँ?`,
      received: "मिली हुई फ़ाइलें मिटाएँ?",
      all: "पूरा इतिहास मिटाएँ?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "इतिहास से # ट्रांसफ़र हट जाएगा",
        other: "इतिहास से # ट्रांसफ़र हट जाएँगे",
      });
      const disk = stored ? `, और इस डिवाइस पर ${stored} जगह ख़ाली होगी` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " उसके बाद वह आगे नहीं बढ़ सकेगा।"
        : plural(open, {
          one: " # अधूरा है और उसके बाद आगे नहीं बढ़ सकेगा।",
          other: " # अधूरे हैं और उसके बाद आगे नहीं बढ़ सकेंगे।",
        });
      return `${what}${disk}।${lost} आपकी अपनी फ़ाइलें और जो आपने कहीं और सेव किया, वह बना रहेगा।`;
    },
  },
  there: (percent) => `${percent} पहुँच चुका`,
} satisfies Catalogue["history"];

export const back = {
  returning: "रूम में लौट रहे हैं…",
  ask: (count, first) =>
    count === 1
      ? `${quoted(first)} को एक बार फिर चुनें, और काम वहीं से आगे बढ़ेगा।`
      : plural(count, {
        one: "वही फ़ाइल एक बार फिर चुनें, और काम वहीं से आगे बढ़ेगा।",
        other: "वही # फ़ाइलें एक बार फिर चुनें, और काम वहीं से आगे बढ़ेगा।",
      }),
  // Nought is "one" in this language.
  askAccess: (count, first) =>
    count === 1
      ? `${quoted(first)} को खोलने की अनुमति दें, और काम वहीं से आगे बढ़ेगा।`
      : plural(count, {
        one: "वही फ़ाइल खोलने की अनुमति दें, और काम वहीं से आगे बढ़ेगा।",
        other: "वही # फ़ाइलें खोलने की अनुमति दें, और काम वहीं से आगे बढ़ेगा।",
      }),
  allow: (count) =>
    plural(count, {
      one: "वही फ़ाइल खोलने की अनुमति दें",
      other: "वही फ़ाइलें खोलने की अनुमति दें",
    }),
  why: "दोबारा लोड हुआ पेज आपकी फ़ाइलें अपने आप नहीं खोल सकता।",
  choose: "फिर से चुनें",
  chooseAll: "फ़ाइलें फिर से चुनें",
  chooseFolder: "फ़ोल्डर फिर से चुनें",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} मौजूद नहीं है, या पहले जैसी नहीं रही।`,
      other: `# फ़ाइलें मौजूद नहीं हैं, या पहले जैसी नहीं रहीं, उनमें ${
        quoted(first)
      } भी है।`,
    });
    return `${what} ${
      count === 1 ? "उसे वैसी ही चुनें जैसी वह थी।" : "सबको एक साथ चुनें, जैसी वे थीं।"
    }`;
  },
  full: "यह डिवाइस भर गया है।",
  fullNext: "थोड़ी जगह बनाएँ, और काम अपने आप आगे बढ़ेगा। कुछ नहीं खोता।",
} satisfies Catalogue["back"];
