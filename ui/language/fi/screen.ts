import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("fi");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Näytä ruutuni",
  own: "Ruutusi näkyy muille",
  nobody: "Kukaan ei katso.",
  viewers: (names) =>
    `Katsomassa: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Tiedostoja siirtyy, joten kuva saa nyt vähemmän.",
  stop: "Lopeta näyttö",
  quality: "Laatu",
  level: { low: "Matala", medium: "Keski", high: "Korkea" },
  first: "Ruutu ennen tiedostoja",
  firstHint: "Muuten se saa vähemmän, kun tiedostoja siirtyy.",
  shows: (name) => `${name} näyttää ruutua`,
  offered: "Mitään ei toisteta ennen kuin katsot.",
  offeredSound: "Äänen kanssa. Mitään ei toisteta ennen kuin katsot.",
  begun: {
    connecting: "Yhdistetään…",
    watching: "Katsot nyt.",
    lost: "Kuva katosi.",
  },
  watch: "Katso",
  unwatch: "Lopeta katselu",
  picture: (name) => `Ruutu: ${name}`,
  mute: "Mykistä",
  unmute: "Ääni päälle",
  full: "Koko näyttö",
  small: "Pieni ikkuna",
  refused: {
    bare:
      "Verkko-osoitteesi pysyy piilossa. Silloin ruutu tarvitsee TURN-palvelimen, eikä tällä sivustolla ole sellaista. Salli suorat yhteydet asetuksissa.",
    unable:
      "Tämä selain ei osaa sinetöidä kuvaa. Kokeile uutta Chromea, Edgeä, Firefoxia tai Safaria.",
    failed: "Selain ei antanut ruutua. Yritä uudelleen.",
  },
} satisfies Catalogue["screen"];
