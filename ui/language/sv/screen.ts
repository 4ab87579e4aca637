import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("sv");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Visa min skärm",
  own: "Din skärm visas",
  nobody: "Ingen tittar.",
  viewers: (names) =>
    `Tittar: ${names.length > MOST_NAMES ? names.length : list.format(names)}.`,
  yields: "Filer är på väg, så bilden får mindre just nu.",
  stop: "Sluta visa",
  quality: "Kvalitet",
  level: { low: "Låg", medium: "Medel", high: "Hög" },
  first: "Skärmen före filer",
  firstHint: "Annars får den mindre medan filer är på väg.",
  shows: (name) => `${name} visar en skärm`,
  offered: "Inget spelas förrän du tittar.",
  offeredSound: "Med ljud. Inget spelas förrän du tittar.",
  begun: {
    connecting: "Ansluter…",
    watching: "Du tittar.",
    lost: "Bilden försvann.",
  },
  watch: "Titta",
  unwatch: "Sluta titta",
  picture: (name) => `Skärm: ${name}`,
  mute: "Ljud av",
  unmute: "Ljud på",
  full: "Helskärm",
  small: "Litet fönster",
  refused: {
    bare:
      "Din nätverksadress hålls dold. En skärm behöver då en TURN-server, och den här sajten har ingen. Tillåt direkta anslutningar i inställningarna.",
    unable:
      "Den här webbläsaren kan inte försegla en bild. Prova en aktuell Chrome, Edge, Firefox eller Safari.",
    failed: "Webbläsaren lämnade inte ut skärmen. Försök igen.",
  },
} satisfies Catalogue["screen"];
