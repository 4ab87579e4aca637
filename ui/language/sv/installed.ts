import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "En ny version är klar.",
  later: "Den väntar tills du är färdig här.",
  reload: "Läs in på nytt",
  kept: {
    title: "Utan nätverk",
    lead:
      "Webbläsaren sparar Tallows sidor så att de går att öppna utan nätverk. Dina filer är inte bland dem.",
    fetch: "Hämta dem igen",
    fetching: "Hämtar…",
    fetched: "De är färska.",
    failed: "Det gick inte. Försök igen när det finns nätverk.",
  },
  offline: {
    title: "Det finns inget nätverk",
    lead:
      "Den här sidan finns inte på enheten. Det gör startsidan, och det som pågick fortsätter när nätverket är tillbaka.",
  },
  share: {
    title: "Ingenting togs emot",
    lead:
      "Tallow var inte redo på den här enheten. Det du delade kastades oläst. Öppna startsidan en gång och dela sedan igen.",
  },
} satisfies Catalogue["installed"];
