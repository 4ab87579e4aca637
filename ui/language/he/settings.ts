import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { isolated } from "../isolated.ts";
import { quoted } from "./names.ts";

const plural = pluralIn("he");
const list = new Intl.ListFormat("he");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "הגדרות",
  lead: "הן נשמרות במכשיר הזה וחלות על כל מה שנשלח ממנו.",
  open: "הגדרות",
  openAway: "הגדרות, בכרטיסייה חדשה",
  close: "סגירה",
  sending: "מה נשלח",
  strip: "ניקוי תצלומים",
  stripLead:
    "המקום, המצלמה והזמן מוסרים לפני שתצלום יוצא. התמונה עצמה נשארת כפי שהיא.",
  compress: "דחיסה",
  compressLead: "מה שנדחס היטב עובר בפחות בתים, ומגיע כפי שהיה.",
  padding: "הסתרת גדלים",
  paddingLead:
    "נוספים בתים ריקים, עד שמינית, כדי שאף אחד בדרך לא יזהה קובץ לפי גודלו.",
  you: "הפרטים שלך",
  paths: "איך מתחברים",
  relayOnly: "הסתרת כתובת הרשת שלי",
  relayOnlyLead:
    "ממסרים בלבד: אף אחד בחדר לא לומד את הכתובת שלך, וכך גם לא את מקומך המשוער. לרוב איטי יותר. חל מהחיבור הבא.",
  relay: "שימוש בממסר של האתר",
  relayLead:
    "הוא נושא את מה שאטום, ולא יכול לקרוא אותו: הדרך כששום דבר אחר לא עובד, ולעיתים קרובות המהירה ביותר במשרד או בבית.",
  speed: "מהירות שליחה מרבית, Mbit/s",
  speedLead: "שדה ריק פירושו בלי הגבלה. חל מיד.",
  limitPerMember: "לכל אדם",
  limitTotal: "לכולם יחד",
  look: "מראה",
  language: "שפה",
  languageOfBrowser: "כמו בדפדפן",
  theme: "ערכת צבעים",
  themes: { system: "כמו במכשיר", light: "בהירה", dark: "כהה" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "בדיקת החיבור שלי",
  lead: "מנסה כל דרך שבה קבצים יכולים לעבור מכאן.",
  check: "לבדוק עכשיו",
  checking: "בבדיקה…",
  again: "לבדוק שוב",
  path: {
    "server": "השרת של Tallow",
    "direct": "ישירות, מדפדפן לדפדפן",
    "turn-udp": "שרת TURN",
    "turn-tcp": "שרת TURN על גבי TCP",
    "turn-tls": "שרת TURN על גבי TLS, כמו דף אינטרנט",
    "relay": "הממסר של האתר",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "בבדיקה…";
      case "works":
        return "עובד.";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "בלי השרת אף אחד לא יכול למצוא אותך. נא לבדוק את החיבור לרשת.";
    }
    if (working.includes("direct")) return "החיבור שלך טוב.";
    return working.length > 1
      ? "אפשר להגיע לאחרים, דרך שרת שבאמצע."
      : "אפשר למצוא אותך, אבל לא להגיע אליך. כדאי לנסות רשת אחרת.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "אין כזה באתר הזה.",
  off: "כבוי בהגדרות שלך.",
};

const faults = {
  "no-answer": "אין תשובה. נא לבדוק את החיבור לרשת.",
  "no-socket":
    "יש תשובה, אבל החיבור לא נשאר פתוח. אולי שרת פרוקסי או תוסף חוסמים את הדרך.",
  "no-webrtc": "בדפדפן הזה אין WebRTC, או שהוא כבוי.",
  "no-address":
    "לא נמצאה כתובת שבה אחרים יכולים להגיע אליך. אולי חומת אש או תוסף מסתירים אותה.",
  "no-connection": "שום דבר לא עבר. אולי חומת אש חוסמת את הדרך.",
  "no-relay-address":
    "לא התקבלה כתובת שאפשר להגיע אליה. השרת לא פועל, או שחומת אש חוסמת את הדרך.",
  "timeout": "זה נמשך יותר מדי זמן.",
};

export const prepare = {
  underWay: (done, total) =>
    `הקבצים בהכנה, ${isolated(done)} מתוך ${isolated(total)}`,
  unclean: (names) => {
    const [first = ""] = names;
    return plural(names.length, {
      one: `לא ניתן היה לנקות את ${quoted(first)}.`,
      two: `לא ניתן היה לנקות שני תצלומים, ביניהם ${quoted(first)}.`,
      other: `לא ניתן היה לנקות # תצלומים, ביניהם ${quoted(first)}.`,
    });
  },
  uncleanNext: (count) => {
    const other =
      "אולי הם מגלים איפה ומתי צולמו. שום דבר לא יוצע לפני שתהיה החלטה.";
    return plural(count, {
      one: "אולי הוא מגלה איפה ומתי צולם. שום דבר לא יוצע לפני שתהיה החלטה.",
      two: other,
      other,
    });
  },
  send: "לשלוח בכל זאת",
  drop: (count) =>
    plural(count, {
      one: "להשאיר בחוץ",
      two: "להשאיר את שניהם בחוץ",
      other: "להשאיר אותם בחוץ",
    }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "עוד"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `הוסרו מתצלום אחד: ${what}`,
      two: `הוסרו משני תצלומים: ${what}`,
      other: `הוסרו מ־# תצלומים: ${what}`,
    });
  },
  kinds: {
    "place": "מקום",
    "time": "זמן",
    "camera": "מצלמה",
    "serial-number": "מספרים סידוריים",
    "author": "יוצר",
    "software": "תוכנה",
    "description": "תיאור",
    "history": "היסטוריית עריכה",
    "thumbnail": "תמונה ממוזערת",
    "maker-note": "הערות יצרן",
    "attachment": "צרופות",
    "other": "נתונים אחרים",
  },
  all: (kinds) => list.format(kinds),
} satisfies Catalogue["prepare"];
