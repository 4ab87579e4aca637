import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { isolated } from "../isolated.ts";
import { quoted } from "./names.ts";

const plural = pluralIn("ar");
const list = new Intl.ListFormat("ar");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "الإعدادات",
  lead: "تبقى على هذا الجهاز، وتسري على كل ما يُرسل منه.",
  open: "الإعدادات",
  openAway: "الإعدادات، في علامة تبويب جديدة",
  close: "إغلاق",
  sending: "ما تُرسله",
  strip: "تنظيف الصور",
  stripLead:
    "يُزال المكان والكاميرا والوقت قبل أن تغادر الصورة. وتبقى الصورة نفسها كما هي.",
  compress: "الضغط",
  compressLead: "ما يقبل الضغط ينتقل ببايتات أقل، ويصل كما كان.",
  padding: "إخفاء الأحجام",
  paddingLead:
    "تُضاف بايتات فارغة حتى الثُّمن، كي لا يتعرّف أحد في الطريق على ملف من حجمه.",
  you: "أنت",
  paths: "طريقة الاتصال",
  relayOnly: "إخفاء عنواني على الشبكة",
  relayOnlyLead:
    "المُرحِّلات فقط: لا يعرف أحد في الغرفة عنوانك، ولا مكانك التقريبي. أبطأ في الغالب. يسري من الاتصال التالي.",
  relay: "استخدام مُرحِّل هذا الموقع",
  relayLead:
    "يحمل ما هو مختوم ولا يستطيع قراءته: هو الطريق حين لا يعمل سواه، وكثيرًا ما يكون الأسرع في المكتب أو البيت.",
  speed: "أقصى سرعة إرسال، Mbit/s",
  speedLead: "الحقل الفارغ يعني بلا حد. يسري فورًا.",
  limitPerMember: "إلى كل شخص",
  limitTotal: "إلى الجميع معًا",
  look: "المظهر",
  language: "اللغة",
  languageOfBrowser: "لغة المتصفح",
  theme: "السمة",
  themes: { system: "كالجهاز", light: "فاتحة", dark: "داكنة" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "فحص اتصالي",
  lead: "يجرّب كل طريق يمكن أن تسلكه الملفات من هنا.",
  check: "فحص الآن",
  checking: "جارٍ الفحص…",
  again: "فحص مرة أخرى",
  path: {
    "server": "خادم Tallow",
    "direct": "مباشر، من متصفح إلى متصفح",
    "turn-udp": "خادم TURN",
    "turn-tcp": "خادم TURN عبر TCP",
    "turn-tls": "خادم TURN عبر TLS، كصفحة ويب",
    "relay": "مُرحِّل هذا الموقع",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "جارٍ الفحص…";
      case "works":
        return "يعمل.";
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
      return "بلا الخادم لا يمكن لأحد العثور عليك. يُرجى التحقق من اتصالك.";
    }
    if (working.includes("direct")) return "اتصالك جيد.";
    return working.length > 1
      ? "يمكنك الوصول إلى الآخرين، عبر خادم بينكم."
      : "يمكن العثور عليك، لكن لا يمكن الوصول إليك. يُرجى تجربة شبكة أخرى.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "غير متوفر في هذا الموقع.",
  off: "معطّل في إعداداتك.",
};

const faults = {
  "no-answer": "لا يجيب. يُرجى التحقق من اتصالك.",
  "no-socket":
    "يجيب لكنه لا يُبقي الاتصال مفتوحًا. قد يكون وكيل أو إضافة في الطريق.",
  "no-webrtc": "ليس في هذا المتصفح WebRTC، أو أنه معطّل.",
  "no-address":
    "لم يُعثر على عنوان يصل إليك الآخرون عبره. قد يخفيه جدار حماية أو إضافة.",
  "no-connection": "لم يمرّ شيء. قد يكون جدار حماية في الطريق.",
  "no-relay-address":
    "لم يمنح عنوانًا يمكن الوصول إليه. إما أنه متوقف، أو أن جدار حماية في الطريق.",
  "timeout": "استغرق وقتًا أطول من اللازم.",
};

export const prepare = {
  underWay: (done, total) =>
    `جارٍ تجهيز الملفات، ${isolated(done)} من ${isolated(total)}`,
  unclean: (names) => {
    const [first = ""] = names;
    const other = `تعذّر تنظيف # صورة، منها ${quoted(first)}.`;
    return plural(names.length, {
      zero: other,
      one: `تعذّر تنظيف ${quoted(first)}.`,
      two: `تعذّر تنظيف صورتين، منهما ${quoted(first)}.`,
      few: `تعذّر تنظيف # صور، منها ${quoted(first)}.`,
      many: other,
      other,
    });
  },
  uncleanNext: (count) => {
    const other = "قد تكشف أين ومتى التُقطت. لا يُعرض شيء قبل أن تقرر.";
    return plural(count, {
      zero: other,
      one: other,
      two: "قد تكشفان أين ومتى التُقطتا. لا يُعرض شيء قبل أن تقرر.",
      few: other,
      many: other,
      other,
    });
  },
  send: "إرسال مع ذلك",
  drop: (count) =>
    plural(count, {
      zero: "استبعادها",
      one: "استبعادها",
      two: "استبعادهما",
      few: "استبعادها",
      many: "استبعادها",
      other: "استبعادها",
    }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "غير ذلك"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      zero: `أُزيل من # صورة: ${what}`,
      one: `أُزيل من صورة واحدة: ${what}`,
      two: `أُزيل من صورتين: ${what}`,
      few: `أُزيل من # صور: ${what}`,
      many: `أُزيل من # صورة: ${what}`,
      other: `أُزيل من # صورة: ${what}`,
    });
  },
  kinds: {
    "place": "المكان",
    "time": "الوقت",
    "camera": "الكاميرا",
    "serial-number": "الأرقام التسلسلية",
    "author": "المؤلف",
    "software": "البرنامج",
    "description": "الوصف",
    "history": "سجل التعديلات",
    "thumbnail": "الصورة المصغرة",
    "maker-note": "ملاحظات الصانع",
    "attachment": "المرفقات",
    "other": "بيانات أخرى",
  },
  all: (kinds) => list.format(kinds),
} satisfies Catalogue["prepare"];
