import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("fi");

export const history = {
  title: "Historia",
  tab: "Historia · Tallow",
  lead:
    "Mitä sinun ja muiden välillä on liikkunut. Se säilyy vain tällä laitteella.",
  open: "Historia",
  close: "Sulje",
  reading: "Luetaan historiaa…",
  search: "Etsi tiedostoja ja henkilöitä",
  found: (count) =>
    plural(count, {
      one: "# siirto löytyi.",
      other: "# siirtoa löytyi.",
    }),
  left: (count) =>
    plural(count, {
      one: "Poistettu. # siirto on jäljellä.",
      other: "Poistettu. # siirtoa on jäljellä.",
    }),
  nothingFound: "Mikään ei vastaa hakua.",
  nothingFoundNext: "Kokeile osaa tiedoston tai henkilön nimestä.",
  empty: "Vielä ei ole liikkunut mitään",
  emptyNext:
    "Lähettämäsi ja saamasi tiedostot näkyvät täällä, kunnes poistat ne.",
  unreadable: "Historiaa ei voitu lukea.",
  unreadableNext:
    "Yksityiset ikkunat eivät säilytä sitä. Sulje muut Tallow-välilehdet ja yritä uudelleen.",
  again: "Yritä uudelleen",
  home: "Lähetä jotain",
  stored: (size) => `Saadut tiedostot vievät tällä laitteella ${size}.`,
  storedNone: "Tällä laitteella ei ole enää saatuja tiedostoja.",
  eraseReceived: "Poista saadut tiedostot",
  eraseAll: "Poista kaikki",
  more: (count) =>
    plural(count, { one: "Näytä # lisää", other: "Näytä # lisää" }),
  unfinished: "Kesken",
  others: (count) => plural(count, { one: "ja # muu", other: "ja # muuta" }),
  count: files,
  whom: {
    send: (label) => `Vastaanottaja: ${label || "joku"}`,
    receive: (label) => `Lähettäjä: ${label || "joku"}`,
  },
  state: {
    failed: "Katkesi",
    cancelled: "Pysäytetty",
  },
  inUse: "Auki välilehdessä",
  of: (bytes, total) => `${bytes} / ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Jatka",
  resumeNamed: (name) => `Jatka: ${name}`,
  save: "Tallenna",
  saveNamed: (name) => `Tallenna ${name}`,
  files: "Tiedostot",
  saveSome: "Tallenna…",
  filesOf: (name) => `Siirron tiedostot: ${name}`,
  erase: "Poista",
  eraseNamed: (name) => `Poista ${name}`,
  keep: "Säilytä",
  erasing: {
    title: (what, name) => ({
      one: `Poistetaanko ${quoted(name)}?`,
      received: "Poistetaanko saadut tiedostot?",
      all: "Poistetaanko koko historia?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "# siirto poistuu",
        other: "# siirtoa poistuu",
      });
      const disk = stored ? `, ja tältä laitteelta vapautuu ${stored}` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Sitä ei voi enää jatkaa."
        : plural(open, {
          one: " # on kesken, eikä sitä voi enää jatkaa.",
          other: " # on kesken, eikä niitä voi enää jatkaa.",
        });
      return `${what} historiasta${disk}.${lost} Omat tiedostosi ja muualle tallentamasi säilyvät.`;
    },
  },
  there: (percent) => `${percent} perillä`,
} satisfies Catalogue["history"];

export const back = {
  returning: "Palataan huoneeseen…",
  ask: (count, first) =>
    count === 1
      ? `Valitse ${
        quoted(first)
      } vielä kerran, niin siirto jatkuu siitä, mihin se jäi.`
      : plural(count, {
        one:
          "Valitse sama tiedosto vielä kerran, niin siirto jatkuu siitä, mihin se jäi.",
        other:
          "Valitse samat # tiedostoa vielä kerran, niin siirto jatkuu siitä, mihin se jäi.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `Salli pääsy: ${
        quoted(first)
      }. Siirto jatkuu sitten siitä, mihin se jäi.`,
      other:
        "Salli pääsy samoihin tiedostoihin (#), niin siirto jatkuu siitä, mihin se jäi.",
    }),
  allow: (count) =>
    plural(count, {
      one: "Salli pääsy samaan tiedostoon",
      other: "Salli pääsy samoihin tiedostoihin",
    }),
  why: "Uudelleen ladattu sivu ei saa avata tiedostojasi itse.",
  choose: "Valitse uudelleen",
  chooseAll: "Valitse tiedostot uudelleen",
  chooseFolder: "Valitse kansio uudelleen",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} puuttuu tai ei ole sama kuin ennen.`,
      other: `# tiedostoa puuttuu tai ei ole samoja kuin ennen, mukana ${
        quoted(first)
      }.`,
    });
    return `${what} ${
      count === 1
        ? "Valitse tiedosto sellaisena kuin se oli."
        : "Valitse kaikki yhdellä kertaa sellaisina kuin ne olivat."
    }`;
  },
  full: "Tämä laite on täynnä.",
  fullNext: "Kun vapautat tilaa, siirto jatkuu itsestään. Mitään ei katoa.",
} satisfies Catalogue["back"];
