import type { Catalogue } from "../catalogues.ts";
import { files, ofFiles } from "./files.ts";
import { isolated } from "../isolated.ts";

export const offer = {
  title: (count, size) => `معروض عليك: ${files(count)}، ${isolated(size)} معًا`,
  lead: "لا يُكتب شيء قبل أن تقبل.",
  all: "كل الملفات",
  accept: (count, size) =>
    count === 0
      ? "يُرجى اختيار ملفات أولًا"
      : `قبول ${ofFiles(count)}، ${isolated(size)}`,
  decline: "رفض",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)}، صادرة`,
    receive: (count, first) => count === 1 ? first : `${files(count)}، واردة`,
  },
  direction: { send: "إرسال", receive: "استلام" },
  with: {
    send: (name) => `إلى ${isolated(name)}`,
    receive: (name) => `من ${isolated(name)}`,
  },
  state: {
    offered: "في انتظار الرد",
    connecting: "جارٍ الاتصال",
    moving: "في الطريق",
    paused: {
      me: "أوقفته مؤقتًا",
      them: "أوقفه الطرف الآخر مؤقتًا",
      both: "أوقفه الطرفان مؤقتًا",
    },
    full: "في انتظار مساحة",
    wants: "في انتظار ملفاتك",
    reconnecting: (time) =>
      time === undefined
        ? "جارٍ إعادة الاتصال"
        : `جارٍ إعادة الاتصال منذ ${isolated(time)}`,
    verifying: "جارٍ فحص كل بايت",
    done: { send: "أُرسل وفُحص", receive: "استُلم وفُحص" },
    failed: "لم يكتمل",
  },
  progress: (percent, name) => `${isolated(name)}: ${percent}`,
  of: (bytes, total) => `${isolated(bytes)} من ${isolated(total)}`,
  left: (duration) => `بقي ${isolated(duration)}`,
  kept: "لا يضيع شيء",
  pause: "إيقاف مؤقت",
  resume: "متابعة",
  cancel: "إلغاء",
  retry: "محاولة أخرى",
  doFor: (what, name) => `${what}، ${isolated(name)}`,
  save: "حفظ",
  saveNamed: (name) => `حفظ ${isolated(name)}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "حفظ في مجلد…",
  zip: "حفظ بصيغة ZIP",
  stop: "إيقاف",
  hint: "بمجلداتها، أو ملفًا ملفًا في الأسفل.",
  saving: "جارٍ الحفظ…",
  progress: (percent) => `جارٍ الحفظ: ${percent}`,
  saved: "حُفظ الكل.",
  emptyFolder: "مجلد فارغ",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${isolated(name)}: ${percent}`,
  offered: (count, size) => `معروض عليك: ${files(count)}، ${isolated(size)}.`,
  done: (name) => `${isolated(name)}: اكتمل وفُحص.`,
  failed: (name, what) => `${isolated(name)}: ${what}`,
  paused: (name, by) => `${isolated(name)}: ${by}`,
  full: (name, what) => `${isolated(name)}: ${what}`,
  arrived: "دخل شخص.",
  left: (name) => `غادر ${name === undefined ? "شخص" : isolated(name)}.`,
  away: (name) =>
    `انقطع الاتصال${
      name ? ` مع ${isolated(name)}` : ""
    }. جارٍ إعادته، ولا يضيع شيء.`,
  back: (name) => `عاد الاتصال${name ? ` مع ${isolated(name)}` : ""}.`,
  remember: "يود الطرف الآخر أن تتذكره.",
  remembered: "كل منكما يتذكر الآخر.",
} satisfies Catalogue["announce"];
