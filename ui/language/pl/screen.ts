import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("pl");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Pokaż mój ekran",
  own: "Twój ekran jest widoczny",
  nobody: "Nikt nie ogląda.",
  viewers: (names) =>
    `Oglądają: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Przesyłane są pliki, więc obraz dostaje teraz mniej.",
  stop: "Przestań pokazywać",
  quality: "Jakość",
  level: { low: "Niska", medium: "Średnia", high: "Wysoka" },
  first: "Ekran przed plikami",
  firstHint: "Inaczej dostaje mniej, gdy przesyłane są pliki.",
  shows: (name) => `${name} pokazuje ekran`,
  offered: "Nic się nie odtwarza, dopóki nie oglądasz.",
  offeredSound: "Z dźwiękiem. Nic się nie odtwarza, dopóki nie oglądasz.",
  begun: {
    connecting: "Łączenie…",
    watching: "Oglądasz.",
    lost: "Obraz został utracony.",
  },
  watch: "Oglądaj",
  unwatch: "Przestań oglądać",
  picture: (name) => `Ekran: ${name}`,
  mute: "Wycisz",
  unmute: "Włącz dźwięk",
  full: "Pełny ekran",
  small: "Małe okno",
  refused: {
    bare:
      "Twój adres sieciowy jest ukryty. Ekran wymaga wtedy serwera TURN, a ta strona go nie ma. W ustawieniach można zezwolić na połączenia bezpośrednie.",
    unable:
      "Ta przeglądarka nie umie zapieczętować obrazu. Spróbuj w aktualnym Chrome, Edge, Firefoksie lub Safari.",
    failed: "Przeglądarka nie udostępniła ekranu. Spróbuj ponownie.",
  },
} satisfies Catalogue["screen"];
