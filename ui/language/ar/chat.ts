import type { Catalogue } from "../catalogues.ts";
import { isolated } from "../isolated.ts";

const list = new Intl.ListFormat("ar");

export const chat = {
  title: "الدردشة",
  lead: "مختومة مثل الملفات: لا يقرؤها إلا من في هذه الغرفة.",
  log: "الرسائل",
  label: "كتابة رسالة",
  send: "إرسال",
  unread: (count) => `جديد: ${count}`,
  latest: "إلى الأحدث",
  you: "أنت",
  status: {
    sent: "أُرسلت",
    delivered: "وصلت",
    read: "قُرئت",
  },
  waiting: "تنتظر الاتصال",
  readBy: (names) => `قرأها: ${list.format(names.map(isolated))}`,
  typing: (name) => `${isolated(name)} يكتب الآن…`,
  typingSeveral: "عدة أشخاص يكتبون الآن…",
  length: (count, most) => `${isolated(count)} من ${isolated(most)} حرف`,
  tooLong: (count, most) =>
    `طويلة جدًا: ${isolated(count)} من ${isolated(most)} حرف`,
  clear: "مسح",
  clearTitle: "هل تريد مسح الدردشة؟",
  clearLead: "تختفي من هذا الجهاز. ويبقى لدى الآخرين ما لديهم.",
  clearKeep: "إبقاء",
  keep: "حفظ الدردشة",
  keepLead:
    "مختومة على هذا الجهاز، كي لا يضيع شيء عند إعادة التحميل. تُمحى حين يغادر أحد نهائيًا، وفورًا عند إيقاف هذا الخيار.",
} satisfies Catalogue["chat"];
