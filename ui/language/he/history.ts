import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { isolated } from "../isolated.ts";
import { quoted } from "./names.ts";

const plural = pluralIn("he");

const transfers = (count: number): string =>
  plural(count, { one: "העברה אחת", two: "שתי העברות", other: "# העברות" });

export const history = {
  title: "היסטוריה",
  tab: "היסטוריה · Tallow",
  lead: "מה שעבר בינך לבין אחרים. נשמר רק במכשיר הזה.",
  open: "היסטוריה",
  close: "סגירה",
  reading: "ההיסטוריה נקראת…",
  search: "חיפוש קבצים ואנשים",
  found: (count) =>
    plural(count, {
      one: "נמצאה העברה אחת.",
      two: "נמצאו שתי העברות.",
      other: "נמצאו # העברות.",
    }),
  left: (count) =>
    plural(count, {
      one: "נמחק. נשארה העברה אחת.",
      two: "נמחק. נשארו שתי העברות.",
      other: "נמחק. נשארו # העברות.",
    }),
  nothingFound: "שום דבר לא מתאים.",
  nothingFoundNext: "כדאי לנסות חלק משם של קובץ או של אדם.",
  empty: "עוד לא עבר כאן כלום",
  emptyNext: "כל מה שיישלח או יתקבל יופיע כאן, עד שיימחק.",
  unreadable: "לא ניתן היה לקרוא את ההיסטוריה.",
  unreadableNext:
    "בחלונות פרטיים אין היסטוריה. אחרת, נא לסגור כרטיסיות Tallow אחרות ולנסות שוב.",
  again: "ניסיון נוסף",
  home: "לשלוח משהו",
  stored: (size) => `הקבצים שהתקבלו תופסים ${isolated(size)} במכשיר הזה.`,
  storedNone: "לא נשארו קבצים שהתקבלו במכשיר הזה.",
  eraseReceived: "מחיקת קבצים שהתקבלו",
  eraseAll: "מחיקת הכול",
  more: (count) =>
    plural(count, {
      one: "להציג עוד אחת",
      two: "להציג עוד שתיים",
      other: "להציג עוד #",
    }),
  unfinished: "לא הושלמה",
  others: (count) =>
    plural(count, { one: "ועוד אחד", two: "ועוד שניים", other: "ועוד #" }),
  count: files,
  whom: {
    send: (label) => `אל ${label ? isolated(label) : "מישהו"}`,
    receive: (label) => `מאת ${label ? isolated(label) : "מישהו"}`,
  },
  state: {
    failed: "נקטעה",
    cancelled: "נעצרה",
  },
  inUse: "פתוחה בכרטיסייה",
  of: (bytes, total) => `${isolated(bytes)} מתוך ${isolated(total)}`,
  progress: (percent, name) => `${isolated(name)}: ${percent}`,
  resume: "המשך",
  resumeNamed: (name) => `המשך עם ${isolated(name)}`,
  save: "שמירה",
  saveNamed: (name) => `שמירה של ${isolated(name)}`,
  files: "קבצים",
  saveSome: "שמירה…",
  filesOf: (name) => `הקבצים מההעברה עם ${isolated(name)}`,
  erase: "מחיקה",
  eraseNamed: (name) => `מחיקה של ${isolated(name)}`,
  keep: "לא למחוק",
  erasing: {
    title: (what, name) => ({
      one: `למחוק את ${quoted(name)}?`,
      received: "למחוק את הקבצים שהתקבלו?",
      all: "למחוק את כל ההיסטוריה?",
    }[what]),
    lead: (count, open, stored) => {
      const what = `מההיסטוריה יוסרו: ${transfers(count)}`;
      const disk = stored ? `, ובמכשיר הזה יתפנו ${isolated(stored)}` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " אי אפשר יהיה להמשיך אותה אחר כך."
        : plural(open, {
          one: " אחת מהן לא הושלמה, ואי אפשר יהיה להמשיך אותה אחר כך.",
          two: " שתיים מהן לא הושלמו, ואי אפשר יהיה להמשיך אותן אחר כך.",
          other: " # מהן לא הושלמו, ואי אפשר יהיה להמשיך אותן אחר כך.",
        });
      return `${what}${disk}.${lost} הקבצים שלך ומה ששמרת במקום אחר יישארו.`;
    },
  },
  there: (percent) => `${percent} כבר הגיעו`,
} satisfies Catalogue["history"];

export const back = {
  returning: "חוזרים לחדר…",
  ask: (count, first) =>
    count === 1
      ? `נא לבחור שוב את ${quoted(first)}, וההעברה תימשך מהמקום שבו נעצרה.`
      : plural(count, {
        one: "נא לבחור שוב את אותו הקובץ, וההעברה תימשך מהמקום שבו נעצרה.",
        two: "נא לבחור שוב את אותם שני הקבצים, וההעברה תימשך מהמקום שבו נעצרה.",
        other: "נא לבחור שוב את אותם # הקבצים, וההעברה תימשך מהמקום שבו נעצרה.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `נא לאפשר גישה אל ${quoted(first)}, וההעברה תימשך מהמקום שבו נעצרה.`,
      two: "נא לאפשר גישה לאותם שני הקבצים, וההעברה תימשך מהמקום שבו נעצרה.",
      other: "נא לאפשר גישה לאותם # הקבצים, וההעברה תימשך מהמקום שבו נעצרה.",
    }),
  allow: (count) =>
    plural(count, {
      one: "לאפשר גישה לאותו הקובץ",
      two: "לאפשר גישה לאותם הקבצים",
      other: "לאפשר גישה לאותם הקבצים",
    }),
  why: "דף שנטען מחדש לא רשאי לפתוח את הקבצים שלך בעצמו.",
  choose: "לבחור שוב",
  chooseAll: "לבחור שוב את הקבצים",
  chooseFolder: "לבחור שוב את התיקייה",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} חסר, או שאינו כפי שהיה.`,
      two: `שני קבצים חסרים, או שאינם כפי שהיו, ביניהם ${quoted(first)}.`,
      other: `# קבצים חסרים, או שאינם כפי שהיו, ביניהם ${quoted(first)}.`,
    });
    return `${what} ${
      count === 1
        ? "נא לבחור אותו כפי שהיה."
        : "נא לבחור את כולם בבת אחת, כפי שהיו."
    }`;
  },
  full: "המכשיר הזה מלא.",
  fullNext: "כשיתפנה קצת מקום, ההעברה תימשך מעצמה. שום דבר לא הולך לאיבוד.",
} satisfies Catalogue["back"];
