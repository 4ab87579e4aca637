import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} til dig, ${size} i alt`,
  lead: "Intet gemmes, før du tager imod.",
  all: "Alle filer",
  accept: (count, size) =>
    count === 0 ? "Vælg filer først" : `Modtag ${files(count)}, ${size}`,
  decline: "Afvis",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} til dem`,
    receive: (count, first) => count === 1 ? first : `${files(count)} til dig`,
  },
  direction: { send: "Sender", receive: "Modtager" },
  with: {
    send: (name) => `Til ${name}`,
    receive: (name) => `Fra ${name}`,
  },
  state: {
    offered: "Venter på svar",
    connecting: "Forbinder",
    moving: "På vej",
    paused: {
      me: "Sat på pause af dig",
      them: "Sat på pause af den anden side",
      both: "Sat på pause af begge",
    },
    full: "Venter på plads",
    wants: "Venter på dine filer",
    reconnecting: (time) =>
      time === undefined
        ? "Genopretter forbindelsen"
        : `Genopretter siden ${time}`,
    verifying: "Kontrollerer hver byte",
    done: {
      send: "Sendt og kontrolleret",
      receive: "Modtaget og kontrolleret",
    },
    failed: "Blev ikke færdig",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} af ${total}`,
  left: (duration) => `${duration} tilbage`,
  kept: "Intet går tabt",
  pause: "Sæt på pause",
  resume: "Fortsæt",
  cancel: "Annuller",
  retry: "Prøv igen",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Gem",
  saveNamed: (name) => `Gem ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Gem i mappe …",
  zip: "Gem som zip",
  stop: "Stands",
  hint: "I sine mapper, eller fil for fil nedenfor.",
  saving: "Gemmer …",
  progress: (percent) => `Gemmer: ${percent}`,
  saved: "Alt er gemt.",
  emptyFolder: "tom mappe",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `${files(count)} tilbydes dig, ${size}.`,
  done: (name) => `${name}: færdig og kontrolleret.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Nogen kom ind.",
  left: (name = "Nogen") => `${name} gik.`,
  away: (name) =>
    `Forbindelsen${
      name ? ` til ${name}` : ""
    } blev afbrudt. Den genoprettes, intet går tabt.`,
  back: (name) => `Forbundet${name ? ` til ${name}` : ""} igen.`,
  remember: "Den anden side vil gerne huskes.",
  remembered: "I husker hinanden.",
} satisfies Catalogue["announce"];
