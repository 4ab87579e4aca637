import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "En ny version er klar.",
  later: "Den venter, til du er færdig her.",
  reload: "Genindlæs",
  kept: {
    title: "Uden netværk",
    lead:
      "Browseren gemmer Tallows sider, så de kan åbnes uden netværk. Dine filer er ikke iblandt dem.",
    fetch: "Hent dem igen",
    fetching: "Henter…",
    fetched: "De er friske.",
    failed: "Det lykkedes ikke. Prøv igen, når der er netværk.",
  },
  offline: {
    title: "Der er intet netværk",
    lead:
      "Denne side findes ikke på enheden. Det gør forsiden, og det, der var i gang, fortsætter, når netværket er tilbage.",
  },
  share: {
    title: "Der blev ikke modtaget noget",
    lead:
      "Tallow var ikke klar på denne enhed. Det, du delte, blev smidt ulæst væk. Åbn forsiden en gang, og del det så igen.",
  },
} satisfies Catalogue["installed"];
