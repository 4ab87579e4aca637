import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { isolated } from "../isolated.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("he");

export const room = {
  creating: "החדר נפתח…",
  waitingTitle: "אלה המילים למסירה",
  waitingLead: (host) => `מי שמזין אותן באתר ${isolated(host)} מקבל את הקבצים.`,
  characters: "אותו קוד בתווים",
  link: "קישור",
  qr: "קוד QR של הקישור",
  scan: "או סריקה בטלפון",
  copyCode: "העתקת הקוד",
  copyCharacters: "העתקת התווים",
  copyLink: "העתקת הקישור",
  copied: "הועתק",
  share: "שיתוף",
  waitingFor: (guests) =>
    plural(guests, {
      one: "בהמתנה לצד האחר",
      two: "בהמתנה לשני האחרים",
      other: "בהמתנה לאחרים",
    }),
  ready: (count, size) => `מוכן לשליחה: ${files(count)}, ${isolated(size)}`,
  noFiles: "עוד אין מה לשלוח",
  addFiles: "הוספת קבצים",
  addFolder: "הוספת תיקייה",
  leave: "יציאה",
  leaveTitle: "לצאת לתמיד?",
  leaveLead:
    "מה שלא הושלם ייפסק, גם אצל האחרים. אם רק הכרטיסייה נסגרת, אפשר להמשיך אחר כך.",
  stay: "להישאר",
  leaveAnyway: "לצאת לתמיד",
} satisfies Catalogue["room"];

export const joining = {
  title: "מתחברים",
  finding: "חיפוש החדר",
  checking: "בדיקת הקוד",
  connecting: "בחירת הדרך הטובה ביותר",
  findingDevice: "חיפוש המכשיר האחר",
  checkingDevice: "בדיקה שזה המכשיר המוכר",
  done: "הושלם",
  current: "מתבצע עכשיו",
} satisfies Catalogue["joining"];

export const open = {
  title: "יש חיבור",
  titleAlone: "אין כאן אף אחד אחר",
  people: "מי בחדר הזה",
  send: "לשלוח קבצים",
  folder: "לשלוח תיקייה",
  sendHint: "אפשר לגרור קבצים לכל מקום, או להדביק.",
  titleAway: "מתחברים מחדש",
  held: (count) =>
    plural(count, {
      one: "קובץ אחד ממתין לחיבור.",
      two: "שני קבצים ממתינים לחיבור.",
      other: "# קבצים ממתינים לחיבור.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "השוואת תמונות",
  verified: "אומת",
  title: "האם שניכם רואים את אותן שש התמונות, בסדר הזה?",
  lead: "כדאי להשוות בשיחה או זה לצד זה. אם הן זהות, אף אחד לא באמצע.",
  match: "הן זהות",
  differ: "הן שונות",
  later: "לא עכשיו",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "לזכור",
  me: "בהמתנה שגם הצד האחר יזכור אותך",
  them: "לזכור גם",
  both: "שני הצדדים זוכרים זה את זה",
  asked: "הצד האחר רוצה שיזכרו אותו. לזכור גם?",
  title: "להיפגש שוב בלי קוד?",
  lead:
    "שני המכשירים ימצאו זה את זה מדף הפתיחה. שני הצדדים צריכים להסכים, וכל צד יכול לשכוח את האחר בכל זמן.",
  name: "השם שהצד האחר רואה",
  ownName: "הדפדפן הזה",
  confirm: "לזכור",
  later: "לא עכשיו",
} satisfies Catalogue["remember"];
