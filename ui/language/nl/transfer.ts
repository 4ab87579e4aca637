import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} voor jou, samen ${size}`,
  lead: "Er wordt niets opgeslagen voordat je accepteert.",
  all: "Alle bestanden",
  accept: (count, size) =>
    count === 0
      ? "Kies eerst bestanden"
      : `${files(count)} accepteren, ${size}`,
  decline: "Weigeren",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} naar hen`,
    receive: (count, first) => count === 1 ? first : `${files(count)} naar jou`,
  },
  direction: { send: "Versturen", receive: "Ontvangen" },
  with: {
    send: (name) => `Naar ${name}`,
    receive: (name) => `Van ${name}`,
  },
  state: {
    offered: "Wacht op antwoord",
    connecting: "Verbinding maken",
    moving: "Onderweg",
    paused: {
      me: "Door jou gepauzeerd",
      them: "Gepauzeerd aan de andere kant",
      both: "Aan beide kanten gepauzeerd",
    },
    full: "Wacht op ruimte",
    wants: "Wacht op je bestanden",
    reconnecting: (time) =>
      time === undefined
        ? "Opnieuw verbinden"
        : `Opnieuw verbinden sinds ${time}`,
    verifying: "Elke byte controleren",
    done: {
      send: "Verstuurd en gecontroleerd",
      receive: "Ontvangen en gecontroleerd",
    },
    failed: "Niet voltooid",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} van ${total}`,
  left: (duration) => `nog ${duration}`,
  kept: "Er gaat niets verloren",
  pause: "Pauzeren",
  resume: "Hervatten",
  cancel: "Annuleren",
  retry: "Opnieuw proberen",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Opslaan",
  saveNamed: (name) => `${name} opslaan`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Opslaan in map…",
  zip: "Opslaan als zip",
  stop: "Stoppen",
  hint: "Met alle mappen, of hieronder bestand voor bestand.",
  saving: "Opslaan…",
  progress: (percent) => `Opslaan: ${percent}`,
  saved: "Alles opgeslagen.",
  emptyFolder: "lege map",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `${files(count)} voor jou, ${size}.`,
  done: (name) => `${name}: voltooid en gecontroleerd.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Er is iemand binnengekomen.",
  left: (name = "Iemand") => `${name} is weggegaan.`,
  away: (name) =>
    `De verbinding${
      name ? ` met ${name}` : ""
    } is verbroken en wordt hersteld, er gaat niets verloren.`,
  back: (name) => `Weer verbonden${name ? ` met ${name}` : ""}.`,
  remember: "De ander wil graag onthouden worden.",
  remembered: "Jullie onthouden elkaar.",
} satisfies Catalogue["announce"];
