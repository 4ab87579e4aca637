import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("sv");

export const room = {
  creating: "Öppnar ett rum …",
  waitingTitle: "Säg de här orden",
  waitingLead: (host) => `Den som anger dem på ${host} får filerna.`,
  characters: "Samma kod i tecken",
  link: "Länk",
  qr: "QR-kod för länken",
  scan: "Eller skanna med en mobil",
  copyCode: "Kopiera kod",
  copyCharacters: "Kopiera tecken",
  copyLink: "Kopiera länk",
  copied: "Kopierat",
  share: "Dela",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Väntar på den andra personen",
      other: "Väntar på de andra",
    }),
  ready: (count, size) =>
    plural(count, {
      one: `# fil redo, ${size}`,
      other: `# filer redo, ${size}`,
    }),
  noFiles: "Inget att skicka än",
  addFiles: "Lägg till filer",
  addFolder: "Lägg till en mapp",
  leave: "Lämna",
  leaveTitle: "Lämna för gott?",
  leaveLead:
    "Det som inte är klart avslutas, för de andra också. Om du bara stänger fliken kan det fortsätta senare.",
  stay: "Stanna",
  leaveAnyway: "Lämna för gott",
} satisfies Catalogue["room"];

export const joining = {
  title: "Ansluter",
  finding: "Hittar rummet",
  checking: "Kontrollerar koden",
  connecting: "Väljer bästa vägen",
  findingDevice: "Hittar den andra enheten",
  checkingDevice: "Kontrollerar att det är enheten du känner",
  done: "klart",
  current: "pågår",
} satisfies Catalogue["joining"];

export const open = {
  title: "Ansluten",
  titleAlone: "Ingen annan är här",
  people: "Personer i rummet",
  send: "Skicka filer",
  folder: "Skicka en mapp",
  sendHint: "Släpp filer var som helst, eller klistra in.",
  titleAway: "Återansluter",
  held: (count) => `${files(count)} väntar på anslutningen.`,
} satisfies Catalogue["open"];

export const verify = {
  compare: "Jämför bilder",
  verified: "Verifierad",
  title: "Ser ni båda samma sex, i den här ordningen?",
  lead:
    "Ring varandra, eller sitt bredvid varandra, och jämför. Om de stämmer finns ingen däremellan.",
  match: "De stämmer",
  differ: "De skiljer sig",
  later: "Inte nu",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Kom ihåg",
  me: "Väntar på att den andra sidan också ska komma ihåg dig",
  them: "Kom ihåg också",
  both: "Ni kommer ihåg varandra",
  asked: "Den andra sidan vill bli ihågkommen. Vill du komma ihåg den också?",
  title: "Mötas igen utan kod?",
  lead:
    "Era två enheter hittar då varandra från startsidan. Båda måste säga ja, och var och en kan glömma den andra när som helst.",
  name: "Namnet de ser dig som",
  ownName: "Den här webbläsaren",
  confirm: "Kom ihåg",
  later: "Inte nu",
} satisfies Catalogue["remember"];
