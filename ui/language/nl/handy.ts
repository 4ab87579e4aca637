import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "QR-code scannen",
  paste: "Plakken",
  pasted: "Van je klembord. Is dit de juiste? Neem dan deel.",
  pastedImage: "Geplakte afbeelding",
  title: "Scan de QR-code",
  lead: "Houd hem voor de camera. Het beeld blijft op dit apparaat.",
  camera: {
    asking: "Sta de camera toe.",
    blocked:
      "De camera is hier niet toegestaan. Verander dat in de instellingen van je browser, of kies een foto van de code.",
    absent: "Er is geen camera. Kies een foto van de code.",
  },
  seen: {
    stranger: "Dit is geen code van Tallow.",
    "no-code": "Op deze foto staat geen QR-code.",
  },
  photo: "Foto kiezen",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Aangekomen: ${files(count)}`,
  delivered: (count) => `Bezorgd: ${files(count)}`,
  stopped: (count) => `Gestopt: ${files(count)}`,
  offered: (count) => `Je krijgt aangeboden: ${files(count)}`,
  ask: "Meld het als het klaar is",
  on: "Je krijgt een melding als het klaar is.",
  blocked:
    "Je browser blokkeert meldingen van deze pagina. Dat kan in zijn instellingen anders.",
  title: "Meldingen",
  setting: "Vertel me wat er gebeurt als ik ergens anders kijk",
  settingLead:
    "Een melding als bestanden aankomen, bezorgd zijn, stoppen of worden aangeboden. Ze zegt hoeveel en van wie, nooit hoe ze heten.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `${name} bekijken`,
  place: (place, count) => `${place} van ${count}`,
  before: "De vorige",
  after: "De volgende",
  sight: {
    opening: "Wordt geopend…",
    broken: "Dit kan niet worden getoond. Opslaan kan wel.",
    large: "Deze afbeelding is te groot om hier te tonen.",
  },
} satisfies Catalogue["preview"];
