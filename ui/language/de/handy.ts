import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "QR-Code scannen",
  paste: "Einfügen",
  pasted: "Aus der Zwischenablage. Ist es der richtige? Dann beitreten.",
  pastedImage: "Eingefügtes Bild",
  title: "QR-Code scannen",
  lead: "Vor die Kamera halten. Das Bild bleibt auf diesem Gerät.",
  camera: {
    asking: "Bitte die Kamera erlauben.",
    blocked:
      "Die Kamera ist hier nicht erlaubt. Das lässt sich in den Einstellungen des Browsers ändern, oder ein Foto des Codes auswählen.",
    absent: "Keine Kamera gefunden. Bitte ein Foto des Codes auswählen.",
  },
  seen: {
    stranger: "Das ist kein Code von Tallow.",
    "no-code": "Auf diesem Foto ist kein QR-Code.",
  },
  photo: "Foto auswählen",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Angekommen: ${files(count)}`,
  delivered: (count) => `Zugestellt: ${files(count)}`,
  stopped: (count) => `Abgebrochen: ${files(count)}`,
  offered: (count) => `Im Angebot: ${files(count)}`,
  ask: "Sagen, wenn es fertig ist",
  on: "Es wird gesagt, wenn es fertig ist.",
  blocked:
    "Der Browser blockiert Benachrichtigungen dieser Seite. Das lässt sich in seinen Einstellungen ändern.",
  title: "Benachrichtigungen",
  setting: "Sagen, was passiert, während ich woanders bin",
  settingLead:
    "Eine Benachrichtigung, wenn Dateien ankommen, zugestellt, abgebrochen oder angeboten werden. Sie sagt, wie viele und von wem, nie ihre Namen.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `${name} ansehen`,
  place: (place, count) => `${place} von ${count}`,
  before: "Vorige",
  after: "Nächste",
  sight: {
    opening: "Wird geöffnet …",
    broken: "Das lässt sich nicht anzeigen. Speichern geht trotzdem.",
    large: "Dieses Bild ist zu groß, um es hier anzuzeigen.",
  },
} satisfies Catalogue["preview"];
