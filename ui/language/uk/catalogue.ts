import type { Catalogue } from "../catalogues.ts";
import { chat } from "./chat.ts";
import { screen } from "./screen.ts";
import { installed } from "./installed.ts";
import { notify, preview, scan } from "./handy.ts";
import { mail, usage } from "./mail.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";
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

const plural = pluralIn("uk");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "Файли з вашого браузера до іншого. Між ними нікого.",
    home: "Tallow, на головну",
    skip: "До вмісту",
    security: "Безпека",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow запечатує файли у вашому браузері, тому потребує JavaScript. Дозвольте його для цієї сторінки.",
  },
  home: {
    title: "Файли з рук у руки.",
    lead:
      "З вашого браузера до іншого, запечатані на весь шлях. Ніхто посередині не може їх прочитати.",
    choose: "Вибрати файли",
    folder: "Вибрати папку",
    dropHint: "або перетягніть їх будь-куди на цю сторінку",
    facts:
      "Без облікового запису. Без копії на сервері. Без обмежень, крім місця на диску.",
  },
  drop: {
    send: "Відпустіть, щоб надіслати",
    pastedText: "Вставлений текст.txt",
  },
  code: {
    label: "Вам дали код або посилання?",
    placeholder: "amber-swan-kite",
    join: "Увійти",
    hint: "Три слова, вісім символів або посилання.",
    completions: "Слова, що підходять",
    password: "Мені дали ще й пароль",
  },
  password: {
    add: "Додати пароль",
    change: "Пароль задано. Змінити",
    label: "Пароль",
    lead:
      "Його має знати кожен, хто входить. Передайте його іншим шляхом, ніж код: його немає ні в коді, ні в посиланні.",
    set: "Задати пароль",
    done: "Пароль задано.",
    enter: "Увійти",
    asked: "Ця кімната просить пароль.",
    wrong: "Це неправильний пароль.",
    left: (count) =>
      plural(count, {
        one: "Введіть той, який вам дали. Залишилася #\u00a0спроба.",
        few: "Введіть той, який вам дали. Залишилося #\u00a0спроби.",
        many: "Введіть той, який вам дали. Залишилося #\u00a0спроб.",
        other: "Введіть той, який вам дали. Залишилося #\u00a0спроби.",
      }),
  },
  device: {
    title: "Знайомі пристрої",
    connect: "З’єднатися",
    connectTo: (name) => `З’єднатися з пристроєм ${quoted(name)}`,
    forget: "Забути",
    forgetNamed: (name) => `Забути пристрій ${quoted(name)}`,
    forgetTitle: (name) => `Забути пристрій ${quoted(name)}?`,
    forgetLead: "Щоб зустрітися знову, знадобиться новий код.",
    keep: "Залишити",
    verified: "Картинки звірено",
    awaited: (name) =>
      `Очікуємо на пристрій ${
        quoted(name)
      }. Відкрийте на ньому Tallow і виберіть цей пристрій.`,
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
    again: { retry: "Спробувати ще раз", anew: "Створити нову кімнату" },
    home: "На головну",
  },
  lost: {
    title: "Цій кімнаті потрібне її посилання",
    lead:
      "Таємна частина посилання ніколи не залишається в адресному рядку. Відкрийте посилання ще раз, введіть код або почніть спочатку.",
    home: "На головну",
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
    notFoundTitle: "Тут нічого немає",
    notFound: "Можливо, в адресі помилка або сторінку перенесено.",
    brokenTitle: "У нас щось пішло не так",
    broken: "Ви тут ні до чого. Спробуйте ще раз за хвилину.",
    home: "На головну",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
