import type { Catalogue } from "../catalogues.ts";
import { chat } from "./chat.ts";
import { screen } from "./screen.ts";
import { installed } from "./installed.ts";
import { notify, preview, scan } from "./handy.ts";
import { mail, usage } from "./mail.ts";
import { pluralIn } from "../plural.ts";
import { back, history } from "./history.ts";
import { isolated } from "../isolated.ts";
import { about, colours, group, invite, member, recipients } from "./people.ts";
import {
  deviceNotice,
  hostNotice,
  problem,
  returnNotice,
  transferNotice,
} from "./problem.ts";
import { joining, open, remember, room, verify } from "./room.ts";
import { preflight, prepare, settings } from "./settings.ts";
import { announce, list, offer, save, transfer } from "./transfer.ts";

const plural = pluralIn("he");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "קבצים מדפדפן לדפדפן. אף אחד לא באמצע.",
    home: "Tallow, לדף הפתיחה",
    skip: "דילוג לתוכן",
    security: "אבטחה",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow אוטם קבצים בתוך הדפדפן, ולכן נחוץ לו JavaScript. נא לאפשר אותו בדף הזה.",
  },
  home: {
    title: "קבצים, מיד ליד.",
    lead:
      "מהדפדפן הזה לדפדפן האחר, אטומים לאורך הדרך. אף אחד באמצע לא יכול לקרוא אותם.",
    choose: "בחירת קבצים",
    folder: "בחירת תיקייה",
    dropHint: "או גרירה לכל מקום בדף הזה",
    facts: "בלי חשבון. בלי עותק בשרת. בלי הגבלה מלבד המקום בדיסק.",
  },
  drop: {
    send: "לשחרר כדי לשלוח",
    pastedText: "טקסט מודבק.txt",
  },
  code: {
    label: "קיבלת קוד או קישור?",
    placeholder: "amber-swan-kite",
    join: "כניסה",
    hint: "שלוש מילים, שמונה תווים או קישור.",
    completions: "מילים מתאימות",
    password: "קיבלתי גם סיסמה",
  },
  password: {
    add: "הוספת סיסמה",
    change: "יש סיסמה. שינוי",
    label: "סיסמה",
    lead:
      "כל מי שנכנס צריך לדעת גם אותה. כדאי למסור אותה בדרך אחרת מהקוד: היא לא נמצאת בקוד ולא בקישור.",
    set: "קביעת סיסמה",
    done: "הסיסמה נקבעה.",
    enter: "המשך",
    asked: "החדר הזה מבקש סיסמה.",
    wrong: "זאת לא הסיסמה הנכונה.",
    left: (count) =>
      plural(count, {
        one: "נא להזין את הסיסמה שקיבלת. נשאר ניסיון אחד.",
        two: "נא להזין את הסיסמה שקיבלת. נשארו שני ניסיונות.",
        other: "נא להזין את הסיסמה שקיבלת. נשארו # ניסיונות.",
      }),
  },
  device: {
    title: "מכשירים מוכרים",
    connect: "התחברות",
    connectTo: (name) => `התחברות אל ${isolated(name)}`,
    forget: "לשכוח",
    forgetNamed: (name) => `לשכוח את ${isolated(name)}`,
    forgetTitle: (name) => `לשכוח את ${isolated(name)}?`,
    forgetLead: "כדי להיפגש שוב יידרש קוד חדש.",
    keep: "לא לשכוח",
    verified: "התמונות הושוו",
    awaited: (name) =>
      `בהמתנה אל ${isolated(name)}. נא לפתוח שם את Tallow ולבחור במכשיר הזה.`,
  },
  room,
  joining,
  open,
  colours,
  member,
  about,
  invite,
  group,
  recipients,
  verify,
  remember,
  offer,
  list,
  transfer,
  save,
  prepare,
  settings,
  preflight,
  history,
  back,
  closed: {
    again: { retry: "ניסיון נוסף", anew: "פתיחת חדר חדש" },
    home: "לדף הפתיחה",
  },
  lost: {
    title: "לחדר הזה נחוץ הקישור שלו",
    lead:
      "החלק הסודי של קישור אף פעם לא נשאר בשורת הכתובת. נא לפתוח שוב את הקישור, להזין את הקוד או להתחיל מחדש.",
    home: "לדף הפתיחה",
  },
  announce,
  chat,
  screen,
  installed,
  scan,
  notify,
  preview,
  mail,
  usage,
  pages: {
    notFoundTitle: "אין כאן כלום",
    notFound: "אולי יש טעות בכתובת, או שהדף עבר מקום.",
    brokenTitle: "משהו השתבש אצלנו",
    broken: "זה לא קרה בגללך. כדאי לנסות שוב עוד רגע.",
    home: "לדף הפתיחה",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
