import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("nl");

export const room = {
  creating: "Kamer openen…",
  waitingTitle: "Geef deze woorden door",
  waitingLead: (host) => `Wie ze invult op ${host}, krijgt de bestanden.`,
  characters: "Dezelfde code in tekens",
  link: "Link",
  qr: "QR-code van de link",
  scan: "Of scan met een telefoon",
  copyCode: "Code kopiëren",
  copyCharacters: "Tekens kopiëren",
  copyLink: "Link kopiëren",
  copied: "Gekopieerd",
  share: "Delen",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Wachten op de ander",
      other: "Wachten op de anderen",
    }),
  ready: (count, size) => `${files(count)} klaar, ${size}`,
  noFiles: "Nog niets te versturen",
  addFiles: "Bestanden toevoegen",
  addFolder: "Map toevoegen",
  leave: "Verlaten",
  leaveTitle: "Voorgoed verlaten?",
  leaveLead:
    "Wat niet klaar is, stopt dan, ook voor de anderen. Sluit je alleen dit tabblad, dan kan het later verdergaan.",
  stay: "Blijven",
  leaveAnyway: "Voorgoed verlaten",
} satisfies Catalogue["room"];

export const joining = {
  title: "Verbinding maken",
  finding: "De kamer zoeken",
  checking: "De code controleren",
  connecting: "De beste weg kiezen",
  findingDevice: "Het andere apparaat zoeken",
  checkingDevice: "Controleren of het het bekende apparaat is",
  done: "klaar",
  current: "bezig",
} satisfies Catalogue["joining"];

export const open = {
  title: "Verbonden",
  titleAlone: "Verder is er niemand",
  people: "Personen in deze kamer",
  send: "Bestanden versturen",
  folder: "Map versturen",
  sendHint: "Sleep bestanden hierheen, of plak ze.",
  titleAway: "Opnieuw verbinden",
  held: (count) =>
    plural(count, {
      one: "# bestand wacht op de verbinding.",
      other: "# bestanden wachten op de verbinding.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Plaatjes vergelijken",
  verified: "Gecontroleerd",
  title: "Zien jullie allebei dezelfde zes, in deze volgorde?",
  lead:
    "Bel elkaar of ga naast elkaar zitten, en vergelijk. Zijn ze gelijk, dan zit er niemand tussen.",
  match: "Ze zijn gelijk",
  differ: "Ze verschillen",
  later: "Niet nu",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Onthouden",
  me: "Wachten tot de ander jou ook wil onthouden",
  them: "Ook onthouden",
  both: "Jullie onthouden elkaar",
  asked: "De ander wil graag onthouden worden. Ook onthouden?",
  title: "De volgende keer zonder code?",
  lead:
    "Jullie twee apparaten vinden elkaar dan vanaf de startpagina. Jullie moeten het allebei willen, en ieder kan de ander op elk moment vergeten.",
  name: "Naam die de ander ziet",
  ownName: "Deze browser",
  confirm: "Onthouden",
  later: "Niet nu",
} satisfies Catalogue["remember"];
