import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "Nowa wersja jest gotowa.",
  later: "Poczeka, aż tu skończysz.",
  reload: "Odśwież",
  kept: {
    title: "Bez sieci",
    lead:
      "Ta przeglądarka przechowuje strony Tallow, aby otwierały się bez sieci. Twoich plików wśród nich nie ma.",
    fetch: "Pobierz ponownie",
    fetching: "Pobieranie…",
    fetched: "Wszystko aktualne.",
    failed: "Nie udało się. Spróbuj ponownie, gdy będzie sieć.",
  },
  offline: {
    title: "Nie ma sieci",
    lead:
      "Tej strony nie ma na tym urządzeniu. Strona główna jest, a to, co było w toku, ruszy dalej, gdy sieć wróci.",
  },
  share: {
    title: "Niczego nie odebrano",
    lead:
      "Tallow nie był gotowy na tym urządzeniu. To, co udostępniono, zostało odrzucone bez czytania. Otwórz raz stronę główną i udostępnij ponownie.",
  },
} satisfies Catalogue["installed"];
