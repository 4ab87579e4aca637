import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "Nová verze je připravená.",
  later: "Počká, až tu budete hotovi.",
  reload: "Načíst znovu",
  kept: {
    title: "Bez sítě",
    lead:
      "Tento prohlížeč uchovává stránky Tallow, aby se otevřely i bez sítě. Vaše soubory mezi nimi nejsou.",
    fetch: "Stáhnout znovu",
    fetching: "Stahuje se…",
    fetched: "Vše je čerstvé.",
    failed: "Nepovedlo se to. Zkuste to znovu, až bude síť.",
  },
  offline: {
    title: "Síť není k dispozici",
    lead:
      "Tato stránka na tomto zařízení uložená není. Úvodní stránka ano, a co bylo rozdělané, bude pokračovat, až síť bude zpátky.",
  },
  share: {
    title: "Nic nebylo přijato",
    lead:
      "Tallow na tomto zařízení nebyl připravený. Co jste sdíleli, bylo bez čtení zahozeno. Otevřete jednou úvodní stránku a sdílejte znovu.",
  },
} satisfies Catalogue["installed"];
