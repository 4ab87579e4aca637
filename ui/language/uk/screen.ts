import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("uk");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Показати мій екран",
  own: "Ваш екран видно іншим",
  nobody: "Ніхто не дивиться.",
  viewers: (names) =>
    `Дивляться: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Передаються файли, тож зображення поки отримує менше.",
  stop: "Не показувати",
  quality: "Якість",
  level: { low: "Низька", medium: "Середня", high: "Висока" },
  first: "Екран важливіший за файли",
  firstHint: "Інакше він отримує менше, поки передаються файли.",
  shows: (name) => `${name} показує екран`,
  offered: "Нічого не вмикається, доки ви не дивитесь.",
  offeredSound: "Зі звуком. Нічого не вмикається, доки ви не дивитесь.",
  begun: {
    connecting: "З’єднання…",
    watching: "Ви дивитесь.",
    lost: "Зображення зникло.",
  },
  watch: "Дивитись",
  unwatch: "Не дивитись",
  picture: (name) => `Екран: ${name}`,
  mute: "Без звуку",
  unmute: "Зі звуком",
  full: "На весь екран",
  small: "Мале вікно",
  refused: {
    bare:
      "Ваша мережева адреса прихована. Тоді екрану потрібен сервер TURN, а на цьому сайті його немає. Прямі з’єднання можна дозволити в налаштуваннях.",
    unable:
      "Цей браузер не вміє запечатувати зображення. Спробуйте новий Chrome, Edge, Firefox або Safari.",
    failed: "Браузер не віддав екран. Спробуйте ще раз.",
  },
} satisfies Catalogue["screen"];
