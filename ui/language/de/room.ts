import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("de");

export const room = {
  creating: "Ein Raum wird geöffnet …",
  waitingTitle: "Diese Wörter weitersagen",
  waitingLead: (host) => `Wer sie auf ${host} eingibt, bekommt die Dateien.`,
  characters: "Derselbe Code in Zeichen",
  link: "Link",
  qr: "QR-Code des Links",
  scan: "Oder mit dem Handy scannen",
  copyCode: "Code kopieren",
  copyCharacters: "Zeichen kopieren",
  copyLink: "Link kopieren",
  copied: "Kopiert",
  share: "Teilen",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Warten auf die andere Person",
      other: "Warten auf die anderen",
    }),
  ready: (count, size) => `${files(count)} bereit, ${size}`,
  noFiles: "Noch nichts zu senden",
  addFiles: "Dateien hinzufügen",
  addFolder: "Ordner hinzufügen",
  leave: "Verlassen",
  leaveTitle: "Endgültig verlassen?",
  leaveLead:
    "Was nicht fertig ist, endet dann, auch für die anderen. Wird nur dieser Tab geschlossen, kann es später weitergehen.",
  stay: "Bleiben",
  leaveAnyway: "Endgültig verlassen",
} satisfies Catalogue["room"];

export const joining = {
  title: "Verbindung wird aufgebaut",
  finding: "Den Raum finden",
  checking: "Den Code prüfen",
  connecting: "Den besten Weg wählen",
  findingDevice: "Das andere Gerät finden",
  checkingDevice: "Prüfen, ob es das bekannte Gerät ist",
  done: "erledigt",
  current: "läuft gerade",
} satisfies Catalogue["joining"];

export const open = {
  title: "Verbunden",
  titleAlone: "Sonst ist niemand hier",
  people: "Personen in diesem Raum",
  send: "Dateien senden",
  folder: "Ordner senden",
  sendHint: "Dateien irgendwo ablegen oder einfügen.",
  titleAway: "Verbindung wird wiederhergestellt",
  held: (count) =>
    plural(count, {
      one: "# Datei wartet auf die Verbindung.",
      other: "# Dateien warten auf die Verbindung.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Bilder vergleichen",
  verified: "Geprüft",
  title: "Sind auf beiden Seiten dieselben sechs, in dieser Reihenfolge?",
  lead:
    "Am Telefon oder nebeneinander vergleichen. Stimmen sie überein, ist niemand dazwischen.",
  match: "Sie sind gleich",
  differ: "Sie sind verschieden",
  later: "Nicht jetzt",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Merken",
  me: "Warten, bis auch die andere Seite sich erinnern will",
  them: "Auch merken",
  both: "Beide erinnern sich aneinander",
  asked: "Die andere Seite möchte erinnert werden. Auch merken?",
  title: "Beim nächsten Mal ohne Code?",
  lead:
    "Die beiden Geräte finden sich dann von der Startseite aus. Beide Seiten müssen zustimmen, und jede kann die andere jederzeit vergessen.",
  name: "Name, den die andere Seite sieht",
  ownName: "Dieser Browser",
  confirm: "Merken",
  later: "Nicht jetzt",
} satisfies Catalogue["remember"];
