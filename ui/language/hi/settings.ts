import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./names.ts";

const plural = pluralIn("hi");
// Without the comma before "और".
const list = {
  format: (kinds: readonly string[]): string =>
    new Intl.ListFormat("hi").format(kinds).replace(", और ", " और "),
};

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "सेटिंग",
  lead: "ये इसी डिवाइस पर रहती हैं और यहाँ से भेजी जाने वाली हर चीज़ पर लागू होती हैं।",
  open: "सेटिंग",
  openAway: "सेटिंग, नए टैब में",
  close: "बंद करें",
  sending: "आप क्या भेजते हैं",
  strip: "फ़ोटो साफ़ करें",
  stripLead:
    "फ़ोटो के जाने से पहले जगह, कैमरा और समय हटा दिए जाते हैं। तस्वीर वैसी ही रहती है।",
  compress: "कंप्रेस करें",
  compressLead:
    "जो अच्छी तरह कंप्रेस होता है, वह कम बाइट में जाता है और जैसा था वैसा ही पहुँचता है।",
  padding: "साइज़ छिपाएँ",
  paddingLead:
    "आठवें हिस्से तक ख़ाली बाइट जोड़ी जाती हैं, ताकि रास्ते में कोई साइज़ से फ़ाइल न पहचान सके।",
  you: "आप",
  paths: "आप कैसे जुड़ते हैं",
  relayOnly: "मेरा नेटवर्क पता छिपाएँ",
  relayOnlyLead:
    "सिर्फ़ रिले: रूम में किसी को आपका पता, और इस तरह आपकी मोटी-मोटी जगह, मालूम नहीं होती। अक्सर धीमा। अगले कनेक्शन से लागू।",
  relay: "इस साइट का रिले इस्तेमाल करें",
  relayLead:
    "वह सीलबंद चीज़ें ले जाता है और उन्हें पढ़ नहीं सकता: जब और कुछ न चले तब यही रास्ता है, और दफ़्तर या घर में अक्सर सबसे तेज़।",
  speed: "भेजने की अधिकतम गति, Mbit/s",
  speedLead: "कोई सीमा न चाहिए, तो ख़ाली छोड़ें। तुरंत लागू होता है।",
  limitPerMember: "हर व्यक्ति को",
  limitTotal: "सबको मिलाकर",
  look: "रूप",
  language: "भाषा",
  languageOfBrowser: "ब्राउज़र जैसी",
  theme: "थीम",
  themes: { system: "डिवाइस जैसी", light: "हल्की", dark: "गहरी" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "मेरा कनेक्शन जाँचें",
  lead: "हर वह रास्ता आज़माता है जिससे फ़ाइलें यहाँ से जा सकती हैं।",
  check: "अभी जाँचें",
  checking: "जाँच हो रही है…",
  again: "फिर से जाँचें",
  path: {
    "server": "Tallow का सर्वर",
    "direct": "सीधे, ब्राउज़र से ब्राउज़र तक",
    "turn-udp": "TURN सर्वर",
    "turn-tcp": "TCP पर TURN सर्वर",
    "turn-tls": "TLS पर TURN सर्वर, वेब पेज की तरह",
    "relay": "इस साइट का रिले",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "जाँच हो रही है…";
      case "works":
        return "चलता है।";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "सर्वर के बिना कोई आपको नहीं ढूँढ सकता। अपना कनेक्शन जाँचें।";
    }
    if (working.includes("direct")) return "आपका कनेक्शन अच्छा है।";
    return working.length > 1
      ? "आप दूसरों तक पहुँच सकते हैं, बीच के एक सर्वर के ज़रिए।"
      : "आपको ढूँढा जा सकता है, पर आप तक पहुँचा नहीं जा सकता। कोई दूसरा नेटवर्क आज़माएँ।";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "इस साइट पर नहीं है।",
  off: "आपने इसे बंद किया है।",
};

const faults = {
  "no-answer": "जवाब नहीं आता। अपना कनेक्शन जाँचें।",
  "no-socket":
    "जवाब आता है, पर कनेक्शन खुला नहीं रहता। शायद कोई प्रॉक्सी या एक्सटेंशन रास्ते में है।",
  "no-webrtc": "इस ब्राउज़र में WebRTC नहीं है, या वह बंद है।",
  "no-address":
    "ऐसा कोई पता नहीं मिला जिस पर दूसरे आप तक पहुँच सकें। शायद कोई फ़ायरवॉल या एक्सटेंशन उसे छिपाता है।",
  "no-connection": "कुछ भी पार नहीं हुआ। शायद कोई फ़ायरवॉल रास्ते में है।",
  "no-relay-address":
    "उसने ऐसा पता नहीं दिया जिस पर पहुँचा जा सके। वह बंद है, या कोई फ़ायरवॉल रास्ते में है।",
  "timeout": "इसमें बहुत ज़्यादा समय लगा।",
};

export const prepare = {
  underWay: (done, total) => `फ़ाइलें तैयार हो रही हैं, ${total} में से ${done}`,
  unclean: (names) => {
    const [first = ""] = names;
    return plural(names.length, {
      one: `${quoted(first)} को साफ़ नहीं किया जा सका।`,
      other: `# फ़ोटो साफ़ नहीं की जा सकीं, उनमें ${quoted(first)} भी है।`,
    });
  },
  uncleanNext: (count) =>
    plural(count, {
      one: "वह बता सकती है कि कहाँ और कब खींची गई। आपके फ़ैसले से पहले कुछ पेश नहीं होगा।",
      other: "वे बता सकती हैं कि कहाँ और कब खींची गईं। आपके फ़ैसले से पहले कुछ पेश नहीं होगा।",
    }),
  send: "फिर भी भेजें",
  drop: (count) => plural(count, { one: "इसे छोड़ दें", other: "इन्हें छोड़ दें" }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "अन्य"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `# फ़ोटो से हटाया गया: ${what}`,
      other: `# फ़ोटो से हटाया गया: ${what}`,
    });
  },
  kinds: {
    "place": "जगह",
    "time": "समय",
    "camera": "कैमरा",
    "serial-number": "सीरियल नंबर",
    "author": "लेखक",
    "software": "सॉफ़्टवेयर",
    "description": "विवरण",
    "history": "बदलावों का इतिहास",
    "thumbnail": "थंबनेल",
    "maker-note": "निर्माता के नोट",
    "attachment": "अटैचमेंट",
    "other": "अन्य डेटा",
  },
  all: (kinds) => list.format(kinds),
} satisfies Catalogue["prepare"];
