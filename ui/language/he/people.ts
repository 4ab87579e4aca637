import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { number } from "./files.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("he");
const list = new Intl.ListFormat("he");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "אדום",
  "כתום",
  "זהב",
  "זית",
  "ירוק",
  "טורקיז",
  "תכלת",
  "כחול",
  "סגול",
  "שזיף",
  "ורוד",
  "אפור",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") return ["הצד המארח", "הצד המארח"];
    if (onlyGuest) return ["הצד המתארח", "הצד המתארח"];
    const who = `אורח בצבע ${colours[colour] ?? ""}`;
    return [who, who];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `צבע: ${colour}`,
  choosing: "הדרך נבחרת",
  path: {
    direct: "ישירות",
    turn: "דרך שרת TURN",
    relay: "דרך הממסר של האתר",
  },
  pathLong: {
    direct:
      "ישר מדפדפן לדפדפן. כל צד רואה את כתובת הרשת של האחר; אף אחד לא באמצע.",
    turn:
      "מועבר, אטום, בידי שרת TURN. הוא רואה אילו כתובות רשת מעבירות וכמה, ואף פעם לא מה.",
    relay:
      "מועבר, אטום, בידי השרת של האתר הזה. הוא רואה אילו כתובות רשת מעבירות וכמה, ואף פעם לא מה.",
  },
  noPath: "הדפדפנים מחפשים דרך זה אל זה.",
  quality: {
    excellent: "מצוין",
    good: "טוב",
    fair: "סביר",
    poor: "חלש",
    disconnected: "מתחבר מחדש",
  },
  away: (time) => `התחברות מחדש מאז ${isolated(time)}`,
  remove: "הסרה",
  removeNamed: (name) => `הסרה של ${isolated(name)}`,
  removeTitle: (name) => `להסיר את ${isolated(name)} מהחדר?`,
  removeLead: "מה שעובר ביניכם ייעצר, ובלי קוד חדש אין דרך חזרה.",
  keep: "לא להסיר",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `אחרים רואים אותך בשם ${isolated(name)}.`,
  asColour: (colour) => `אחרים רואים אותך לפי הצבע: ${colour}.`,
  add: "הוספת שם",
  change: "שינוי",
  title: "איך אחרים רואים אותך",
  lead: "רק מי שבחדר איתך יודע את זה, והשרת אף פעם לא.",
  name: "שם",
  nameHint: "אם השדה ריק, יכירו אותך לפי הצבע.",
  colour: (name) => name === undefined ? "צבע" : `צבע: ${name}`,
  done: "סיום",
  cancel: "לא עכשיו",
} satisfies Catalogue["about"];

export const invite = {
  open: "להזמין מישהו",
  lead: (host) => `מי שמזין אותן באתר ${isolated(host)} נכנס.`,
  guests: "לכמה אנשים?",
  guestsHint: "מספר אחר יוצר קוד חדש.",
  expires: (time, guests) =>
    plural(guests, {
      one: `בתוקף עד ${isolated(time)}, לאדם אחד.`,
      two: `בתוקף עד ${isolated(time)}, לשני אנשים.`,
      other: `בתוקף עד ${isolated(time)}, ל־# אנשים.`,
    }),
  close: "להפסיק להזמין",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `הכול הגיע לאחד מתוך ${number(count)}`,
      two: `הכול הגיע לשניים מתוך ${number(count)}`,
      other: `הכול הגיע ל־# מתוך ${number(count)}`,
    }),
  all: (count) =>
    plural(count, {
      one: "הכול הגיע לאדם אחד",
      two: "הכול הגיע לשניהם",
      other: "הכול הגיע לכל ה־#",
    }),
  missed: (count) =>
    plural(count, {
      one: "לאחד לא הגיע",
      two: "לשניים לא הגיע",
      other: "ל־# לא הגיע",
    }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "לא הגיע לאף אחד",
  progress: (percent, title) => `${isolated(title)}, לכולם: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "לנסות שוב עם אחד",
      two: "לנסות שוב עם שניים",
      other: "לנסות שוב עם #",
    }),
  cancel: "לבטל לכולם",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `לשלוח אל ${isolated(name)}`,
  all: "לשלוח לכולם",
  none: "נא לסמן מי מקבל.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "יישלח לאדם אחד.",
        two: "יישלח לשני אנשים.",
        other: "יישלח ל־# אנשים.",
      })
      : `יישלח אל ${list.format(names.map(isolated))}.`,
} satisfies Catalogue["recipients"];
