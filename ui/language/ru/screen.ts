import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("ru");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Показать мой экран",
  own: "Ваш экран виден другим",
  nobody: "Никто не смотрит.",
  viewers: (names) =>
    `Смотрят: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Идут файлы, поэтому картинке пока достаётся меньше.",
  stop: "Не показывать",
  quality: "Качество",
  level: { low: "Низкое", medium: "Среднее", high: "Высокое" },
  first: "Экран важнее файлов",
  firstHint: "Иначе ему достаётся меньше, пока идут файлы.",
  shows: (name) => `${name} показывает экран`,
  offered: "Ничего не включится, пока вы не смотрите.",
  offeredSound: "Со звуком. Ничего не включится, пока вы не смотрите.",
  begun: {
    connecting: "Соединяемся…",
    watching: "Вы смотрите.",
    lost: "Картинка пропала.",
  },
  watch: "Смотреть",
  unwatch: "Не смотреть",
  picture: (name) => `Экран: ${name}`,
  mute: "Без звука",
  unmute: "Со звуком",
  full: "На весь экран",
  small: "Малое окно",
  refused: {
    bare:
      "Ваш сетевой адрес скрыт. Тогда экрану нужен сервер TURN, а на этом сайте его нет. Прямые соединения можно разрешить в настройках.",
    unable:
      "Этот браузер не умеет запечатывать картинку. Попробуйте свежий Chrome, Edge, Firefox или Safari.",
    failed: "Браузер не отдал экран. Попробуйте ещё раз.",
  },
} satisfies Catalogue["screen"];
