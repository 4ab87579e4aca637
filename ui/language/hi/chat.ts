import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("hi");

export const chat = {
  title: "चैट",
  lead: "फ़ाइलों की तरह सीलबंद: इसे सिर्फ़ इस रूम के लोग पढ़ सकते हैं।",
  log: "संदेश",
  label: "संदेश लिखें",
  send: "भेजें",
  unread: (count) => `${count} नए`,
  latest: "सबसे नए पर",
  you: "आप",
  status: {
    sent: "भेजा गया",
    delivered: "पहुँच गया",
    read: "पढ़ा गया",
  },
  waiting: "कनेक्शन के इंतज़ार में",
  readBy: (names) => `इन्होंने पढ़ा: ${list.format(names)}`,
  typing: (name) => `${name} लिख रहे हैं…`,
  typingSeveral: "कई लोग लिख रहे हैं…",
  length: (count, most) => `${most} में से ${count} अक्षर`,
  tooLong: (count, most) => `बहुत लंबा: ${most} में से ${count} अक्षर`,
  clear: "साफ़ करें",
  clearTitle: "चैट साफ़ करें?",
  clearLead: "यह इस डिवाइस से हट जाएगी। बाक़ी लोगों के पास जो है, वह रहेगा।",
  clearKeep: "रहने दें",
  keep: "चैट सहेजें",
  keepLead:
    "इस डिवाइस पर सीलबंद, ताकि पेज दोबारा खुलने पर कुछ न खोए। किसी के हमेशा के लिए जाने पर यह मिट जाती है, और इसे बंद करने पर तुरंत।",
} satisfies Catalogue["chat"];
