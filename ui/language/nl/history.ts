import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("nl");

/** Isolated: a name reads its own way, whatever is around it. */
const quoted = (name: string): string => `“${isolated(name)}”`;

export const history = {
  title: "Geschiedenis",
  tab: "Geschiedenis · Tallow",
  lead:
    "Wat tussen jou en anderen onderweg was. Het blijft alleen op dit apparaat.",
  open: "Geschiedenis",
  close: "Sluiten",
  reading: "De geschiedenis wordt gelezen…",
  search: "Bestanden en personen zoeken",
  found: (count) =>
    plural(count, {
      one: "# overdracht gevonden.",
      other: "# overdrachten gevonden.",
    }),
  left: (count) =>
    plural(count, {
      one: "Gewist. Er is nog # overdracht.",
      other: "Gewist. Er zijn nog # overdrachten.",
    }),
  nothingFound: "Niets gevonden.",
  nothingFoundNext:
    "Probeer een deel van de naam van een bestand of van een persoon.",
  empty: "Er is nog niets onderweg geweest",
  emptyNext:
    "Wat je verstuurt of ontvangt, staat straks hier, tot je het wist.",
  unreadable: "De geschiedenis kon niet worden gelezen.",
  unreadableNext:
    "Privévensters bewaren er geen. Sluit andere tabbladen met Tallow en probeer het opnieuw.",
  again: "Opnieuw proberen",
  home: "Iets versturen",
  stored: (size) => `Ontvangen bestanden nemen ${size} in op dit apparaat.`,
  storedNone: "Er staan geen ontvangen bestanden meer op dit apparaat.",
  eraseReceived: "Ontvangen bestanden wissen",
  eraseAll: "Alles wissen",
  more: (count) => plural(count, { one: "Nog # tonen", other: "Nog # tonen" }),
  unfinished: "Niet voltooid",
  others: (count) => plural(count, { one: "en nog #", other: "en nog #" }),
  count: files,
  whom: {
    send: (label) => `Naar ${label || "iemand"}`,
    receive: (label) => `Van ${label || "iemand"}`,
  },
  state: {
    failed: "Afgebroken",
    cancelled: "Gestopt",
  },
  inUse: "Open in een tabblad",
  of: (bytes, total) => `${bytes} van ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Doorgaan",
  resumeNamed: (name) => `Doorgaan met ${name}`,
  save: "Opslaan",
  saveNamed: (name) => `${name} opslaan`,
  files: "Bestanden",
  saveSome: "Opslaan…",
  filesOf: (name) => `Bestanden van de overdracht met ${name}`,
  erase: "Wissen",
  eraseNamed: (name) => `${name} wissen`,
  keep: "Behouden",
  erasing: {
    title: (what, name) => ({
      one: `${quoted(name)} wissen?`,
      received: "Ontvangen bestanden wissen?",
      all: "De hele geschiedenis wissen?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "Eén overdracht verdwijnt",
        other: "# overdrachten verdwijnen",
      });
      const disk = stored ? `, en op dit apparaat komt ${stored} vrij` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Die kan daarna niet verdergaan."
        : plural(open, {
          one: " # is niet voltooid en kan daarna niet verdergaan.",
          other: " # zijn niet voltooid en kunnen daarna niet verdergaan.",
        });
      return `${what} uit de geschiedenis${disk}.${lost} Je eigen bestanden en wat je elders hebt opgeslagen, blijven.`;
    },
  },
  there: (percent) => `${percent} is er al`,
} satisfies Catalogue["history"];

export const back = {
  returning: "Terug naar de kamer…",
  ask: (count, first) =>
    count === 1
      ? `Kies ${quoted(first)} nog eens, dan gaat het verder waar het was.`
      : plural(count, {
        one:
          "Kies hetzelfde bestand nog eens, dan gaat het verder waar het was.",
        other:
          "Kies dezelfde # bestanden nog eens, dan gaat het verder waar het was.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `Geef toegang tot ${
        quoted(first)
      }, dan gaat het verder waar het was.`,
      other:
        "Geef toegang tot dezelfde # bestanden, dan gaat het verder waar het was.",
    }),
  allow: (count) =>
    plural(count, {
      one: "Toegang tot hetzelfde bestand geven",
      other: "Toegang tot dezelfde bestanden geven",
    }),
  why: "Een opnieuw geladen pagina mag je bestanden niet uit zichzelf openen.",
  choose: "Nog eens kiezen",
  chooseAll: "Bestanden nog eens kiezen",
  chooseFolder: "Map nog eens kiezen",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} ontbreekt of is niet meer als eerst.`,
      other: `# bestanden ontbreken of zijn niet meer als eerst, waaronder ${
        quoted(first)
      }.`,
    });
    return `${what} ${
      count === 1
        ? "Kies het bestand zoals het was."
        : "Kies ze allemaal tegelijk, zoals ze waren."
    }`;
  },
  full: "Dit apparaat is vol.",
  fullNext:
    "Maak wat ruimte vrij, dan gaat het vanzelf verder. Er gaat niets verloren.",
} satisfies Catalogue["back"];
