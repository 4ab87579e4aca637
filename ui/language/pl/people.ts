import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("pl");
const list = new Intl.ListFormat("pl");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Czerwony",
  "Pomarańczowy",
  "Złoty",
  "Oliwkowy",
  "Zielony",
  "Morski",
  "Lazurowy",
  "Niebieski",
  "Fioletowy",
  "Śliwkowy",
  "Różowy",
  "Szary",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") return ["Osoba zapraszająca", "osoba zapraszająca"];
    if (onlyGuest) return ["Twój gość", "twój gość"];
    const shade = colours[colour] ?? "";
    return [`${shade} gość`, `${shade.toLowerCase()} gość`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Kolor: ${colour}`,
  choosing: "Wybór drogi",
  path: {
    direct: "Bezpośrednio",
    turn: "Przez serwer TURN",
    relay: "Przez przekaźnik tej witryny",
  },
  pathLong: {
    direct:
      "Wprost z przeglądarki do przeglądarki. Obie strony widzą nawzajem swój adres sieciowy; pośrodku nie ma nikogo.",
    turn:
      "Zapieczętowane, przekazywane przez serwer TURN. Widzi, które adresy sieciowe ile przesyłają, ale nigdy co.",
    relay:
      "Zapieczętowane, przekazywane przez serwer tej witryny. Widzi, które adresy sieciowe ile przesyłają, ale nigdy co.",
  },
  noPath: "Wasze przeglądarki szukają drogi do siebie.",
  quality: {
    excellent: "doskonała",
    good: "dobra",
    fair: "średnia",
    poor: "słaba",
    disconnected: "ponowne łączenie",
  },
  away: (time) => `Ponowne łączenie od ${time}`,
  remove: "Usuń",
  removeNamed: (name) => `Usuń: ${name}`,
  removeTitle: (name) => `Usunąć z tego pokoju: ${name}?`,
  removeLead:
    "To, co jest między wami w drodze, zatrzyma się, a powrót będzie możliwy tylko z nowym kodem.",
  keep: "Zachowaj",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Inni widzą cię jako: ${name}.`,
  asColour: (colour) => `Inni poznają cię po kolorze: ${colour}.`,
  add: "Dodaj imię",
  change: "Zmień",
  title: "Jak widzą cię inni",
  lead: "Wiedzą to tylko osoby w twoich pokojach, serwer nigdy.",
  name: "Imię",
  nameHint: "Zostaw puste, a inni poznają cię po kolorze.",
  colour: (name) => name === undefined ? "Kolor" : `Kolor: ${name}`,
  done: "Gotowe",
  cancel: "Nie teraz",
} satisfies Catalogue["about"];

export const invite = {
  open: "Zaproś kogoś",
  lead: (host) => `Kto wpisze je na ${host}, wejdzie.`,
  guests: "Dla ilu osób?",
  guestsHint: "Inna liczba tworzy nowy kod.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Ważne do ${time}, dla jednej osoby.`,
      few: `Ważne do ${time}, dla # osób.`,
      many: `Ważne do ${time}, dla # osób.`,
      other: `Ważne do ${time}, dla # osoby.`,
    }),
  close: "Zakończ zapraszanie",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# z ${count} ma wszystko`,
      few: `# z ${count} mają wszystko`,
      many: `# z ${count} ma wszystko`,
      other: `# z ${count} ma wszystko`,
    }),
  all: (count) =>
    plural(count, {
      one: "# osoba ma wszystko",
      few: count === 2
        ? "Obie osoby mają wszystko"
        : "Wszyscy (#) mają wszystko",
      many: "Wszyscy (#) mają wszystko",
      other: "Wszyscy (#) mają wszystko",
    }),
  missed: (count) =>
    plural(count, {
      one: "# osoba bez plików",
      few: "# osoby bez plików",
      many: "# osób bez plików",
      other: "# osoby bez plików",
    }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Do nikogo nie dotarło",
  progress: (percent, title) => `${title}, do wszystkich: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Ponów dla #",
      few: "Ponów dla #",
      many: "Ponów dla #",
      other: "Ponów dla #",
    }),
  cancel: "Anuluj wszystkie",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Wyślij do: ${name}`,
  all: "Wyślij do wszystkich",
  none: "Zaznacz, kto ma to dostać.",
  some: (names) =>
    names.length > MOST_NAMES
      ? `Trafi do ${names.length} osób.`
      : `Trafi do: ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
