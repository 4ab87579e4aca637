import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Skanna en QR-kod",
  paste: "Klistra in",
  pasted: "Från urklipp. Är det rätt? Anslut i så fall.",
  pastedImage: "Inklistrad bild",
  title: "Skanna QR-koden",
  lead: "Håll den framför kameran. Bilden stannar på den här enheten.",
  camera: {
    asking: "Tillåt kameran.",
    blocked:
      "Kameran är inte tillåten här. Ändra det i webbläsarens inställningar eller välj ett foto av koden.",
    absent: "Det finns ingen kamera. Välj ett foto av koden.",
  },
  seen: {
    stranger: "Det här är ingen Tallow-kod.",
    "no-code": "Det finns ingen QR-kod på fotot.",
  },
  photo: "Välj ett foto",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Framme: ${files(count)}`,
  delivered: (count) => `Levererat: ${files(count)}`,
  stopped: (count) => `Avbrutet: ${files(count)}`,
  offered: (count) => `Erbjuds dig: ${files(count)}`,
  ask: "Säg till när det är klart",
  on: "Du får veta när det är klart.",
  blocked:
    "Webbläsaren blockerar aviseringar från den här sidan. Det kan ändras i dess inställningar.",
  title: "Aviseringar",
  setting: "Berätta vad som händer medan jag tittar åt ett annat håll",
  settingLead:
    "En avisering när filer kommer fram, levereras, avbryts eller erbjuds. Den säger hur många och från vem, aldrig vad de heter.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Titta på ${name}`,
  place: (place, count) => `${place} av ${count}`,
  before: "Föregående",
  after: "Nästa",
  sight: {
    opening: "Öppnar…",
    broken: "Det här kan inte visas. Du kan spara det ändå.",
    large: "Bilden är för stor för att visas här.",
  },
} satisfies Catalogue["preview"];
