import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("cs");

export const history = {
  title: "Historie",
  tab: "Historie · Tallow",
  lead: "Co putovalo mezi vámi a ostatními. Uchovává se jen na tomto zařízení.",
  open: "Historie",
  close: "Zavřít",
  reading: "Čte se historie…",
  search: "Hledat soubory a osoby",
  found: (count) =>
    plural(count, {
      one: "Nalezen # přenos.",
      few: "Nalezeny # přenosy.",
      many: "Nalezeno # přenosu.",
      other: "Nalezeno # přenosů.",
    }),
  left: (count) =>
    plural(count, {
      one: "Smazáno. Zbývá # přenos.",
      few: "Smazáno. Zbývají # přenosy.",
      many: "Smazáno. Zbývá # přenosu.",
      other: "Smazáno. Zbývá # přenosů.",
    }),
  nothingFound: "Nic neodpovídá.",
  nothingFoundNext: "Zkuste část názvu souboru nebo jména osoby.",
  empty: "Zatím nic neputovalo",
  emptyNext: "Co odešlete nebo přijmete, bude tady, dokud to nesmažete.",
  unreadable: "Historii se nepodařilo přečíst.",
  unreadableNext:
    "V anonymních oknech žádná není. Jinak zavřete ostatní karty s Tallow a zkuste to znovu.",
  again: "Zkusit znovu",
  home: "Něco odeslat",
  stored: (size) => `Přijaté soubory zabírají na tomto zařízení ${size}.`,
  storedNone: "Na tomto zařízení už žádné přijaté soubory nejsou.",
  eraseReceived: "Smazat přijaté soubory",
  eraseAll: "Smazat vše",
  more: (count) =>
    plural(count, {
      one: "Zobrazit # další",
      few: "Zobrazit # další",
      many: "Zobrazit # dalšího",
      other: "Zobrazit # dalších",
    }),
  unfinished: "Nedokončeno",
  others: (count) =>
    plural(count, {
      one: "a # další",
      few: "a # další",
      many: "a # dalšího",
      other: "a # dalších",
    }),
  count: files,
  whom: {
    send: (label) => label ? `Komu: ${label}` : "Někomu",
    receive: (label) => label ? `Od koho: ${label}` : "Od někoho",
  },
  state: {
    failed: "Přerušeno",
    cancelled: "Zastaveno",
  },
  inUse: "Otevřeno na kartě",
  of: (bytes, total) => `${bytes} z ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Pokračovat",
  resumeNamed: (name) => `Pokračovat: ${name}`,
  save: "Uložit",
  saveNamed: (name) => `Uložit ${name}`,
  files: "Soubory",
  saveSome: "Uložit…",
  filesOf: (name) => `Soubory přenosu: ${name}`,
  erase: "Smazat",
  eraseNamed: (name) => `Smazat ${name}`,
  keep: "Ponechat",
  erasing: {
    title: (what, name) => ({
      one: `Smazat ${quoted(name)}?`,
      received: "Smazat přijaté soubory?",
      all: "Smazat celou historii?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "Z historie zmizí # přenos",
        few: "Z historie zmizí # přenosy",
        many: "Z historie zmizí # přenosu",
        other: "Z historie zmizí # přenosů",
      });
      const disk = stored ? ` a na tomto zařízení se uvolní ${stored}` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Pokračovat v něm pak nepůjde."
        : plural(open, {
          one: " # není dokončen a pokračovat v něm pak nepůjde.",
          few: " # nejsou dokončeny a pokračovat v nich pak nepůjde.",
          many: " # není dokončeno a pokračovat v nich pak nepůjde.",
          other: " # není dokončeno a pokračovat v nich pak nepůjde.",
        });
      return `${what}${disk}.${lost} Vaše vlastní soubory a to, co jste uložili jinam, zůstanou.`;
    },
  },
  there: (percent) => `${percent} je na místě`,
} satisfies Catalogue["history"];

export const back = {
  returning: "Návrat do místnosti…",
  ask: (count, first) =>
    count === 1
      ? `Vyberte ${quoted(first)} ještě jednou a bude se pokračovat.`
      : plural(count, {
        one: "Vyberte stejný soubor ještě jednou a bude se pokračovat.",
        few: "Vyberte stejné # soubory ještě jednou a bude se pokračovat.",
        many: "Vyberte stejných # souboru ještě jednou a bude se pokračovat.",
        other: "Vyberte stejných # souborů ještě jednou a bude se pokračovat.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `Povolte přístup k souboru ${quoted(first)} a bude se pokračovat.`,
      few: "Povolte přístup ke stejným # souborům a bude se pokračovat.",
      many: "Povolte přístup ke stejným # souboru a bude se pokračovat.",
      other: "Povolte přístup ke stejným # souborům a bude se pokračovat.",
    }),
  allow: (count) =>
    plural(count, {
      one: "Povolit přístup ke stejnému souboru",
      few: "Povolit přístup ke stejným souborům",
      many: "Povolit přístup ke stejným souborům",
      other: "Povolit přístup ke stejným souborům",
    }),
  why: "Znovu načtená stránka nesmí sama otevírat vaše soubory.",
  choose: "Vybrat znovu",
  chooseAll: "Vybrat soubory znovu",
  chooseFolder: "Vybrat složku znovu",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} chybí nebo není stejný jako předtím.`,
      few: `# soubory chybí nebo nejsou stejné jako předtím, mimo jiné ${
        quoted(first)
      }.`,
      many: `# souboru chybí nebo není stejných jako předtím, mimo jiné ${
        quoted(first)
      }.`,
      other: `# souborů chybí nebo není stejných jako předtím, mimo jiné ${
        quoted(first)
      }.`,
    });
    return `${what} ${
      count === 1
        ? "Vyberte soubor takový, jaký byl."
        : "Vyberte všechny najednou a takové, jaké byly."
    }`;
  },
  full: "Toto zařízení je plné.",
  fullNext: "Uvolněte trochu místa a bude se samo pokračovat. Nic se neztratí.",
} satisfies Catalogue["back"];
