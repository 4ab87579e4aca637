import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("cs");
const list = new Intl.ListFormat("cs");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Červená",
  "Oranžová",
  "Zlatá",
  "Olivová",
  "Zelená",
  "Petrolejová",
  "Azurová",
  "Modrá",
  "Fialová",
  "Švestková",
  "Růžová",
  "Šedá",
];

// Names stay as they are: sentences put them behind a colon or a noun, so that
// none has to be declined.
export const member = {
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") return ["Hostitel", "hostitel"];
    if (onlyGuest) return ["Váš host", "váš host"];
    // The colours are feminine, as the word for colour is; a guest is not.
    const shade = (colours[colour] ?? "").replace(/á$/, "ý");
    return [`${shade} host`, `${shade.toLowerCase()} host`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Barva: ${colour}`,
  choosing: "Vybírá se cesta",
  path: {
    direct: "Přímo",
    turn: "Přes server TURN",
    relay: "Přes předávací server webu",
  },
  pathLong: {
    direct:
      "Přímo z prohlížeče do prohlížeče. Vidíte navzájem své síťové adresy; nikdo mezi vámi není.",
    turn:
      "Zapečetěné to předává server TURN. Vidí, které síťové adresy kolik přenášejí, ale nikdy ne co.",
    relay:
      "Zapečetěné to předává server tohoto webu. Vidí, které síťové adresy kolik přenášejí, ale nikdy ne co.",
  },
  noPath: "Vaše prohlížeče k sobě hledají cestu.",
  quality: {
    excellent: "výborné",
    good: "dobré",
    fair: "přijatelné",
    poor: "slabé",
    disconnected: "obnovuje se",
  },
  away: (time) => `Spojení se obnovuje od ${time}`,
  remove: "Odebrat",
  removeNamed: (name) => `Odebrat: ${name}`,
  removeTitle: (name) => `Má ${name} opustit tuto místnost?`,
  removeLead:
    "Co mezi vámi putuje, se zastaví a bez nového kódu nebude návratu.",
  keep: "Ponechat",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Ostatní vás vidí jako: ${name}.`,
  asColour: (colour) => `Ostatní vás vidí podle barvy: ${colour}.`,
  add: "Přidat jméno",
  change: "Změnit",
  title: "Jak vás vidí ostatní",
  lead: "Dozvědí se to jen lidé ve vašich místnostech, nikdy server.",
  name: "Jméno",
  nameHint: "Nechte prázdné a budou vás znát podle barvy.",
  colour: (name) => name === undefined ? "Barva" : `Barva: ${name}`,
  done: "Hotovo",
  cancel: "Teď ne",
} satisfies Catalogue["about"];

export const invite = {
  open: "Někoho pozvat",
  lead: (host) => `Kdo je zadá na ${host}, vstoupí.`,
  guests: "Pro kolik lidí?",
  guestsHint: "Jiný počet znamená nový kód.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Platí do ${time}, pro jednoho člověka.`,
      few: `Platí do ${time}, pro # lidi.`,
      many: `Platí do ${time}, pro # člověka.`,
      other: `Platí do ${time}, pro # lidí.`,
    }),
  close: "Už nezvat",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# z ${count} má všechno`,
      few: `# z ${count} mají všechno`,
      many: `# z ${count} má všechno`,
      other: `# z ${count} má všechno`,
    }),
  all: (count) =>
    plural(count, {
      one: "# člověk má všechno",
      few: count === 2 ? "Oba mají všechno" : "Všichni # mají všechno",
      many: "# člověka má všechno",
      other: "Všech # má všechno",
    }),
  missed: (count) =>
    plural(count, {
      one: "# to nemá",
      few: "# to nemají",
      many: "# to nemá",
      other: "# to nemá",
    }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Nikdo to nemá",
  progress: (percent, title) => `${title}, všem: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Zkusit znovu: #",
      few: "Zkusit znovu: #",
      many: "Zkusit znovu: #",
      other: "Zkusit znovu: #",
    }),
  cancel: "Zrušit všem",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Příjemce: ${name}`,
  all: "Odeslat všem",
  none: "Zaškrtněte, kdo to dostane.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "Dostane to # člověk.",
        few: "Dostanou to # lidé.",
        many: "Dostane to # člověka.",
        other: "Dostane to # lidí.",
      })
      : `Komu: ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
