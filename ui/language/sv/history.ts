import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("sv");

export const history = {
  title: "Historik",
  tab: "Historik · Tallow",
  lead:
    "Det som har skickats mellan dig och andra. Det sparas bara på den här enheten.",
  open: "Historik",
  close: "Stäng",
  reading: "Läser historiken …",
  search: "Sök filer och personer",
  found: (count) =>
    plural(count, {
      one: "# överföring hittades.",
      other: "# överföringar hittades.",
    }),
  left: (count) =>
    plural(count, {
      one: "Raderat. # överföring är kvar.",
      other: "Raderat. # överföringar är kvar.",
    }),
  nothingFound: "Inget stämmer med det.",
  nothingFoundNext: "Prova en del av filens namn, eller av personens.",
  empty: "Inget har skickats än",
  emptyNext: "Det du skickar eller tar emot visas här, tills du raderar det.",
  unreadable: "Historiken kunde inte läsas.",
  unreadableNext:
    "I privata fönster finns ingen. Stäng annars andra flikar med Tallow och försök igen.",
  again: "Försök igen",
  home: "Skicka något",
  stored: (size) => `Mottagna filer tar ${size} på den här enheten.`,
  storedNone: "Inga mottagna filer finns kvar på den här enheten.",
  eraseReceived: "Radera mottagna filer",
  eraseAll: "Radera allt",
  more: (count) => plural(count, { one: "Visa # till", other: "Visa # till" }),
  unfinished: "Inte klar",
  others: (count) => plural(count, { one: "och # till", other: "och # till" }),
  count: files,
  whom: {
    send: (label) => `Till ${label || "någon"}`,
    receive: (label) => `Från ${label || "någon"}`,
  },
  state: {
    failed: "Bröts",
    cancelled: "Stoppad",
  },
  inUse: "Öppen i en flik",
  of: (bytes, total) => `${bytes} av ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Fortsätt",
  resumeNamed: (name) => `Fortsätt med ${name}`,
  save: "Spara",
  saveNamed: (name) => `Spara ${name}`,
  files: "Filer",
  saveSome: "Spara …",
  filesOf: (name) => `Filer i överföringen med ${name}`,
  erase: "Radera",
  eraseNamed: (name) => `Radera ${name}`,
  keep: "Behåll",
  erasing: {
    title: (what, name) => ({
      one: `Radera ${quoted(name)}?`,
      received: "Radera mottagna filer?",
      all: "Radera hela historiken?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "Överföringen försvinner",
        other: "# överföringar försvinner",
      });
      const disk = stored ? `, och ${stored} frigörs på den här enheten` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Den kan inte fortsätta efteråt."
        : plural(open, {
          one: " # är inte klar och kan inte fortsätta efteråt.",
          other: " # är inte klara och kan inte fortsätta efteråt.",
        });
      return `${what} ur historiken${disk}.${lost} Dina egna filer och det du har sparat på annat håll finns kvar.`;
    },
  },
  there: (percent) => `${percent} är framme`,
} satisfies Catalogue["history"];

export const back = {
  returning: "Tillbaka till rummet …",
  ask: (count, first) =>
    count === 1
      ? `Välj ${quoted(first)} en gång till, så fortsätter det där det var.`
      : plural(count, {
        one: "Välj samma fil en gång till, så fortsätter det där det var.",
        other: "Välj samma # filer en gång till, så fortsätter de där de var.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `Tillåt åtkomst till ${
        quoted(first)
      }, så fortsätter det där det var.`,
      other: "Tillåt åtkomst till samma # filer, så fortsätter de där de var.",
    }),
  allow: (count) =>
    plural(count, {
      one: "Tillåt åtkomst till samma fil",
      other: "Tillåt åtkomst till samma filer",
    }),
  why: "En sida som har lästs in på nytt får inte öppna dina filer själv.",
  choose: "Välj den igen",
  chooseAll: "Välj filerna igen",
  chooseFolder: "Välj mappen igen",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} saknas eller är inte som förut.`,
      other: `# filer saknas eller är inte som förut, bland dem ${
        quoted(first)
      }.`,
    });
    return `${what} ${
      count === 1
        ? "Välj filen som den var."
        : "Välj alla på en gång, som de var."
    }`;
  },
  full: "Den här enheten är full.",
  fullNext:
    "Frigör lite utrymme, så fortsätter det av sig självt. Inget går förlorat.",
} satisfies Catalogue["back"];
