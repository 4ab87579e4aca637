import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("pl");

/** Isolated: a name reads its own way, whatever is around it. */
const quoted = (name: string): string => `„${isolated(name)}”`;

export const history = {
  title: "Historia",
  tab: "Historia · Tallow",
  lead:
    "To, co przeszło między tobą a innymi. Pozostaje tylko na tym urządzeniu.",
  open: "Historia",
  close: "Zamknij",
  reading: "Odczytywanie historii…",
  search: "Szukaj plików i osób",
  found: (count) =>
    plural(count, {
      one: "Znaleziono # transfer.",
      few: "Znaleziono # transfery.",
      many: "Znaleziono # transferów.",
      other: "Znaleziono # transferu.",
    }),
  left: (count) =>
    plural(count, {
      one: "Usunięto. Pozostał # transfer.",
      few: "Usunięto. Pozostały # transfery.",
      many: "Usunięto. Pozostało # transferów.",
      other: "Usunięto. Pozostało # transferu.",
    }),
  nothingFound: "Nic nie pasuje.",
  nothingFoundNext: "Spróbuj części nazwy pliku lub imienia osoby.",
  empty: "Nic jeszcze nie wyruszyło",
  emptyNext:
    "Tu pojawi się wszystko, co wyślesz lub odbierzesz, dopóki tego nie usuniesz.",
  unreadable: "Nie udało się odczytać historii.",
  unreadableNext:
    "Okna prywatne jej nie przechowują. Zamknij inne karty z Tallow i spróbuj ponownie.",
  again: "Spróbuj ponownie",
  home: "Wyślij coś",
  stored: (size) => `Odebrane pliki zajmują ${size} na tym urządzeniu.`,
  storedNone: "Na tym urządzeniu nie ma już odebranych plików.",
  eraseReceived: "Usuń odebrane pliki",
  eraseAll: "Usuń wszystko",
  more: (count) =>
    plural(count, {
      one: "Pokaż jeszcze #",
      few: "Pokaż jeszcze #",
      many: "Pokaż jeszcze #",
      other: "Pokaż jeszcze #",
    }),
  unfinished: "Nie ukończono",
  others: (count) =>
    plural(count, {
      one: "i jeszcze #",
      few: "i jeszcze #",
      many: "i jeszcze #",
      other: "i jeszcze #",
    }),
  count: files,
  whom: {
    send: (label) => label ? `Do: ${label}` : "Do kogoś",
    receive: (label) => label ? `Od: ${label}` : "Od kogoś",
  },
  state: {
    failed: "Przerwano",
    cancelled: "Zatrzymano",
  },
  inUse: "Otwarte w karcie",
  of: (bytes, total) => `${bytes} z ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Kontynuuj",
  resumeNamed: (name) => `Kontynuuj: ${name}`,
  save: "Zapisz",
  saveNamed: (name) => `Zapisz: ${name}`,
  files: "Pliki",
  saveSome: "Zapisz…",
  filesOf: (name) => `Pliki transferu: ${name}`,
  erase: "Usuń",
  eraseNamed: (name) => `Usuń: ${name}`,
  keep: "Zachowaj",
  erasing: {
    title: (what, name) => ({
      one: `Usunąć ${quoted(name)}?`,
      received: "Usunąć odebrane pliki?",
      all: "Usunąć całą historię?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "Jeden transfer zniknie",
        few: "# transfery znikną",
        many: "# transferów zniknie",
        other: "# transferu zniknie",
      });
      const disk = stored ? `, a na tym urządzeniu zwolni się ${stored}` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Nie da się go potem kontynuować."
        : plural(open, {
          one: " # jest nieukończony i nie da się go potem kontynuować.",
          few: " # są nieukończone i nie da się ich potem kontynuować.",
          many: " # jest nieukończonych i nie da się ich potem kontynuować.",
          other: " # jest nieukończone i nie da się tego potem kontynuować.",
        });
      return `${what} z historii${disk}.${lost} Twoje własne pliki i to, co zapisano gdzie indziej, pozostaną.`;
    },
  },
  there: (percent) => `${percent} już jest`,
} satisfies Catalogue["history"];

export const back = {
  returning: "Powrót do pokoju…",
  ask: (count, first) =>
    count === 1
      ? `Wybierz ${quoted(first)} jeszcze raz, a ruszy od miejsca przerwania.`
      : plural(count, {
        one: "Wybierz ten sam plik jeszcze raz, a ruszy od miejsca przerwania.",
        few:
          "Wybierz te same # pliki jeszcze raz, a ruszą od miejsca przerwania.",
        many:
          "Wybierz te same # plików jeszcze raz, a ruszą od miejsca przerwania.",
        other:
          "Wybierz te same pliki (#) jeszcze raz, a ruszą od miejsca przerwania.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `Zezwól na dostęp do pliku ${
        quoted(first)
      }, a ruszy od miejsca przerwania.`,
      few:
        "Zezwól na dostęp do tych samych # plików, a ruszą od miejsca przerwania.",
      many:
        "Zezwól na dostęp do tych samych # plików, a ruszą od miejsca przerwania.",
      other:
        "Zezwól na dostęp do tych samych plików (#), a ruszą od miejsca przerwania.",
    }),
  allow: (count) =>
    plural(count, {
      one: "Zezwól na dostęp do tego samego pliku",
      few: "Zezwól na dostęp do tych samych plików",
      many: "Zezwól na dostęp do tych samych plików",
      other: "Zezwól na dostęp do tych samych plików",
    }),
  why: "Ponownie wczytana strona nie może sama otworzyć twoich plików.",
  choose: "Wybierz ponownie",
  chooseAll: "Wybierz pliki ponownie",
  chooseFolder: "Wybierz folder ponownie",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `Brakuje pliku ${quoted(first)} lub nie jest taki jak wcześniej.`,
      few: `Brakuje # plików lub nie są takie jak wcześniej, wśród nich ${
        quoted(first)
      }.`,
      many: `Brakuje # plików lub nie są takie jak wcześniej, wśród nich ${
        quoted(first)
      }.`,
      other: `Brakuje # pliku lub nie są takie jak wcześniej, wśród nich ${
        quoted(first)
      }.`,
    });
    return `${what} ${
      count === 1
        ? "Wybierz plik taki, jaki był."
        : "Wybierz wszystkie naraz, takie, jakie były."
    }`;
  },
  full: "To urządzenie jest pełne.",
  fullNext: "Zwolnij trochę miejsca, a dalej pójdzie samo. Nic nie ginie.",
} satisfies Catalogue["back"];
