import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { isolated } from "../isolated.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("ar");

export const room = {
  creating: "جارٍ فتح غرفة…",
  waitingTitle: "يُرجى إبلاغ هذه الكلمات",
  waitingLead: (host) => `من يُدخلها في ${isolated(host)} يحصل على الملفات.`,
  characters: "الرمز نفسه بالأحرف",
  link: "الرابط",
  qr: "رمز QR للرابط",
  scan: "أو المسح بالهاتف",
  copyCode: "نسخ الرمز",
  copyCharacters: "نسخ الأحرف",
  copyLink: "نسخ الرابط",
  copied: "تم النسخ",
  share: "مشاركة",
  waitingFor: (guests) =>
    plural(guests, {
      zero: "في انتظار الآخرين",
      one: "في انتظار الشخص الآخر",
      two: "في انتظار الشخصين الآخرين",
      few: "في انتظار الآخرين",
      many: "في انتظار الآخرين",
      other: "في انتظار الآخرين",
    }),
  ready: (count, size) => `جاهز للإرسال: ${files(count)}، ${isolated(size)}`,
  noFiles: "لا شيء للإرسال بعد",
  addFiles: "إضافة ملفات",
  addFolder: "إضافة مجلد",
  leave: "مغادرة",
  leaveTitle: "هل تريد المغادرة نهائيًا؟",
  leaveLead:
    "ما لم يكتمل ينتهي، وعند الآخرين أيضًا. أما إغلاق علامة التبويب هذه وحدها فيتيح المتابعة لاحقًا.",
  stay: "بقاء",
  leaveAnyway: "مغادرة نهائية",
} satisfies Catalogue["room"];

export const joining = {
  title: "جارٍ الاتصال",
  finding: "العثور على الغرفة",
  checking: "التحقق من الرمز",
  connecting: "اختيار أفضل طريق",
  findingDevice: "العثور على الجهاز الآخر",
  checkingDevice: "التحقق من أنه الجهاز الذي تعرفه",
  done: "تم",
  current: "جارٍ الآن",
} satisfies Catalogue["joining"];

export const open = {
  title: "متصل",
  titleAlone: "لا أحد غيرك هنا",
  people: "من في هذه الغرفة",
  send: "إرسال ملفات",
  folder: "إرسال مجلد",
  sendHint: "يمكن إفلات الملفات في أي مكان، أو لصقها.",
  titleAway: "جارٍ إعادة الاتصال",
  held: (count) =>
    plural(count, {
      zero: "# ملف في انتظار الاتصال.",
      one: "ملف واحد في انتظار الاتصال.",
      two: "ملفان في انتظار الاتصال.",
      few: "# ملفات في انتظار الاتصال.",
      many: "# ملفًا في انتظار الاتصال.",
      other: "# ملف في انتظار الاتصال.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "مقارنة الصور",
  verified: "تم التحقق",
  title: "هل ترى أنت والطرف الآخر الصور الست نفسها، بهذا الترتيب؟",
  lead: "قارنا بينها في مكالمة أو جنبًا إلى جنب. إن تطابقت فلا أحد بينكما.",
  match: "متطابقة",
  differ: "مختلفة",
  later: "ليس الآن",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "تذكّر",
  me: "في انتظار أن يتذكرك الطرف الآخر أيضًا",
  them: "تذكّر",
  both: "كل منكما يتذكر الآخر",
  asked: "يود الطرف الآخر أن تتذكره. هل تتذكره أنت أيضًا؟",
  title: "اللقاء مرة أخرى بلا رمز؟",
  lead:
    "سيجد جهازاكما أحدهما الآخر من صفحة البداية. يلزم أن يوافق كلاكما، ولكل منكما أن ينسى الآخر في أي وقت.",
  name: "الاسم الذي يراك به",
  ownName: "هذا المتصفح",
  confirm: "تذكّر",
  later: "ليس الآن",
} satisfies Catalogue["remember"];
