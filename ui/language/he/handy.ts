import type { Catalogue } from "../catalogues.ts";
import { isolated } from "../isolated.ts";
import { files } from "./files.ts";

export const scan = {
  open: "סריקת קוד QR",
  paste: "הדבקה",
  pasted: "מהלוח. זה הקוד הנכון? אם כן, אפשר להיכנס.",
  pastedImage: "תמונה מודבקת",
  title: "סריקת קוד ה־QR",
  lead: "להחזיק מול המצלמה. התמונה נשארת במכשיר הזה.",
  camera: {
    asking: "נא לאשר את המצלמה.",
    blocked:
      "המצלמה אינה מורשית כאן. אפשר לשנות זאת בהגדרות הדפדפן, או לבחור תצלום של הקוד.",
    absent: "אין מצלמה. אפשר לבחור תצלום של הקוד.",
  },
  seen: {
    stranger: "זה לא קוד של Tallow.",
    "no-code": "אין קוד QR בתצלום הזה.",
  },
  photo: "בחירת תצלום",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `הגיעו: ${files(count)}`,
  delivered: (count) => `נמסרו: ${files(count)}`,
  stopped: (count) => `נעצרו: ${files(count)}`,
  offered: (count) => `מוצעים לך: ${files(count)}`,
  ask: "להודיע לי בסיום",
  on: "תתקבל התראה בסיום.",
  blocked: "הדפדפן חוסם התראות מהדף הזה. אפשר לשנות זאת בהגדרות שלו.",
  title: "התראות",
  setting: "לספר לי מה קורה כשאני במקום אחר",
  settingLead:
    "התראה כשקבצים מגיעים, נמסרים, נעצרים או מוצעים. היא אומרת כמה וממי, ואף פעם לא איך קוראים להם.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `הצגת ${isolated(name)}`,
  place: (place, count) => `${place} מתוך ${count}`,
  before: "הקודם",
  after: "הבא",
  sight: {
    opening: "בפתיחה…",
    broken: "אי אפשר להציג את זה. עדיין אפשר לשמור.",
    large: "התמונה גדולה מכדי להציג אותה כאן.",
  },
} satisfies Catalogue["preview"];
