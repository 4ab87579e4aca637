import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "Eine neue Version ist bereit.",
  later: "Sie wartet, bis hier alles erledigt ist.",
  reload: "Neu laden",
  kept: {
    title: "Ohne Netz",
    lead:
      "Dieser Browser behält die Seiten von Tallow, damit sie sich ohne Netz öffnen. Dateien sind nicht darunter.",
    fetch: "Erneut holen",
    fetching: "Wird geholt …",
    fetched: "Alles ist frisch.",
    failed: "Das hat nicht geklappt. Bitte mit Netz noch einmal versuchen.",
  },
  offline: {
    title: "Es gibt kein Netz",
    lead:
      "Diese Seite liegt nicht auf diesem Gerät. Die Startseite schon, und was unterwegs war, geht mit dem Netz weiter.",
  },
  share: {
    title: "Nichts wurde empfangen",
    lead:
      "Tallow war auf diesem Gerät nicht bereit. Was geteilt wurde, ist ungelesen verworfen. Bitte einmal die Startseite öffnen und dann noch einmal teilen.",
  },
} satisfies Catalogue["installed"];
