import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("pl");

export const room = {
  creating: "Otwieranie pokoju…",
  waitingTitle: "Przekaż te słowa",
  waitingLead: (host) => `Kto wpisze je na ${host}, dostanie pliki.`,
  characters: "Ten sam kod w znakach",
  link: "Link",
  qr: "Kod QR linku",
  scan: "Lub zeskanuj telefonem",
  copyCode: "Kopiuj kod",
  copyCharacters: "Kopiuj znaki",
  copyLink: "Kopiuj link",
  copied: "Skopiowano",
  share: "Udostępnij",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Oczekiwanie na drugą osobę",
      few: "Oczekiwanie na pozostałe osoby",
      many: "Oczekiwanie na pozostałe osoby",
      other: "Oczekiwanie na pozostałe osoby",
    }),
  ready: (count, size) => `Gotowe: ${files(count)}, ${size}`,
  noFiles: "Nie ma jeszcze nic do wysłania",
  addFiles: "Dodaj pliki",
  addFolder: "Dodaj folder",
  leave: "Wyjdź",
  leaveTitle: "Wyjść na dobre?",
  leaveLead:
    "To, co nieukończone, skończy się, także dla innych. Jeśli tylko zamkniesz tę kartę, można to kontynuować później.",
  stay: "Zostań",
  leaveAnyway: "Wyjdź na dobre",
} satisfies Catalogue["room"];

export const joining = {
  title: "Łączenie",
  finding: "Szukanie pokoju",
  checking: "Sprawdzanie kodu",
  connecting: "Wybór najlepszej drogi",
  findingDevice: "Szukanie drugiego urządzenia",
  checkingDevice: "Sprawdzanie, czy to znane urządzenie",
  done: "gotowe",
  current: "w toku",
} satisfies Catalogue["joining"];

export const open = {
  title: "Połączono",
  titleAlone: "Nikogo innego tu nie ma",
  people: "Osoby w tym pokoju",
  send: "Wyślij pliki",
  folder: "Wyślij folder",
  sendHint: "Upuść pliki gdziekolwiek lub je wklej.",
  titleAway: "Ponowne łączenie",
  held: (count) =>
    plural(count, {
      one: "# plik czeka na połączenie.",
      few: "# pliki czekają na połączenie.",
      many: "# plików czeka na połączenie.",
      other: "# pliku czeka na połączenie.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Porównaj obrazki",
  verified: "Sprawdzono",
  title: "Czy oboje widzicie te same sześć, w tej kolejności?",
  lead:
    "Zadzwońcie do siebie lub usiądźcie obok siebie i porównajcie. Jeśli są takie same, nikogo nie ma pośrodku.",
  match: "Są takie same",
  differ: "Różnią się",
  later: "Nie teraz",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Zapamiętaj",
  me: "Oczekiwanie, aż druga osoba też cię zapamięta",
  them: "Też zapamiętaj",
  both: "Pamiętacie się nawzajem",
  asked: "Druga osoba prosi o zapamiętanie. Też ją zapamiętać?",
  title: "Następnym razem bez kodu?",
  lead:
    "Wasze dwa urządzenia odnajdą się ze strony głównej. Obie osoby muszą się zgodzić, a każda może w każdej chwili zapomnieć drugą.",
  name: "Nazwa, którą widzi druga osoba",
  ownName: "Ta przeglądarka",
  confirm: "Zapamiętaj",
  later: "Nie teraz",
} satisfies Catalogue["remember"];
