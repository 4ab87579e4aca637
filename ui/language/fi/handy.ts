import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Skannaa QR-koodi",
  paste: "Liitä",
  pasted: "Leikepöydältä. Onko tämä oikea? Liity sitten.",
  pastedImage: "Liitetty kuva",
  title: "Skannaa QR-koodi",
  lead: "Pidä sitä kameran edessä. Kuva pysyy tällä laitteella.",
  camera: {
    asking: "Salli kameran käyttö.",
    blocked:
      "Kameraa ei ole sallittu täällä. Muuta se selaimen asetuksista tai valitse koodista otettu kuva.",
    absent: "Kameraa ei ole. Valitse koodista otettu kuva.",
  },
  seen: {
    stranger: "Tämä ei ole Tallow-koodi.",
    "no-code": "Kuvassa ei ole QR-koodia.",
  },
  photo: "Valitse kuva",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Saapui: ${files(count)}`,
  delivered: (count) => `Perillä: ${files(count)}`,
  stopped: (count) => `Keskeytyi: ${files(count)}`,
  offered: (count) => `Tarjolla sinulle: ${files(count)}`,
  ask: "Kerro, kun valmista",
  on: "Saat tiedon, kun on valmista.",
  blocked:
    "Selain estää tämän sivun ilmoitukset. Sen voi muuttaa selaimen asetuksista.",
  title: "Ilmoitukset",
  setting: "Kerro, mitä tapahtuu, kun katson muualle",
  settingLead:
    "Ilmoitus, kun tiedostoja saapuu, menee perille, keskeytyy tai tarjotaan. Se kertoo, montako ja keneltä, ei koskaan nimiä.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Katso ${name}`,
  place: (place, count) => `${place}/${count}`,
  before: "Edellinen",
  after: "Seuraava",
  sight: {
    opening: "Avataan…",
    broken: "Tätä ei voi näyttää. Voit silti tallentaa sen.",
    large: "Kuva on liian suuri näytettäväksi täällä.",
  },
} satisfies Catalogue["preview"];
