import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "QR कोड स्कैन करें",
  paste: "चिपकाएँ",
  pasted: "आपके क्लिपबोर्ड से। क्या यही सही है? तो जुड़ें।",
  pastedImage: "चिपकाई गई तस्वीर",
  title: "QR कोड स्कैन करें",
  lead: "इसे कैमरे के सामने रखें। तस्वीर इसी डिवाइस पर रहती है।",
  camera: {
    asking: "कृपया कैमरे की अनुमति दें।",
    blocked:
      "यहाँ कैमरे की अनुमति नहीं है। ब्राउज़र की सेटिंग में इसे बदलें, या कोड की फ़ोटो चुनें।",
    absent: "कोई कैमरा नहीं है। कोड की फ़ोटो चुनें।",
  },
  seen: {
    stranger: "यह Tallow का कोड नहीं है।",
    "no-code": "इस फ़ोटो में कोई QR कोड नहीं है।",
  },
  photo: "फ़ोटो चुनें",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `पहुँचीं: ${files(count)}`,
  delivered: (count) => `भेज दी गईं: ${files(count)}`,
  stopped: (count) => `रुक गईं: ${files(count)}`,
  offered: (count) => `आपके लिए पेश: ${files(count)}`,
  ask: "पूरा होने पर मुझे बताएँ",
  on: "पूरा होने पर आपको बताया जाएगा।",
  blocked: "आपका ब्राउज़र इस पेज की सूचनाएँ रोकता है। उसकी सेटिंग में इसे बदला जा सकता है।",
  title: "सूचनाएँ",
  setting: "जब मैं कहीं और देख रहा हूँ, तब जो हो वह बताएँ",
  settingLead:
    "फ़ाइलें आने, पहुँचने, रुकने या पेश होने पर एक सूचना। वह बताती है कि कितनी और किसकी, उनके नाम कभी नहीं।",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `${name} देखें`,
  place: (place, count) => `${place} / ${count}`,
  before: "पिछला",
  after: "अगला",
  sight: {
    opening: "खुल रहा है…",
    broken: "इसे दिखाया नहीं जा सकता। फिर भी आप इसे सेव कर सकते हैं।",
    large: "यह तस्वीर यहाँ दिखाने के लिए बहुत बड़ी है।",
  },
} satisfies Catalogue["preview"];
