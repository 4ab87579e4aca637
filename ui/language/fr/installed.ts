import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "Une nouvelle version est prête.",
  later: "Elle attend que vous ayez terminé ici.",
  reload: "Recharger",
  kept: {
    title: "Sans réseau",
    lead:
      "Ce navigateur garde les pages de Tallow pour les ouvrir hors ligne. Vos fichiers n’en font pas partie.",
    fetch: "Les reprendre",
    fetching: "En cours…",
    fetched: "Elles sont à jour.",
    failed: "Cela n’a pas marché. Réessayez quand il y a du réseau.",
  },
  offline: {
    title: "Il n’y a pas de réseau",
    lead:
      "Cette page n’est pas gardée sur cet appareil. L’accueil l’est, et ce qui était en cours reprend quand le réseau revient.",
  },
  share: {
    title: "Rien n’a été reçu",
    lead:
      "Tallow n’était pas prêt sur cet appareil. Ce que vous avez partagé a été jeté sans être lu. Ouvrez une fois l’accueil, puis partagez à nouveau.",
  },
} satisfies Catalogue["installed"];
