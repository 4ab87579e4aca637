import type { Catalogue } from "../catalogues.ts";
import { isolated } from "../isolated.ts";

const list = new Intl.ListFormat("he");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "להציג את המסך שלי",
  own: "המסך שלך מוצג",
  nobody: "אף אחד לא צופה.",
  viewers: (names) =>
    `צופים: ${
      names.length > MOST_NAMES
        ? names.length
        : list.format(names.map(isolated))
    }.`,
  yields: "קבצים עוברים עכשיו, ולכן התמונה מקבלת פחות.",
  stop: "להפסיק להציג",
  quality: "איכות",
  level: { low: "נמוכה", medium: "בינונית", high: "גבוהה" },
  first: "המסך לפני הקבצים",
  firstHint: "אחרת הוא מקבל פחות בזמן שקבצים עוברים.",
  shows: (name) => `מסך מוצג: ${isolated(name)}`,
  offered: "שום דבר לא מתנגן לפני שמבקשים לצפות.",
  offeredSound: "עם קול. שום דבר לא מתנגן לפני שמבקשים לצפות.",
  begun: {
    connecting: "מתחברים…",
    watching: "הצפייה פועלת.",
    lost: "התמונה אבדה.",
  },
  watch: "לצפות",
  unwatch: "להפסיק לצפות",
  picture: (name) => `המסך: ${isolated(name)}`,
  mute: "השתקה",
  unmute: "הפעלת קול",
  full: "מסך מלא",
  small: "חלון קטן",
  refused: {
    bare:
      "כתובת הרשת שלך מוסתרת. מסך צריך אז שרת TURN, ובאתר הזה אין. אפשר לאשר חיבורים ישירים בהגדרות.",
    unable:
      "הדפדפן הזה לא יודע לחתום תמונה. כדאי לנסות Chrome, ‏Edge, ‏Firefox או Safari עדכניים.",
    failed: "הדפדפן לא מסר את המסך. אפשר לנסות שוב.",
  },
} satisfies Catalogue["screen"];
