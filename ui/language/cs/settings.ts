import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("cs");
const list = new Intl.ListFormat("cs");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Nastavení",
  lead: "Zůstává na tomto zařízení a platí pro vše, co z něj odešlete.",
  open: "Nastavení",
  openAway: "Nastavení, na nové kartě",
  close: "Zavřít",
  sending: "Co odesíláte",
  strip: "Čistit fotky",
  stripLead:
    "Místo, fotoaparát a čas se odstraní, než fotka opustí zařízení. Samotný obrázek zůstane, jaký je.",
  compress: "Komprimovat",
  compressLead:
    "Co se dobře komprimuje, putuje jako méně bajtů a dorazí takové, jaké bylo.",
  padding: "Skrýt velikosti",
  paddingLead:
    "Přidá se až osmina prázdných bajtů, aby cestou nikdo nepoznal soubor podle velikosti.",
  you: "Vy",
  paths: "Jak se připojujete",
  relayOnly: "Skrýt mou síťovou adresu",
  relayOnlyLead:
    "Jen předávací servery: nikdo v místnosti se nedozví vaši adresu, a tím ani přibližně, kde jste. Často pomalejší. Platí od příštího spojení.",
  relay: "Použít předávací server webu",
  relayLead:
    "Nese to, co je zapečetěné, a přečíst to nemůže: cesta, když nic jiného nefunguje, a v kanceláři nebo doma často ta nejrychlejší.",
  speed: "Odesílat nejvýše, v Mbit/s",
  speedLead: "Prázdné pole znamená bez omezení. Platí ihned.",
  limitPerMember: "Každé osobě",
  limitTotal: "Všem dohromady",
  look: "Vzhled",
  language: "Jazyk",
  languageOfBrowser: "Podle prohlížeče",
  theme: "Motiv",
  themes: { system: "Podle zařízení", light: "Světlý", dark: "Tmavý" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Ověřit připojení",
  lead: "Vyzkouší každou cestu, kterou by odtud soubory mohly jít.",
  check: "Ověřit teď",
  checking: "Ověřuje se…",
  again: "Ověřit znovu",
  path: {
    "server": "Server Tallow",
    "direct": "Přímo, z prohlížeče do prohlížeče",
    "turn-udp": "Server TURN",
    "turn-tcp": "Server TURN přes TCP",
    "turn-tls": "Server TURN přes TLS, jako webová stránka",
    "relay": "Předávací server webu",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Ověřuje se…";
      case "works":
        return "Funguje.";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "Bez serveru vás nikdo nenajde. Zkontrolujte připojení.";
    }
    if (working.includes("direct")) return "Vaše připojení je dobré.";
    return working.length > 1
      ? "K ostatním se dostanete, přes server mezi vámi."
      : "Ostatní vás najdou, ale nedostanou se k vám. Zkuste jinou síť.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Tento web žádný nemá.",
  off: "Máte to vypnuté.",
};

const faults = {
  "no-answer": "Neodpovídá. Zkontrolujte připojení.",
  "no-socket":
    "Odpovídá, ale spojení neudrží. V cestě může být proxy nebo rozšíření.",
  "no-webrtc": "V tomto prohlížeči WebRTC chybí nebo je vypnuté.",
  "no-address":
    "Nenašla se adresa, na které by se k vám ostatní dostali. Může ji skrývat firewall nebo rozšíření.",
  "no-connection": "Nic neprošlo. V cestě může být firewall.",
  "no-relay-address":
    "Nedal adresu, na které by vás šlo zastihnout. Neběží, nebo je v cestě firewall.",
  "timeout": "Trvalo to příliš dlouho.",
};

export const prepare = {
  underWay: (done, total) => `Příprava souborů, ${done} z ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `Fotku ${quoted(names[0])} se nepodařilo vyčistit.`,
      few: `# fotky se nepodařilo vyčistit, mimo jiné ${quoted(names[0])}.`,
      many: `# fotky se nepodařilo vyčistit, mimo jiné ${quoted(names[0])}.`,
      other: `# fotek se nepodařilo vyčistit, mimo jiné ${quoted(names[0])}.`,
    }),
  uncleanNext: (count) => {
    const they = "Mohou prozradit, kde a kdy vznikly.";
    const may = plural(count, {
      one: "Může prozradit, kde a kdy vznikla.",
      few: they,
      many: they,
      other: they,
    });
    return `${may} Dokud se nerozhodnete, nic se nenabídne.`;
  },
  send: "Přesto odeslat",
  drop: (count) =>
    plural(count, {
      one: "Vynechat ji",
      few: "Vynechat je",
      many: "Vynechat je",
      other: "Vynechat je",
    }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "další"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `Vyčištěna # fotka, odstraněno: ${what}`,
      few: `Vyčištěny # fotky, odstraněno: ${what}`,
      many: `Vyčištěno # fotky, odstraněno: ${what}`,
      other: `Vyčištěno # fotek, odstraněno: ${what}`,
    });
  },
  kinds: {
    "place": "místo",
    "time": "čas",
    "camera": "fotoaparát",
    "serial-number": "sériová čísla",
    "author": "autor",
    "software": "programy",
    "description": "popis",
    "history": "historie úprav",
    "thumbnail": "náhled",
    "maker-note": "údaje výrobce",
    "attachment": "přílohy",
    "other": "jiné údaje",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
