import type { Catalogue } from "../catalogues.ts";
import { chat } from "./chat.ts";
import { screen } from "./screen.ts";
import { installed } from "./installed.ts";
import { notify, preview, scan } from "./handy.ts";
import { mail, usage } from "./mail.ts";
import { pluralIn } from "../plural.ts";
import { back, history } from "./history.ts";
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

const plural = pluralIn("hi");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "फ़ाइलें आपके ब्राउज़र से उनके ब्राउज़र तक। बीच में कोई नहीं।",
    home: "Tallow, शुरुआती पेज पर",
    skip: "सीधे सामग्री पर जाएँ",
    security: "सुरक्षा",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow फ़ाइलों को आपके ब्राउज़र में ही सील करता है, इसलिए उसे JavaScript चाहिए। कृपया इस पेज के लिए उसकी अनुमति दें।",
  },
  home: {
    title: "फ़ाइलें, हाथों-हाथ।",
    lead:
      "आपके ब्राउज़र से उनके ब्राउज़र तक, रास्ते भर सीलबंद। बीच में कोई इन्हें पढ़ नहीं सकता।",
    choose: "फ़ाइलें चुनें",
    folder: "फ़ोल्डर चुनें",
    dropHint: "या इस पेज पर कहीं भी छोड़ दें",
    facts:
      "कोई खाता नहीं। सर्वर पर कोई कॉपी नहीं। डिस्क की जगह के सिवा कोई सीमा नहीं।",
  },
  drop: {
    send: "भेजने के लिए छोड़ें",
    pastedText: "चिपकाया गया टेक्स्ट.txt",
  },
  code: {
    label: "क्या आपको कोई कोड या लिंक मिला है?",
    placeholder: "amber-swan-kite",
    join: "जुड़ें",
    hint: "तीन शब्द, आठ अक्षर या एक लिंक।",
    completions: "मिलते-जुलते शब्द",
    password: "मुझे पासवर्ड भी मिला है",
  },
  password: {
    add: "पासवर्ड जोड़ें",
    change: "पासवर्ड लगा है। बदलें",
    label: "पासवर्ड",
    lead:
      "जो भी आएगा, उसे यह भी पता होना चाहिए। इसे कोड से अलग तरीके से बताएँ: यह न कोड में है, न लिंक में।",
    set: "पासवर्ड लगाएँ",
    done: "पासवर्ड लग गया है।",
    enter: "आगे बढ़ें",
    asked: "यह रूम पासवर्ड माँगता है।",
    wrong: "यह सही पासवर्ड नहीं है।",
    left: (count) =>
      plural(count, {
        one: "जो पासवर्ड आपको मिला है, वह डालें। आप # बार और कोशिश कर सकते हैं।",
        other: "जो पासवर्ड आपको मिला है, वह डालें। आप # बार और कोशिश कर सकते हैं।",
      }),
  },
  device: {
    title: "जाने-पहचाने डिवाइस",
    connect: "कनेक्ट करें",
    connectTo: (name) => `${name} से कनेक्ट करें`,
    forget: "भूल जाएँ",
    forgetNamed: (name) => `${name} को भूल जाएँ`,
    forgetTitle: (name) => `${name} को भूल जाएँ?`,
    forgetLead: "फिर मिलने के लिए आपको नया कोड चाहिए होगा।",
    keep: "रखें",
    verified: "तस्वीरें मिलाई गईं",
    awaited: (name) => `${name} का इंतज़ार है। वहाँ Tallow खोलें और यह डिवाइस चुनें।`,
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
    again: { retry: "फिर कोशिश करें", anew: "नया रूम बनाएँ" },
    home: "शुरुआती पेज पर",
  },
  lost: {
    title: "इस रूम के लिए उसका लिंक चाहिए",
    lead:
      "लिंक का गुप्त हिस्सा कभी पता बार में नहीं रखा जाता। लिंक को फिर से खोलें, कोड डालें या नए सिरे से शुरू करें।",
    home: "शुरुआती पेज पर",
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
    notFoundTitle: "यहाँ कुछ नहीं है",
    notFound: "शायद पता ग़लत लिखा गया है, या पेज कहीं और चला गया है।",
    brokenTitle: "हमारी तरफ़ कुछ गड़बड़ हो गई",
    broken: "इसमें आपकी ग़लती नहीं थी। थोड़ी देर में फिर कोशिश करें।",
    home: "शुरुआती पेज पर",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
