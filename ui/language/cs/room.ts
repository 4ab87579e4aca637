import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("cs");

export const room = {
  creating: "Otevírá se místnost…",
  waitingTitle: "Řekněte tato slova",
  waitingLead: (host) => `Kdo je zadá na ${host}, dostane soubory.`,
  characters: "Tentýž kód ve znacích",
  link: "Odkaz",
  qr: "QR kód odkazu",
  scan: "Nebo naskenujte mobilem",
  copyCode: "Kopírovat kód",
  copyCharacters: "Kopírovat znaky",
  copyLink: "Kopírovat odkaz",
  copied: "Zkopírováno",
  share: "Sdílet",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Čeká se na druhou osobu",
      few: "Čeká se na ostatní",
      many: "Čeká se na ostatní",
      other: "Čeká se na ostatní",
    }),
  ready: (count, size) => `Připraveno: ${files(count)}, ${size}`,
  noFiles: "Zatím není co odeslat",
  addFiles: "Přidat soubory",
  addFolder: "Přidat složku",
  leave: "Odejít",
  leaveTitle: "Odejít nadobro?",
  leaveLead:
    "Co není hotové, skončí, i pro ostatní. Když jen zavřete tuto kartu, může se pokračovat později.",
  stay: "Zůstat",
  leaveAnyway: "Odejít nadobro",
} satisfies Catalogue["room"];

export const joining = {
  title: "Připojování",
  finding: "Hledá se místnost",
  checking: "Ověřuje se kód",
  connecting: "Vybírá se nejlepší cesta",
  findingDevice: "Hledá se druhé zařízení",
  checkingDevice: "Ověřuje se, že je to zařízení, které znáte",
  done: "hotovo",
  current: "probíhá",
} satisfies Catalogue["joining"];

export const open = {
  title: "Připojeno",
  titleAlone: "Nikdo jiný tu není",
  people: "Lidé v této místnosti",
  send: "Odeslat soubory",
  folder: "Odeslat složku",
  sendHint: "Přetáhněte soubory kamkoli, nebo je vložte.",
  titleAway: "Spojení se obnovuje",
  held: (count) =>
    plural(count, {
      one: "# soubor čeká na spojení.",
      few: "# soubory čekají na spojení.",
      many: "# souboru čeká na spojení.",
      other: "# souborů čeká na spojení.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Porovnat obrázky",
  verified: "Ověřeno",
  title: "Vidíte oba stejných šest, v tomto pořadí?",
  lead:
    "Zavolejte si nebo si sedněte vedle sebe a porovnejte je. Pokud souhlasí, nikdo mezi vámi není.",
  match: "Souhlasí",
  differ: "Liší se",
  later: "Teď ne",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Zapamatovat si",
  me: "Čeká se, až si vás druhá strana také zapamatuje",
  them: "Také si zapamatovat",
  both: "Pamatujete si jeden druhého",
  asked:
    "Druhá strana chce, abyste si ji pamatovali. Chcete si ji zapamatovat?",
  title: "Příště se setkat bez kódu?",
  lead:
    "Vaše dvě zařízení se pak najdou z úvodní stránky. Souhlasit musíte oba a každý může toho druhého kdykoli zapomenout.",
  name: "Pod jakým jménem vás uvidí",
  ownName: "Tento prohlížeč",
  confirm: "Zapamatovat",
  later: "Teď ne",
} satisfies Catalogue["remember"];
