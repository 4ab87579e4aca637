import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("da");

export const history = {
  title: "Historik",
  tab: "Historik · Tallow",
  lead: "Det, der er sendt mellem dig og andre. Det gemmes kun på denne enhed.",
  open: "Historik",
  close: "Luk",
  reading: "Læser historikken …",
  search: "Søg i filer og personer",
  found: (count) =>
    plural(count, {
      one: "# overførsel fundet.",
      other: "# overførsler fundet.",
    }),
  left: (count) =>
    plural(count, {
      one: "Slettet. # overførsel er tilbage.",
      other: "Slettet. # overførsler er tilbage.",
    }),
  nothingFound: "Intet passer til det.",
  nothingFoundNext: "Prøv en del af filens navn, eller af personens.",
  empty: "Intet er sendt endnu",
  emptyNext: "Det, du sender eller modtager, vises her, til du sletter det.",
  unreadable: "Historikken kunne ikke læses.",
  unreadableNext:
    "Private vinduer har ingen. Luk ellers andre faner med Tallow, og prøv igen.",
  again: "Prøv igen",
  home: "Send noget",
  stored: (size) => `Modtagne filer fylder ${size} på denne enhed.`,
  storedNone: "Der er ingen modtagne filer tilbage på denne enhed.",
  eraseReceived: "Slet modtagne filer",
  eraseAll: "Slet alt",
  more: (count) => plural(count, { one: "Vis # til", other: "Vis # til" }),
  unfinished: "Ikke færdig",
  others: (count) => plural(count, { one: "og # til", other: "og # til" }),
  count: files,
  whom: {
    send: (label) => `Til ${label || "nogen"}`,
    receive: (label) => `Fra ${label || "nogen"}`,
  },
  state: {
    failed: "Afbrudt",
    cancelled: "Stoppet",
  },
  inUse: "Åben i en fane",
  of: (bytes, total) => `${bytes} af ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Fortsæt",
  resumeNamed: (name) => `Fortsæt med ${name}`,
  save: "Gem",
  saveNamed: (name) => `Gem ${name}`,
  files: "Filer",
  saveSome: "Gem …",
  filesOf: (name) => `Filer i overførslen med ${name}`,
  erase: "Slet",
  eraseNamed: (name) => `Slet ${name}`,
  keep: "Behold",
  erasing: {
    title: (what, name) => ({
      one: `Vil du slette ${quoted(name)}?`,
      received: "Vil du slette modtagne filer?",
      all: "Vil du slette hele historikken?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "Overførslen forsvinder",
        other: "# overførsler forsvinder",
      });
      const disk = stored ? `, og ${stored} frigøres på denne enhed` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Den kan ikke fortsætte bagefter."
        : plural(open, {
          one: " # er ikke færdig og kan ikke fortsætte bagefter.",
          other: " # er ikke færdige og kan ikke fortsætte bagefter.",
        });
      return `${what} fra historikken${disk}.${lost} Dine egne filer og det, du har gemt andre steder, bliver.`;
    },
  },
  there: (percent) => `${percent} er fremme`,
} satisfies Catalogue["history"];

export const back = {
  returning: "Tilbage til rummet …",
  ask: (count, first) =>
    count === 1
      ? `Vælg ${quoted(first)} en gang til, så fortsætter det, hvor det slap.`
      : plural(count, {
        one:
          "Vælg den samme fil en gang til, så fortsætter det, hvor det slap.",
        other:
          "Vælg de samme # filer en gang til, så fortsætter de, hvor de slap.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `Giv adgang til ${quoted(first)}, så fortsætter det, hvor det slap.`,
      other: "Giv adgang til de samme # filer, så fortsætter de, hvor de slap.",
    }),
  allow: (count) =>
    plural(count, {
      one: "Giv adgang til den samme fil",
      other: "Giv adgang til de samme filer",
    }),
  why: "En genindlæst side må ikke selv åbne dine filer.",
  choose: "Vælg den igen",
  chooseAll: "Vælg filerne igen",
  chooseFolder: "Vælg mappen igen",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} mangler eller er ikke som før.`,
      other: `# filer mangler eller er ikke som før, blandt dem ${
        quoted(first)
      }.`,
    });
    return `${what} ${
      count === 1
        ? "Vælg filen, som den var."
        : "Vælg dem alle på én gang, som de var."
    }`;
  },
  full: "Denne enhed er fuld.",
  fullNext: "Skaf lidt plads, så fortsætter det af sig selv. Intet går tabt.",
} satisfies Catalogue["back"];
