import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("da");

export const room = {
  creating: "Åbner et rum …",
  waitingTitle: "Sig disse ord",
  waitingLead: (host) => `Den, der skriver dem på ${host}, får filerne.`,
  characters: "Den samme kode i tegn",
  link: "Link",
  qr: "QR-kode til linket",
  scan: "Eller scan med en telefon",
  copyCode: "Kopiér kode",
  copyCharacters: "Kopiér tegn",
  copyLink: "Kopiér link",
  copied: "Kopieret",
  share: "Del",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Venter på den anden person",
      other: "Venter på de andre",
    }),
  ready: (count, size) => `${files(count)} klar, ${size}`,
  noFiles: "Intet at sende endnu",
  addFiles: "Tilføj filer",
  addFolder: "Tilføj en mappe",
  leave: "Forlad",
  leaveTitle: "Vil du forlade rummet for altid?",
  leaveLead:
    "Det, der ikke er færdigt, slutter, også for de andre. Hvis du kun lukker fanen, kan det fortsætte senere.",
  stay: "Bliv",
  leaveAnyway: "Forlad for altid",
} satisfies Catalogue["room"];

export const joining = {
  title: "Forbinder",
  finding: "Finder rummet",
  checking: "Kontrollerer koden",
  connecting: "Vælger den bedste vej",
  findingDevice: "Finder den anden enhed",
  checkingDevice: "Kontrollerer, at det er den enhed, du kender",
  done: "færdig",
  current: "i gang",
} satisfies Catalogue["joining"];

export const open = {
  title: "Forbundet",
  titleAlone: "Der er ingen andre her",
  people: "Personer i rummet",
  send: "Send filer",
  folder: "Send en mappe",
  sendHint: "Slip filer hvor som helst, eller indsæt.",
  titleAway: "Genopretter forbindelsen",
  held: (count) => `${files(count)} venter på forbindelsen.`,
} satisfies Catalogue["open"];

export const verify = {
  compare: "Sammenlign billeder",
  verified: "Bekræftet",
  title: "Ser I begge de samme seks, i denne rækkefølge?",
  lead:
    "Ring til hinanden, eller sid ved siden af hinanden, og sammenlign. Hvis de er ens, er ingen imellem.",
  match: "De er ens",
  differ: "De er forskellige",
  later: "Ikke nu",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Husk dem",
  me: "Venter på, at den anden side også husker dig",
  them: "Husk dem også",
  both: "I husker hinanden",
  asked: "Den anden side vil gerne huskes. Vil du også huske den?",
  title: "Mødes igen uden kode?",
  lead:
    "Jeres to enheder finder så hinanden fra forsiden. I skal begge sige ja, og hver af jer kan altid glemme den anden.",
  name: "Navnet, de ser dig som",
  ownName: "Denne browser",
  confirm: "Husk",
  later: "Ikke nu",
} satisfies Catalogue["remember"];
