import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("hi");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "मेरी स्क्रीन दिखाएँ",
  own: "आपकी स्क्रीन दिख रही है",
  nobody: "कोई नहीं देख रहा।",
  viewers: (names) =>
    `देख रहे हैं: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }।`,
  yields: "फ़ाइलें जा रही हैं, इसलिए तस्वीर को अभी कम मिल रहा है।",
  stop: "दिखाना बंद करें",
  quality: "गुणवत्ता",
  level: { low: "कम", medium: "मध्यम", high: "ऊँची" },
  first: "फ़ाइलों से पहले स्क्रीन",
  firstHint: "नहीं तो फ़ाइलें चलने पर इसे कम मिलता है।",
  shows: (name) => `${name} स्क्रीन दिखा रहे हैं`,
  offered: "आपके देखने तक कुछ नहीं चलता।",
  offeredSound: "आवाज़ के साथ। आपके देखने तक कुछ नहीं चलता।",
  begun: {
    connecting: "कनेक्ट हो रहा है…",
    watching: "आप देख रहे हैं।",
    lost: "तस्वीर खो गई।",
  },
  watch: "देखें",
  unwatch: "देखना बंद करें",
  picture: (name) => `स्क्रीन: ${name}`,
  mute: "आवाज़ बंद",
  unmute: "आवाज़ चालू",
  full: "पूरी स्क्रीन",
  small: "छोटी विंडो",
  refused: {
    bare:
      "आपका नेटवर्क पता छिपा है। तब स्क्रीन के लिए TURN सर्वर चाहिए, और इस साइट पर कोई नहीं है। सेटिंग में सीधे कनेक्शन की अनुमति दें।",
    unable:
      "यह ब्राउज़र तस्वीर को सील नहीं कर सकता। नया Chrome, Edge, Firefox या Safari आज़माएँ।",
    failed: "ब्राउज़र ने स्क्रीन नहीं दी। फिर कोशिश करें।",
  },
} satisfies Catalogue["screen"];
