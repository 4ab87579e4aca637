import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} pro vás, celkem ${size}`,
  lead: "Dokud nepřijmete, nic se neuloží.",
  all: "Všechny soubory",
  accept: (count, size) =>
    count === 0
      ? "Nejdřív vyberte soubory"
      : `Přijmout ${files(count)}, ${size}`,
  decline: "Odmítnout",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} od vás`,
    receive: (count, first) => count === 1 ? first : `${files(count)} pro vás`,
  },
  direction: { send: "Odesílání", receive: "Příjem" },
  with: {
    send: (name) => `Komu: ${name}`,
    receive: (name) => `Od koho: ${name}`,
  },
  state: {
    offered: "Čeká se na odpověď",
    connecting: "Připojování",
    moving: "Na cestě",
    paused: {
      me: "Pozastaveno vámi",
      them: "Pozastaveno druhou stranou",
      both: "Pozastaveno oběma",
    },
    full: "Čeká se na místo",
    wants: "Čeká se na vaše soubory",
    reconnecting: (time) =>
      time === undefined
        ? "Spojení se obnovuje"
        : `Spojení se obnovuje od ${time}`,
    verifying: "Ověřuje se každý bajt",
    done: { send: "Odesláno a ověřeno", receive: "Přijato a ověřeno" },
    failed: "Nedokončeno",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} z ${total}`,
  left: (duration) => `zbývá ${duration}`,
  kept: "Nic se neztratí",
  pause: "Pozastavit",
  resume: "Pokračovat",
  cancel: "Zrušit",
  retry: "Zkusit znovu",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Uložit",
  saveNamed: (name) => `Uložit ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Uložit do složky…",
  zip: "Uložit jako zip",
  stop: "Zastavit",
  hint: "I se složkami, nebo níže soubor po souboru.",
  saving: "Ukládání…",
  progress: (percent) => `Ukládání: ${percent}`,
  saved: "Všechno je uložené.",
  emptyFolder: "prázdná složka",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `Nabídka pro vás: ${files(count)}, ${size}.`,
  done: (name) => `${name}: hotovo a ověřeno.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Někdo vstoupil.",
  left: (name) => name ? `${name} už tu není.` : "Někdo odešel.",
  away: (name) =>
    `Spojení se přerušilo${
      name ? `: ${name}` : ""
    }. Obnovuje se, nic se neztratí.`,
  back: (name) => `Znovu připojeno${name ? `: ${name}` : ""}.`,
  remember: "Druhá strana chce, abyste si ji pamatovali.",
  remembered: "Pamatujete si jeden druhého.",
} satisfies Catalogue["announce"];
