import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { isolated } from "../isolated.ts";
import { quoted } from "./names.ts";

const plural = pluralIn("ar");

const transfers = (count: number): string =>
  plural(count, {
    zero: "# عملية نقل",
    one: "عملية نقل واحدة",
    two: "عمليتا نقل",
    few: "# عمليات نقل",
    many: "# عملية نقل",
    other: "# عملية نقل",
  });

export const history = {
  title: "السجل",
  tab: "السجل · Tallow",
  lead: "ما انتقل بينك وبين الآخرين. يُحفظ على هذا الجهاز فقط.",
  open: "السجل",
  close: "إغلاق",
  reading: "جارٍ قراءة السجل…",
  search: "بحث عن ملفات وأشخاص",
  found: (count) => `نتيجة البحث: ${transfers(count)}.`,
  left: (count) => `تم المسح. المتبقي: ${transfers(count)}.`,
  nothingFound: "لا شيء يطابق ذلك.",
  nothingFoundNext: "يُرجى تجربة جزء من اسم ملف أو شخص.",
  empty: "لم ينتقل شيء بعد",
  emptyNext: "سيظهر هنا كل ما يُرسل أو يُستلم، إلى أن يُمسح.",
  unreadable: "تعذّرت قراءة السجل.",
  unreadableNext:
    "النوافذ الخاصة لا تحفظ سجلًا. يُرجى إغلاق علامات تبويب Tallow الأخرى ثم المحاولة مرة أخرى.",
  again: "محاولة أخرى",
  home: "إرسال شيء",
  stored: (size) => `تشغل الملفات المستلمة ${isolated(size)} على هذا الجهاز.`,
  storedNone: "لم تبق ملفات مستلمة على هذا الجهاز.",
  eraseReceived: "مسح الملفات المستلمة",
  eraseAll: "مسح الكل",
  more: (count) =>
    plural(count, {
      zero: "عرض # آخر",
      one: "عرض واحدة أخرى",
      two: "عرض اثنتين أخريين",
      few: "عرض # أخرى",
      many: "عرض # أخرى",
      other: "عرض # أخرى",
    }),
  unfinished: "غير مكتمل",
  others: (count) =>
    plural(count, {
      zero: "و# غيره",
      one: "وواحد غيره",
      two: "واثنان غيره",
      few: "و# غيره",
      many: "و# غيره",
      other: "و# غيره",
    }),
  count: files,
  whom: {
    send: (label) => `إلى ${label ? isolated(label) : "شخص ما"}`,
    receive: (label) => `من ${label ? isolated(label) : "شخص ما"}`,
  },
  state: {
    failed: "انقطع",
    cancelled: "أُوقف",
  },
  inUse: "مفتوح في علامة تبويب",
  of: (bytes, total) => `${isolated(bytes)} من ${isolated(total)}`,
  progress: (percent, name) => `${isolated(name)}: ${percent}`,
  resume: "متابعة",
  resumeNamed: (name) => `متابعة مع ${isolated(name)}`,
  save: "حفظ",
  saveNamed: (name) => `حفظ ${isolated(name)}`,
  files: "الملفات",
  saveSome: "حفظ…",
  filesOf: (name) => `ملفات النقل مع ${isolated(name)}`,
  erase: "مسح",
  eraseNamed: (name) => `مسح ${isolated(name)}`,
  keep: "إبقاء",
  erasing: {
    title: (what, name) => ({
      one: `هل تريد مسح ${quoted(name)}؟`,
      received: "هل تريد مسح الملفات المستلمة؟",
      all: "هل تريد مسح السجل كله؟",
    }[what]),
    lead: (count, open, stored) => {
      const what = `يُمسح من السجل: ${transfers(count)}`;
      const disk = stored ? `، ومن هذا الجهاز ${isolated(stored)}` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " ولا يمكن متابعتها بعد ذلك."
        : plural(open, {
          zero: "",
          one: " واحدة منها لم تكتمل، ولا يمكن متابعتها بعد ذلك.",
          two: " اثنتان منها لم تكتملا، ولا يمكن متابعتهما بعد ذلك.",
          few: " # منها لم تكتمل، ولا يمكن متابعتها بعد ذلك.",
          many: " # منها لم تكتمل، ولا يمكن متابعتها بعد ذلك.",
          other: " # منها لم تكتمل، ولا يمكن متابعتها بعد ذلك.",
        });
      return `${what}${disk}.${lost} أما ملفاتك وما حفظته في مكان آخر فيبقى.`;
    },
  },
  there: (percent) => `وصل ${percent}`,
} satisfies Catalogue["history"];

