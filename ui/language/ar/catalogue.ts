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

const plural = pluralIn("ar");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "ملفات من متصفح إلى متصفح، ولا أحد بينهما.",
    home: "Tallow، إلى صفحة البداية",
    skip: "الانتقال إلى المحتوى",
    security: "الأمان",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "يختم Tallow الملفات في المتصفح، ولهذا يحتاج إلى JavaScript. يُرجى السماح به لهذه الصفحة.",
  },
  home: {
    title: "ملفات، من يد إلى يد.",
    lead:
      "من هذا المتصفح إلى المتصفح الآخر، مختومة طوال الطريق. لا أحد بينهما يستطيع قراءتها.",
    choose: "اختيار ملفات",
    folder: "اختيار مجلد",
    dropHint: "أو إفلاتها في أي مكان من هذه الصفحة",
    facts: "لا حساب. لا نسخة على خادم. لا حدّ سوى مساحة القرص.",
  },
  drop: {
    send: "أفلِت للإرسال",
    pastedText: "نص ملصق.txt",
  },
  code: {
    label: "هل وصلك رمز أو رابط؟",
    placeholder: "amber-swan-kite",
    join: "دخول",
    hint: "ثلاث كلمات أو ثمانية أحرف أو رابط.",
    completions: "كلمات مناسبة",
    password: "وصلتني كلمة سر أيضًا",
  },
  password: {
    add: "إضافة كلمة سر",
    change: "كلمة السر محدّدة. تغيير",
    label: "كلمة السر",
    lead:
      "على من يدخل أن يعرفها أيضًا. الأفضل إبلاغها بطريقة غير طريقة الرمز: فهي ليست في الرمز ولا في الرابط.",
    set: "تحديد كلمة السر",
    done: "حُدِّدت كلمة السر.",
    enter: "متابعة",
    asked: "هذه الغرفة تطلب كلمة سر.",
    wrong: "كلمة السر هذه غير صحيحة.",
    left: (count) =>
      plural(count, {
        zero: "يُرجى إدخال الكلمة التي وصلتك. لم تبق أي محاولة.",
        one: "يُرجى إدخال الكلمة التي وصلتك. بقيت محاولة واحدة.",
        two: "يُرجى إدخال الكلمة التي وصلتك. بقيت محاولتان.",
        few: "يُرجى إدخال الكلمة التي وصلتك. بقيت # محاولات.",
        many: "يُرجى إدخال الكلمة التي وصلتك. بقيت # محاولة.",
        other: "يُرجى إدخال الكلمة التي وصلتك. بقيت # محاولة.",
      }),
  },
  device: {
    title: "الأجهزة المعروفة",
    connect: "اتصال",
    connectTo: (name) => `اتصال مع ${isolated(name)}`,
    forget: "نسيان",
    forgetNamed: (name) => `نسيان ${isolated(name)}`,
    forgetTitle: (name) => `هل تريد نسيان ${isolated(name)}؟`,
    forgetLead: "سيلزم رمز جديد للقاء مرة أخرى.",
    keep: "إبقاء",
    verified: "قورنت الصور",
    awaited: (name) =>
      `في انتظار ${isolated(name)}. يُرجى فتح Tallow هناك واختيار هذا الجهاز.`,
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
    again: { retry: "محاولة أخرى", anew: "فتح غرفة جديدة" },
    home: "إلى صفحة البداية",
  },
  lost: {
    title: "هذه الغرفة تحتاج إلى رابطها",
    lead:
      "الجزء السري من الرابط لا يبقى أبدًا في شريط العنوان. يُرجى فتح الرابط مرة أخرى، أو إدخال الرمز، أو البدء من جديد.",
    home: "إلى صفحة البداية",
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
    notFoundTitle: "لا شيء هنا",
    notFound: "قد يكون في العنوان خطأ، أو أن الصفحة انتقلت.",
    brokenTitle: "حدث خطأ من جهتنا",
    broken: "لم يكن السبب من جهتك. يُرجى المحاولة مرة أخرى بعد قليل.",
    home: "إلى صفحة البداية",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
