import type { Catalogue } from "../catalogues.ts";
import { isolated } from "../isolated.ts";
import { files } from "./files.ts";

export const scan = {
  open: "مسح رمز QR",
  paste: "لصق",
  pasted: "من الحافظة. هل هذا هو المطلوب؟ إذن يمكن الدخول.",
  pastedImage: "صورة ملصقة",
  title: "مسح رمز QR",
  lead: "يوضع الرمز أمام الكاميرا. الصورة تبقى على هذا الجهاز.",
  camera: {
    asking: "يُرجى السماح بالكاميرا.",
    blocked:
      "الكاميرا غير مسموح بها هنا. يمكن تغيير ذلك في إعدادات المتصفح، أو اختيار صورة للرمز.",
    absent: "لا توجد كاميرا. يمكن اختيار صورة للرمز.",
  },
  seen: {
    stranger: "هذا ليس رمزًا من Tallow.",
    "no-code": "لا يوجد رمز QR في هذه الصورة.",
  },
  photo: "اختيار صورة",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `وصل: ${files(count)}`,
  delivered: (count) => `سُلّم: ${files(count)}`,
  stopped: (count) => `توقّف: ${files(count)}`,
  offered: (count) => `معروض عليك: ${files(count)}`,
  ask: "إبلاغي عند الانتهاء",
  on: "سيصل إشعار عند الانتهاء.",
  blocked: "المتصفح يحظر إشعارات هذه الصفحة. يمكن تغيير ذلك في إعداداته.",
  title: "الإشعارات",
  setting: "إبلاغي بما يحدث وأنا أنظر إلى مكان آخر",
  settingLead:
    "إشعار عند وصول ملفات أو تسليمها أو توقّفها أو عرضها. يذكر عددها وممّن هي، ولا يذكر أسماءها أبدًا.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `عرض ${isolated(name)}`,
  place: (place, count) => `${place} من ${count}`,
  before: "السابق",
  after: "التالي",
  sight: {
    opening: "جارٍ الفتح…",
    broken: "لا يمكن عرض هذا. يمكن حفظه مع ذلك.",
    large: "هذه الصورة أكبر من أن تُعرض هنا.",
  },
} satisfies Catalogue["preview"];
