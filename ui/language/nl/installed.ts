import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "Er staat een nieuwe versie klaar.",
  later: "Die wacht tot je hier klaar bent.",
  reload: "Opnieuw laden",
  kept: {
    title: "Zonder netwerk",
    lead:
      "Deze browser bewaart de pagina’s van Tallow, zodat ze zonder netwerk opengaan. Je bestanden horen daar niet bij.",
    fetch: "Opnieuw ophalen",
    fetching: "Bezig met ophalen…",
    fetched: "Alles is vers.",
    failed: "Dat is niet gelukt. Probeer het opnieuw als er netwerk is.",
  },
  offline: {
    title: "Er is geen netwerk",
    lead:
      "Deze pagina staat niet op dit apparaat. De startpagina wel, en wat bezig was gaat verder als het netwerk terug is.",
  },
  share: {
    title: "Er is niets ontvangen",
    lead:
      "Tallow was op dit apparaat nog niet klaar. Wat je deelde, is ongelezen weggegooid. Open één keer de startpagina en deel het dan opnieuw.",
  },
} satisfies Catalogue["installed"];
