import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";
import { isolated } from "../isolated.ts";

export const offer = {
  title: (count, size) => `בשבילך: ${files(count)}, ${isolated(size)} בסך הכול`,
  lead: "שום דבר לא נכתב לפני קבלה.",
  all: "כל הקבצים",
  accept: (count, size) =>
    count === 0
      ? "קודם בוחרים קבצים"
      : `לקבל ${files(count)}, ${isolated(size)}`,
  decline: "לדחות",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} אליהם`,
    receive: (count, first) => count === 1 ? first : `${files(count)} אליך`,
  },
  direction: { send: "בשליחה", receive: "בקבלה" },
  with: {
    send: (name) => `אל ${isolated(name)}`,
    receive: (name) => `מאת ${isolated(name)}`,
  },
  state: {
    offered: "בהמתנה לתשובה",
    connecting: "מתחבר",
    moving: "בדרך",
    paused: {
      me: "הושהה על ידך",
      them: "הושהה בצד האחר",
      both: "הושהה בשני הצדדים",
    },
    full: "בהמתנה למקום",
    wants: "בהמתנה לקבצים שלך",
    reconnecting: (time) =>
      time === undefined ? "מתחבר מחדש" : `התחברות מחדש מאז ${isolated(time)}`,
    verifying: "כל בית נבדק",
    done: { send: "נשלח ונבדק", receive: "התקבל ונבדק" },
    failed: "לא הושלם",
  },
  progress: (percent, name) => `${isolated(name)}: ${percent}`,
  of: (bytes, total) => `${isolated(bytes)} מתוך ${isolated(total)}`,
  left: (duration) => `נותרו ${isolated(duration)}`,
  kept: "שום דבר לא הולך לאיבוד",
  pause: "השהיה",
  resume: "המשך",
  cancel: "ביטול",
  retry: "ניסיון נוסף",
  doFor: (what, name) => `${what}, ${isolated(name)}`,
  save: "שמירה",
  saveNamed: (name) => `שמירה של ${isolated(name)}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "שמירה בתיקייה…",
  zip: "שמירה כ־ZIP",
  stop: "עצירה",
  hint: "בתיקיות שלהם, או קובץ אחר קובץ למטה.",
  saving: "בשמירה…",
  progress: (percent) => `בשמירה: ${percent}`,
  saved: "הכול נשמר.",
  emptyFolder: "תיקייה ריקה",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${isolated(name)}: ${percent}`,
  offered: (count, size) => `בשבילך: ${files(count)}, ${isolated(size)}.`,
  done: (name) => `${isolated(name)}: הושלם ונבדק.`,
  failed: (name, what) => `${isolated(name)}: ${what}`,
  paused: (name, by) => `${isolated(name)}: ${by}`,
  full: (name, what) => `${isolated(name)}: ${what}`,
  arrived: "מישהו נכנס.",
  left: (name) =>
    name === undefined ? "מישהו עזב." : `${isolated(name)} כבר לא כאן.`,
  away: (name) =>
    `החיבור${
      name ? ` אל ${isolated(name)}` : ""
    } נותק. מתחברים מחדש, שום דבר לא הולך לאיבוד.`,
  back: (name) => `יש שוב חיבור${name ? ` אל ${isolated(name)}` : ""}.`,
  remember: "הצד האחר רוצה שיזכרו אותו.",
  remembered: "שני הצדדים זוכרים זה את זה.",
} satisfies Catalogue["announce"];
