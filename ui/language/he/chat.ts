import type { Catalogue } from "../catalogues.ts";
import { isolated } from "../isolated.ts";

const list = new Intl.ListFormat("he");

export const chat = {
  title: "צ׳אט",
  lead: "אטום כמו הקבצים: רק מי שבחדר הזה יכול לקרוא אותו.",
  log: "הודעות",
  label: "כתיבת הודעה",
  send: "שליחה",
  unread: (count) => `חדשות: ${count}`,
  latest: "אל החדשה ביותר",
  you: "אני",
  status: {
    sent: "נשלחה",
    delivered: "הגיעה",
    read: "נקראה",
  },
  waiting: "ממתינה לחיבור",
  readBy: (names) => `נקראה על ידי: ${list.format(names.map(isolated))}`,
  typing: (name) => `${isolated(name)} בכתיבה…`,
  typingSeveral: "כמה אנשים כותבים…",
  length: (count, most) => `${isolated(count)} מתוך ${isolated(most)} תווים`,
  tooLong: (count, most) =>
    `ארוכה מדי: ${isolated(count)} מתוך ${isolated(most)} תווים`,
  clear: "ניקוי",
  clearTitle: "לנקות את הצ׳אט?",
  clearLead: "הוא ייעלם מהמכשיר הזה. אצל האחרים יישאר מה שיש להם.",
  clearKeep: "להשאיר",
  keep: "שמירת הצ׳אט",
  keepLead:
    "אטום במכשיר הזה, כדי ששום דבר לא יאבד בטעינה מחדש. הוא נמחק כשמישהו יוצא לתמיד, ומיד אם האפשרות הזו נכבית.",
} satisfies Catalogue["chat"];
