import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("ru");

export const room = {
  creating: "Создаём комнату…",
  waitingTitle: "Назовите эти слова",
  waitingLead: (host) => `Файлы получит тот, кто введёт их на ${host}.`,
  characters: "Тот же код символами",
  link: "Ссылка",
  qr: "QR-код ссылки",
  scan: "Или отсканируйте телефоном",
  copyCode: "Копировать код",
  copyCharacters: "Копировать символы",
  copyLink: "Копировать ссылку",
  copied: "Скопировано",
  share: "Поделиться",
  waitingFor: (guests) =>
    guests === 1 ? "Ждём другого человека" : "Ждём остальных",
  ready: (count, size) => `Готово: ${files(count)}, ${size}`,
  noFiles: "Пока нечего отправлять",
  addFiles: "Добавить файлы",
  addFolder: "Добавить папку",
  leave: "Выйти",
  leaveTitle: "Выйти насовсем?",
  leaveLead:
    "Всё незавершённое прервётся, и для других тоже. Если просто закрыть эту вкладку, можно будет продолжить позже.",
  stay: "Остаться",
  leaveAnyway: "Выйти насовсем",
} satisfies Catalogue["room"];

export const joining = {
  title: "Соединение",
  finding: "Поиск комнаты",
  checking: "Проверка кода",
  connecting: "Выбор лучшего пути",
  findingDevice: "Поиск другого устройства",
  checkingDevice: "Проверка, знакомо ли это устройство",
  done: "готово",
  current: "выполняется",
} satisfies Catalogue["joining"];

export const open = {
  title: "Соединено",
  titleAlone: "Больше никого нет",
  people: "Люди в этой комнате",
  send: "Отправить файлы",
  folder: "Отправить папку",
  sendHint: "Перетащите файлы в любое место или вставьте.",
  titleAway: "Соединяемся снова",
  held: (count) =>
    plural(count, {
      one: "#\u00a0файл ждёт соединения.",
      few: "#\u00a0файла ждут соединения.",
      many: "#\u00a0файлов ждут соединения.",
      other: "#\u00a0файла ждут соединения.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Сверить картинки",
  verified: "Проверено",
  title: "Вы оба видите одни и те же шесть картинок в этом порядке?",
  lead:
    "Созвонитесь или сядьте рядом и сравните. Если они совпадают, между вами никого нет.",
  match: "Совпадают",
  differ: "Отличаются",
  later: "Не сейчас",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Запомнить",
  me: "Ждём, пока вас тоже запомнят",
  them: "Тоже запомнить",
  both: "Вы помните друг друга",
  asked: "Вас хотят запомнить. Запомнить в ответ?",
  title: "В следующий раз без кода?",
  lead:
    "Ваши устройства будут находить друг друга с главной страницы. Согласиться должны обе стороны, и каждая может в любой момент забыть другую.",
  name: "Под каким именем вас увидят",
  ownName: "Этот браузер",
  confirm: "Запомнить",
  later: "Не сейчас",
} satisfies Catalogue["remember"];
