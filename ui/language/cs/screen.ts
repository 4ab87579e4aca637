import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("cs");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Ukázat moji obrazovku",
  own: "Vaše obrazovka je vidět",
  nobody: "Nikdo se nedívá.",
  viewers: (names) =>
    `Dívají se: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Přenášejí se soubory, proto obraz teď dostává méně.",
  stop: "Přestat ukazovat",
  quality: "Kvalita",
  level: { low: "Nízká", medium: "Střední", high: "Vysoká" },
  first: "Obrazovka před soubory",
  firstHint: "Jinak dostává méně, dokud se přenášejí soubory.",
  shows: (name) => `${name} ukazuje obrazovku`,
  offered: "Dokud se nezačnete dívat, nic se nepřehrává.",
  offeredSound: "Se zvukem. Dokud se nezačnete dívat, nic se nepřehrává.",
  begun: {
    connecting: "Připojování…",
    watching: "Díváte se.",
    lost: "Obraz se ztratil.",
  },
  watch: "Dívat se",
  unwatch: "Přestat se dívat",
  picture: (name) => `Obrazovka: ${name}`,
  mute: "Ztlumit",
  unmute: "Zapnout zvuk",
  full: "Celá obrazovka",
  small: "Malé okno",
  refused: {
    bare:
      "Vaše síťová adresa zůstává skrytá. Obrazovka pak potřebuje server TURN a tento web žádný nemá. V nastavení lze povolit přímá spojení.",
    unable:
      "Tento prohlížeč neumí obraz zapečetit. Zkuste aktuální Chrome, Edge, Firefox nebo Safari.",
    failed: "Prohlížeč obrazovku nevydal. Zkuste to znovu.",
  },
} satisfies Catalogue["screen"];
