import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} till dig, totalt ${size}`,
  lead: "Inget sparas förrän du tar emot.",
  all: "Alla filer",
  accept: (count, size) =>
    count === 0 ? "Välj filer först" : `Ta emot ${files(count)}, ${size}`,
  decline: "Avböj",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} till dem`,
    receive: (count, first) => count === 1 ? first : `${files(count)} till dig`,
  },
  direction: { send: "Skickar", receive: "Tar emot" },
  with: {
    send: (name) => `Till ${name}`,
    receive: (name) => `Från ${name}`,
  },
  state: {
    offered: "Väntar på svar",
    connecting: "Ansluter",
    moving: "På väg",
    paused: {
      me: "Pausad av dig",
      them: "Pausad av den andra sidan",
      both: "Pausad av båda",
    },
    full: "Väntar på utrymme",
    wants: "Väntar på dina filer",
    reconnecting: (time) =>
      time === undefined ? "Återansluter" : `Återansluter sedan ${time}`,
    verifying: "Kontrollerar varje byte",
    done: {
      send: "Skickat och kontrollerat",
      receive: "Mottaget och kontrollerat",
    },
    failed: "Blev inte klar",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} av ${total}`,
  left: (duration) => `${duration} kvar`,
  kept: "Inget går förlorat",
  pause: "Pausa",
  resume: "Fortsätt",
  cancel: "Avbryt",
  retry: "Försök igen",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Spara",
  saveNamed: (name) => `Spara ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Spara i mapp …",
  zip: "Spara som zip",
  stop: "Stoppa",
  hint: "Med sina mappar, eller fil för fil nedan.",
  saving: "Sparar …",
  progress: (percent) => `Sparar: ${percent}`,
  saved: "Allt är sparat.",
  emptyFolder: "tom mapp",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `${files(count)} erbjuds dig, ${size}.`,
  done: (name) => `${name}: klart och kontrollerat.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Någon kom in.",
  left: (name = "Någon") => `${name} gick.`,
  away: (name) =>
    `Anslutningen${
      name ? ` till ${name}` : ""
    } bröts. Återansluter, inget går förlorat.`,
  back: (name) => `Ansluten${name ? ` till ${name}` : ""} igen.`,
  remember: "Den andra sidan vill bli ihågkommen.",
  remembered: "Ni kommer ihåg varandra.",
} satisfies Catalogue["announce"];
