import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("hi");

export const room = {
  creating: "रूम बनाया जा रहा है…",
  waitingTitle: "ये शब्द बताएँ",
  waitingLead: (host) => `जो इन्हें ${host} पर डालेगा, उसे फ़ाइलें मिलेंगी।`,
  characters: "यही कोड अक्षरों में",
  link: "लिंक",
  qr: "लिंक का QR कोड",
  scan: "या फ़ोन से स्कैन करें",
  copyCode: "कोड कॉपी करें",
  copyCharacters: "अक्षर कॉपी करें",
  copyLink: "लिंक कॉपी करें",
  copied: "कॉपी हो गया",
  share: "शेयर करें",
  waitingFor: (guests) =>
    plural(guests, {
      one: "दूसरे व्यक्ति का इंतज़ार है",
      other: "बाक़ी लोगों का इंतज़ार है",
    }),
  ready: (count, size) => `${files(count)} तैयार, ${size}`,
  noFiles: "भेजने के लिए अभी कुछ नहीं",
  addFiles: "फ़ाइलें जोड़ें",
  addFolder: "फ़ोल्डर जोड़ें",
  leave: "बाहर जाएँ",
  leaveTitle: "हमेशा के लिए बाहर जाएँ?",
  leaveLead:
    "जो पूरा नहीं हुआ, वह ख़त्म हो जाएगा, उनके लिए भी। सिर्फ़ यह टैब बंद करेंगे, तो बाद में आगे बढ़ सकेगा।",
  stay: "रुकें",
  leaveAnyway: "हमेशा के लिए जाएँ",
} satisfies Catalogue["room"];

export const joining = {
  title: "कनेक्ट हो रहा है",
  finding: "रूम खोजना",
  checking: "कोड जाँचना",
  connecting: "सबसे अच्छा रास्ता चुनना",
  findingDevice: "दूसरा डिवाइस खोजना",
  checkingDevice: "जाँचना कि यह वही जाना-पहचाना डिवाइस है",
  done: "हो गया",
  current: "जारी है",
} satisfies Catalogue["joining"];

export const open = {
  title: "कनेक्ट हो गया",
  titleAlone: "यहाँ और कोई नहीं है",
  people: "इस रूम के लोग",
  send: "फ़ाइलें भेजें",
  folder: "फ़ोल्डर भेजें",
  sendHint: "फ़ाइलें कहीं भी छोड़ें, या पेस्ट करें।",
  titleAway: "फिर से कनेक्ट हो रहा है",
  held: (count) =>
    plural(count, {
      one: "# फ़ाइल कनेक्शन के इंतज़ार में है।",
      other: "# फ़ाइलें कनेक्शन के इंतज़ार में हैं।",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "तस्वीरें मिलाएँ",
  verified: "जाँचा गया",
  title: "क्या आप दोनों को यही छह तस्वीरें, इसी क्रम में दिखती हैं?",
  lead:
    "एक-दूसरे को फ़ोन करके, या पास बैठकर मिलाएँ। अगर एक जैसी हैं, तो बीच में कोई नहीं है।",
  match: "एक जैसी हैं",
  differ: "अलग हैं",
  later: "अभी नहीं",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "उन्हें याद रखें",
  me: "इंतज़ार है कि वे भी आपको याद रखें",
  them: "उन्हें याद रखें",
  both: "आप एक-दूसरे को याद रखते हैं",
  asked: "वे चाहते हैं कि आप उन्हें याद रखें। उन्हें भी याद रखें?",
  title: "अगली बार बिना कोड के मिलें?",
  lead:
    "आपके दोनों डिवाइस शुरुआती पेज से एक-दूसरे को ढूँढ लेंगे। इसके लिए दोनों की हामी चाहिए, और कोई भी दूसरे को कभी भी भूल सकता है।",
  name: "उन्हें आपका यह नाम दिखेगा",
  ownName: "यह ब्राउज़र",
  confirm: "याद रखें",
  later: "अभी नहीं",
} satisfies Catalogue["remember"];
