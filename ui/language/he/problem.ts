import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { number } from "./files.ts";
import { isolated } from "../isolated.ts";
import { quoted } from "./names.ts";

const plural = pluralIn("he");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)} לא נמצאת בין המילים שלנו.`,
    next: suggestions.length > 0
      ? `אולי הכוונה היא ${format.either(suggestions.map(isolated))}?`
      : "נא לבדוק את האיות.",
  }),
  "code-check": () => ({
    what: "אחד מהתווים האלה לא נכון.",
    next: "נא להשוות אותם אחד אחד לקוד שקיבלת.",
  }),
  "code-length": () => ({
    what: "זה לא קוד שלם.",
    next: "קוד הוא שלוש מילים, או שמונה אותיות וספרות.",
  }),
  "link-malformed": () => ({
    what: "הקישור הזה פגום או חלקי.",
    next: "נא לבקש אותו שוב ולפתוח אותו בשלמותו.",
  }),
  "room-gone": () => ({
    what: "אין חדר עם הקוד הזה.",
    next:
      "חדרים נסגרים כשהצד המארח עוזב או כשנגמר הזמן. נא לבדוק את הקוד או לבקש קוד חדש.",
  }),
  "room-full": () => ({
    what: "כל מי שהחדר הזה נועד לו כבר נמצא בו.",
    next: "אם נשמר בו מקום בשבילך, נא לבקש קוד חדש.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "זה לא הקוד הנכון, או לא הסיסמה שלו.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "נא להשוות למה שקיבלת. נשאר ניסיון אחד.",
        two: "נא להשוות למה שקיבלת. נשארו שני ניסיונות.",
        other: "נא להשוות למה שקיבלת. נשארו # ניסיונות.",
      })
      : "הקוד הזה סגור עכשיו. נא לבקש קוד חדש.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "יותר מדי ניסיונות שגויים: הקוד הזה נסגר.",
      admissions: "הקוד הזה כבר שימש.",
      time: "הזמן של הקוד הזה נגמר.",
    }[limit],
    next: "קוד סגור לא נפתח שוב לעולם. נא להתחיל עם קוד חדש.",
  }),
  "handshake-timeout": () => ({
    what: "הצד האחר לא ענה.",
    next: "נא לוודא ש־Tallow פתוח שם, ולנסות שוב.",
  }),
  "server-down": () => ({
    what: "אי אפשר להגיע לשרת של Tallow.",
    next: "נא לבדוק את החיבור לרשת ולנסות שוב.",
  }),
  "server-refused": ({ status }) => ({
    what: "השרת ענה תשובה שהדף הזה לא מבין.",
    next: `נא לטעון מחדש את הדף, אולי הוא לא עדכני. (מצב ${number(status)})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "הדפדפן הזה לא יכול להתחבר לדפדפן אחר.",
      next:
        "היכולת WebRTC חסרה או כבויה. נא להפעיל אותה, או לפתוח את Tallow בדפדפן אחר.",
    },
    storage: {
      what: "הדפדפן הזה לא נותן ל־Tallow מקום לקבצים.",
      next:
        "בחלונות פרטיים זה קורה לעיתים קרובות. נא לפתוח את Tallow בחלון רגיל או בדפדפן אחר.",
    },
    crypto: {
      what: "הדפדפן הזה לא יכול להצפין בדף הזה.",
      next: `נא לפתוח את Tallow בכתובת שמתחילה ב־${isolated("https://")}.`,
    },
    workers: {
      what: "הדפדפן הזה לא יכול לעבוד ברקע.",
      next: "נא לעדכן אותו, או לפתוח את Tallow בדפדפן אחר.",
    },
  }[feature]),
  "no-path": () => ({
    what: "שני הדפדפנים לא הצליחו להגיע זה אל זה.",
    next:
      "אולי חומת אש חוסמת את הדרך. נא להתחיל מחדש עם קוד חדש, מרשת אחרת, למשל של טלפון.",
  }),
  "no-relay": () => ({
    what: "החיבור מוגבל לממסרים בלבד, ולאתר הזה אין ממסר.",
    next:
      "שום דבר לא נשלח. נא לאפשר דרכים אחרות בהגדרות, או להשתמש ב־Tallow שיש לו ממסר.",
  }),
  "removed": () => ({
    what: "הצד המארח הסיר אותך מהחדר הזה.",
    next: "מה שהגיע בשלמותו נשאר אצלך. אם זאת טעות, נא לבקש קוד חדש.",
  }),
  "session-expired": () => ({
    what: "המפתחות של החיבור הזה התיישנו.",
    next: "הוא נסגר לשם הביטחון. נא להתחיל שוב עם קוד חדש.",
  }),
  "pictures-differ": () => ({
    what: "התמונות שונות, ולכן אולי מישהו נמצא באמצע.",
    next: "החיבור נסגר מיד. נא להתחיל שוב עם קוד חדש, מרשת אחרת.",
  }),
  "member-left": () => ({
    what: "הצד האחר עזב.",
    next: "כשיחזור, נא להתחיל שוב עם קוד חדש.",
  }),
  "tampered": () => ({
    what: "משהו בדרך שינה את מה שנשלח.",
    next: "שום דבר ששונה לא נשמר. נא לנסות שוב, ואם זה קורה פעמיים, מרשת אחרת.",
  }),
  "declined": () => ({
    what: "הצד האחר לא רצה את הקבצים האלה.",
    next: "אפשר להציע אותם שוב.",
  }),
  "cancelled": ({ by }) =>
    by === "me" ? { what: "עצרת את זה.", next: "אפשר להתחיל שוב בכל זמן." } : {
      what: "הצד האחר עצר את זה.",
      next: "נא לברר מה קרה ולנסות שוב.",
    },
  "no-space": ({ missing }, format) => ({
    what: `אין מספיק מקום: חסרים ${isolated(format.bytes(missing))}.`,
    next: "נא לפנות מקום במכשיר הזה, או לבחור פחות קבצים.",
  }),
  "storage-failed": () => ({
    what: "הדפדפן לא הצליח לכתוב לדיסק.",
    next: "נא לבדוק שהדיסק לא מלא, ולנסות שוב.",
  }),
  "save-failed": ({ name }) => ({
    what: `לא ניתן היה לשמור את ${quoted(name)}.`,
    next:
      "לא נשאר שום דבר כתוב למחצה. נא לבדוק שהתיקייה עדיין קיימת ושהדיסק לא מלא, ולשמור שוב.",
  }),
  "receiver-storage": () => ({
    what: "במכשיר האחר אין מקום לזה.",
    next: "נא לבקש שיפנו שם מקום, ולנסות שוב.",
  }),
  "source-changed": ({ name }) => ({
    what: `הקובץ ${quoted(name)} השתנה בזמן השליחה.`,
    next: "נא לבחור אותו שוב כדי לשלוח אותו כפי שהוא עכשיו.",
  }),
  "source-gone": ({ name }) => ({
    what: `הקובץ ${quoted(name)} לא נמצא במקומו.`,
    next: "הוא הועבר או נמחק. נא לבחור אותו שוב.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `הקובץ ${quoted(name)} לא הגיע כפי שנשלח, ולכן לא נשמר.`,
    next: "נא לשלוח אותו שוב.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "מישהו הזין קוד שגוי.",
    next: plural(attemptsLeft, {
      one: "אחרי עוד ניסיון שגוי אחד הקוד הזה ייסגר סופית.",
      two: "אחרי עוד שני ניסיונות שגויים הקוד הזה ייסגר סופית.",
      other: "אחרי עוד # ניסיונות שגויים הקוד הזה ייסגר סופית.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "מישהו התחיל להיכנס ולא סיים.",
    next: "נא לבקש שינסו שוב; הקוד עדיין בתוקף.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "המכשיר האחר לא הגיע.",
    next: "נא לפתוח שם את Tallow, לבחור במכשיר הזה ולנסות שוב.",
  }),
  "wrong-code": () => ({
    what: "זה לא המכשיר המוכר, או שהוא שכח את המכשיר הזה.",
    next: "נא להיפגש עם קוד, ולזכור זה את זה מחדש.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "החדר הזה נגמר, או פתוח בכרטיסייה אחרת.",
    next: "מה שקיבלת בו נמצא בהיסטוריה.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "שני הצדדים כבר לא באותו חדר.",
    next: "הצד המארח סיים את זה. אפשר להיפגש שוב עם קוד חדש.",
  }),
} satisfies Catalogue["transferNotice"];
