import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Per E-Mail einladen",
  lead:
    "Im Brief steht, wo dieser Raum ist. Der Code steht nicht darin: Die drei Wörter bitte selbst weitersagen.",
  label: "E-Mail-Adresse",
  send: "Senden",
  cancel: "Abbrechen",
  withdraw: "Zurücknehmen",
  state: {
    sending: "Wird gesendet …",
    sent: "Wenn es die Adresse gibt, ist ein Brief unterwegs.",
    withdrawn: "Zurückgenommen, falls er noch nicht fort war.",
  },
  fault: {
    address: {
      what: "Das ist keine E-Mail-Adresse.",
      next: "Bitte verbessern und noch einmal senden.",
    },
    often: {
      what: "Zu viele Briefe auf einmal.",
      next: "Bitte eine Minute warten und noch einmal senden.",
    },
    over: {
      what: "Dieser Code gilt nicht mehr.",
      next: "Bitte einen neuen ziehen und noch einmal senden.",
    },
    server: {
      what: "Der Server hat den Brief nicht genommen.",
      next: "Bitte gleich noch einmal versuchen.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Was diese Website zählt",
  label: "Mitzählen lassen",
  lead: {
    chosen:
      "Minuten später erfährt sie, wie viele Übertragungen und Fehler es gab, Größen und Zeiten gerundet. Nie einen Namen, einen Code, einen Raum oder eine Datei.",
    refused:
      "Dieser Browser bittet, nicht zu zählen. Also wird nichts mitgeteilt.",
    none: "Diese Website zählt nichts in Browsern.",
  },
} satisfies Catalogue["usage"];
