import type { Catalogue } from "../catalogues.ts";
import { isolated } from "../isolated.ts";

const list = new Intl.ListFormat("ar");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "عرض شاشتي",
  own: "شاشتك معروضة",
  nobody: "لا أحد يشاهد.",
  viewers: (names) =>
    `يشاهد: ${
      names.length > MOST_NAMES
        ? names.length
        : list.format(names.map(isolated))
    }.`,
  yields: "تنتقل ملفات، فتنال الصورة أقل حاليًا.",
  stop: "إنهاء العرض",
  quality: "الجودة",
  level: { low: "منخفضة", medium: "متوسطة", high: "عالية" },
  first: "الشاشة قبل الملفات",
  firstHint: "وإلا نالت أقل أثناء انتقال الملفات.",
  shows: (name) => `شاشة معروضة من ${isolated(name)}`,
  offered: "لن يُعرض شيء قبل أن تطلب المشاهدة.",
  offeredSound: "مع الصوت. لن يُعرض شيء قبل أن تطلب المشاهدة.",
  begun: {
    connecting: "جارٍ الاتصال…",
    watching: "أنت تشاهد الآن.",
    lost: "انقطعت الصورة.",
  },
  watch: "مشاهدة",
  unwatch: "إيقاف المشاهدة",
  picture: (name) => `شاشة ${isolated(name)}`,
  mute: "كتم الصوت",
  unmute: "تشغيل الصوت",
  full: "ملء الشاشة",
  small: "نافذة صغيرة",
  refused: {
    bare:
      "عنوانك على الشبكة مخفي، فتحتاج الشاشة إلى خادم TURN ولا يوجد في هذا الموقع. يمكن السماح بالاتصال المباشر من الإعدادات.",
    unable:
      "لا يستطيع هذا المتصفح ختم الصورة. جرّب إصدارًا حديثًا من Chrome أو Edge أو Firefox أو Safari.",
    failed: "لم يسلّم المتصفح الشاشة. حاول مرة أخرى.",
  },
} satisfies Catalogue["screen"];