export const back = {
  returning: "جارٍ العودة إلى الغرفة…",
  ask: (count, first) =>
    count === 1
      ? `يُرجى اختيار ${quoted(first)} مرة أخرى، ليُتابَع من حيث توقف.`
      : plural(count, {
        zero: "يُرجى اختيار الملفات نفسها مرة أخرى، لتُتابَع من حيث توقفت.",
        one: "يُرجى اختيار الملف نفسه مرة أخرى، ليُتابَع من حيث توقف.",
        two: "يُرجى اختيار الملفين نفسيهما مرة أخرى، ليُتابَعا من حيث توقفا.",
        few: "يُرجى اختيار الملفات نفسها (#) مرة أخرى، لتُتابَع من حيث توقفت.",
        many: "يُرجى اختيار الملفات نفسها (#) مرة أخرى، لتُتابَع من حيث توقفت.",
        other: "يُرجى اختيار الملفات نفسها (#) مرة أخرى، لتُتابَع من حيث توقفت.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      zero: "يُرجى السماح بالوصول إلى الملفات نفسها، لتُتابَع من حيث توقفت.",
      one: `يُرجى السماح بالوصول إلى ${quoted(first)}، ليُتابَع من حيث توقف.`,
      two: "يُرجى السماح بالوصول إلى الملفين نفسيهما، ليُتابَعا من حيث توقفا.",
      few: "يُرجى السماح بالوصول إلى الملفات نفسها (#)، لتُتابَع من حيث توقفت.",
      many: "يُرجى السماح بالوصول إلى الملفات نفسها (#)، لتُتابَع من حيث توقفت.",
      other: "يُرجى السماح بالوصول إلى الملفات نفسها (#)، لتُتابَع من حيث توقفت.",
    }),
  allow: (count) =>
    plural(count, {
      zero: "السماح بالوصول إلى الملفات نفسها",
      one: "السماح بالوصول إلى الملف نفسه",
      two: "السماح بالوصول إلى الملفين نفسيهما",
      few: "السماح بالوصول إلى الملفات نفسها",
      many: "السماح بالوصول إلى الملفات نفسها",
      other: "السماح بالوصول إلى الملفات نفسها",
    }),
  why: "الصفحة التي أُعيد تحميلها لا يحق لها أن تفتح ملفاتك من تلقاء نفسها.",
  choose: "اختياره مرة أخرى",
  chooseAll: "اختيار الملفات مرة أخرى",
  chooseFolder: "اختيار المجلد مرة أخرى",
  unfit: (names, count) => {
    const [first = ""] = names;
    const many = `# ملفًا مفقودًا أو لم يعد كما كان، منها ${quoted(first)}.`;
    const what = plural(names.length, {
      zero: many,
      one: `${quoted(first)} مفقود أو لم يعد كما كان.`,
      two: `ملفان مفقودان أو لم يعودا كما كانا، منهما ${quoted(first)}.`,
      few: `# ملفات مفقودة أو لم تعد كما كانت، منها ${quoted(first)}.`,
      many,
      other: `# ملف مفقود أو لم يعد كما كان، منها ${quoted(first)}.`,
    });
    return `${what} ${
      count === 1
        ? "يُرجى اختياره كما كان."
        : "يُرجى اختيارها كلها دفعة واحدة، كما كانت."
    }`;
  },
  full: "هذا الجهاز ممتلئ.",
  fullNext: "حين تتوفر بعض المساحة، يُتابَع النقل تلقائيًا. لا يضيع شيء.",
} satisfies Catalogue["back"];
