import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} sinulle, yhteensä ${size}`,
  lead: "Mitään ei kirjoiteta ennen kuin hyväksyt.",
  all: "Kaikki tiedostot",
  accept: (count, size) =>
    count === 0
      ? "Valitse ensin tiedostot"
      : `Hyväksy ${files(count)}, ${size}`,
  decline: "Hylkää",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} lähtee`,
    receive: (count, first) => count === 1 ? first : `${files(count)} saapuu`,
  },
  direction: { send: "Lähetetään", receive: "Vastaanotetaan" },
  with: {
    send: (name) => `Vastaanottaja: ${name}`,
    receive: (name) => `Lähettäjä: ${name}`,
  },
  state: {
    offered: "Odotetaan vastausta",
    connecting: "Yhdistetään",
    moving: "Matkalla",
    paused: {
      me: "Sinä keskeytit",
      them: "Toinen keskeytti",
      both: "Molemmat keskeyttivät",
    },
    full: "Odotetaan tilaa",
    wants: "Odotetaan tiedostojasi",
    reconnecting: (time) =>
      time === undefined
        ? "Yhdistetään uudelleen"
        : `Yhdistetään uudelleen, alkoi ${time}`,
    verifying: "Tarkistetaan joka tavu",
    done: {
      send: "Lähetetty ja tarkistettu",
      receive: "Vastaanotettu ja tarkistettu",
    },
    failed: "Jäi kesken",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} / ${total}`,
  left: (duration) => `jäljellä ${duration}`,
  kept: "Mitään ei katoa",
  pause: "Keskeytä",
  resume: "Jatka",
  cancel: "Peruuta",
  retry: "Yritä uudelleen",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Tallenna",
  saveNamed: (name) => `Tallenna ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Tallenna kansioon…",
  zip: "Tallenna zip-tiedostona",
  stop: "Pysäytä",
  hint: "Kansioineen tai alta tiedosto kerrallaan.",
  saving: "Tallennetaan…",
  progress: (percent) => `Tallennetaan: ${percent}`,
  saved: "Kaikki tallennettu.",
  emptyFolder: "tyhjä kansio",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `Sinulle tarjolla ${files(count)}, ${size}.`,
  done: (name) => `${name}: valmis ja tarkistettu.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Joku tuli sisään.",
  left: (name = "Joku") => `${name} lähti.`,
  away: (name) =>
    `Yhteys katkesi${
      name ? `: ${name}` : ""
    }. Yhdistetään uudelleen, mitään ei katoa.`,
  back: (name) => `Taas yhdistetty${name ? `: ${name}` : ""}.`,
  remember: "Toinen haluaisi, että muistat hänet.",
  remembered: "Muistatte toisenne.",
} satisfies Catalogue["announce"];
