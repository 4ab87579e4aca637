import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Scan en QR-kode",
  paste: "Indsæt",
  pasted: "Fra udklipsholderen. Er det den rigtige? Så deltag.",
  pastedImage: "Indsat billede",
  title: "Scan QR-koden",
  lead: "Hold den foran kameraet. Billedet bliver på denne enhed.",
  camera: {
    asking: "Tillad kameraet.",
    blocked:
      "Kameraet er ikke tilladt her. Det kan ændres i browserens indstillinger, eller vælg et foto af koden.",
    absent: "Der er intet kamera. Vælg et foto af koden.",
  },
  seen: {
    stranger: "Det er ikke en Tallow-kode.",
    "no-code": "Der er ingen QR-kode på fotoet.",
  },
  photo: "Vælg et foto",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Ankommet: ${files(count)}`,
  delivered: (count) => `Leveret: ${files(count)}`,
  stopped: (count) => `Afbrudt: ${files(count)}`,
  offered: (count) => `Tilbydes dig: ${files(count)}`,
  ask: "Sig til, når det er færdigt",
  on: "Du får besked, når det er færdigt.",
  blocked:
    "Browseren blokerer notifikationer fra denne side. Det kan ændres i dens indstillinger.",
  title: "Notifikationer",
  setting: "Fortæl mig, hvad der sker, mens jeg ser væk",
  settingLead:
    "En notifikation, når filer ankommer, leveres, afbrydes eller tilbydes. Den siger hvor mange og fra hvem, aldrig hvad de hedder.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Se ${name}`,
  place: (place, count) => `${place} af ${count}`,
  before: "Forrige",
  after: "Næste",
  sight: {
    opening: "Åbner…",
    broken: "Det kan ikke vises. Du kan gemme det alligevel.",
    large: "Billedet er for stort til at blive vist her.",
  },
} satisfies Catalogue["preview"];
