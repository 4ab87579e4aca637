import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { number } from "./files.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("ar");
const list = new Intl.ListFormat("ar");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "أحمر",
  "برتقالي",
  "ذهبي",
  "زيتوني",
  "أخضر",
  "فيروزي",
  "لازوردي",
  "أزرق",
  "بنفسجي",
  "برقوقي",
  "وردي",
  "رمادي",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") return ["صاحب الدعوة", "صاحب الدعوة"];
    if (onlyGuest) return ["ضيفك", "ضيفك"];
    const who = `الضيف باللون ال${colours[colour] ?? ""}`;
    return [who, who];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `اللون: ${colour}`,
  choosing: "جارٍ اختيار طريق",
  path: {
    direct: "مباشر",
    turn: "عبر خادم TURN",
    relay: "عبر مُرحِّل هذا الموقع",
  },
  pathLong: {
    direct:
      "مباشرةً من متصفح إلى متصفح. يرى كل منكما عنوان الآخر على الشبكة، ولا أحد بينكما.",
    turn:
      "يمرّرها مختومةً خادم TURN. يرى أيّ عناوين الشبكة ينقل وكم ينقل، ولا يرى أبدًا ماذا.",
    relay:
      "يمرّرها مختومةً خادم هذا الموقع. يرى أيّ عناوين الشبكة ينقل وكم ينقل، ولا يرى أبدًا ماذا.",
  },
  noPath: "يبحث المتصفحان عن طريق يصل بينهما.",
  quality: {
    excellent: "ممتاز",
    good: "جيد",
    fair: "مقبول",
    poor: "ضعيف",
    disconnected: "جارٍ إعادة الاتصال",
  },
  away: (time) => `جارٍ إعادة الاتصال منذ ${isolated(time)}`,
  remove: "إخراج",
  removeNamed: (name) => `إخراج ${isolated(name)}`,
  removeTitle: (name) => `هل تريد إخراج ${isolated(name)} من هذه الغرفة؟`,
  removeLead: "يتوقف كل ما ينتقل بينكما، ولا عودة بلا رمز جديد.",
  keep: "إبقاء",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `يراك الآخرون باسم ${isolated(name)}.`,
  asColour: (colour) => `يراك الآخرون بلونك: ${colour}.`,
  add: "إضافة اسم",
  change: "تغيير",
  title: "كيف يراك الآخرون",
  lead: "لا يعرف ذلك إلا من معك في الغرفة، ولا يعرفه الخادم أبدًا.",
  name: "الاسم",
  nameHint: "إن بقي فارغًا فسيعرفك الآخرون بلونك.",
  colour: (name) => name === undefined ? "اللون" : `اللون: ${name}`,
  done: "تم",
  cancel: "ليس الآن",
} satisfies Catalogue["about"];

export const invite = {
  open: "دعوة شخص",
  lead: (host) => `من يُدخلها في ${isolated(host)} يدخل الغرفة.`,
  guests: "لكم شخصًا؟",
  guestsHint: "عدد آخر يعني رمزًا جديدًا.",
  expires: (time, guests) =>
    plural(guests, {
      zero: `صالح حتى ${isolated(time)}، لعدد # شخص.`,
      one: `صالح حتى ${isolated(time)}، لشخص واحد.`,
      two: `صالح حتى ${isolated(time)}، لشخصين.`,
      few: `صالح حتى ${isolated(time)}، لعدد # أشخاص.`,
      many: `صالح حتى ${isolated(time)}، لعدد # شخصًا.`,
      other: `صالح حتى ${isolated(time)}، لعدد # شخص.`,
    }),
  close: "إيقاف الدعوة",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      zero: `وصل الكل إلى # من ${number(count)}`,
      one: `وصل الكل إلى # من ${number(count)}`,
      two: `وصل الكل إلى # من ${number(count)}`,
      few: `وصل الكل إلى # من ${number(count)}`,
      many: `وصل الكل إلى # من ${number(count)}`,
      other: `وصل الكل إلى # من ${number(count)}`,
    }),
  all: (count) =>
    plural(count, {
      zero: "وصل الكل إلى الجميع (#)",
      one: "وصل الكل إلى شخص واحد",
      two: "وصل الكل إلى كليهما",
      few: "وصل الكل إلى الجميع (#)",
      many: "وصل الكل إلى الجميع (#)",
      other: "وصل الكل إلى الجميع (#)",
    }),
  missed: (count) =>
    plural(count, {
      zero: "لم يصل إلى #",
      one: "لم يصل إلى واحد",
      two: "لم يصل إلى اثنين",
      few: "لم يصل إلى #",
      many: "لم يصل إلى #",
      other: "لم يصل إلى #",
    }),
  both: (have, missed) => `${have}، ${missed}`,
  none: "لم يصل إلى أحد",
  progress: (percent, title) => `${isolated(title)}، إلى الجميع: ${percent}`,
  retry: (count) =>
    plural(count, {
      zero: "إعادة المحاولة (#)",
      one: "إعادة المحاولة (#)",
      two: "إعادة المحاولة (#)",
      few: "إعادة المحاولة (#)",
      many: "إعادة المحاولة (#)",
      other: "إعادة المحاولة (#)",
    }),
  cancel: "إلغاء الكل",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `إرسال إلى ${isolated(name)}`,
  all: "إرسال إلى الجميع",
  none: "يُرجى تحديد من يستلم.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        zero: "يُرسل إلى # شخص.",
        one: "يُرسل إلى شخص واحد.",
        two: "يُرسل إلى شخصين.",
        few: "يُرسل إلى # أشخاص.",
        many: "يُرسل إلى # شخصًا.",
        other: "يُرسل إلى # شخص.",
      })
      : `يُرسل إلى ${list.format(names.map(isolated))}.`,
} satisfies Catalogue["recipients"];
