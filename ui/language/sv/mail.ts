import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Bjud in via e-post",
  lead:
    "Brevet säger var det här rummet finns. Koden står inte där: berätta de tre orden själv.",
  label: "E-postadress",
  send: "Skicka",
  cancel: "Avbryt",
  withdraw: "Ta tillbaka",
  state: {
    sending: "Skickar …",
    sent: "Om adressen finns är ett brev på väg.",
    withdrawn: "Tillbakataget, om det inte redan hade gått.",
  },
  fault: {
    address: {
      what: "Det är ingen e-postadress.",
      next: "Rätta den och skicka igen.",
    },
    often: {
      what: "För många brev på en gång.",
      next: "Vänta en minut och skicka igen.",
    },
    over: {
      what: "Koden gäller inte längre.",
      next: "Skapa en ny och skicka igen.",
    },
    server: {
      what: "Servern tog inte emot brevet.",
      next: "Försök igen om en stund.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Vad webbplatsen räknar",
  label: "Låt webbplatsen räkna",
  lead: {
    chosen:
      "Några minuter senare får den veta hur många överföringar och fel det var, med avrundade storlekar och tider. Aldrig ett namn, en kod, ett rum eller en fil.",
    refused: "Den här webbläsaren ber om att inte räknas, så inget berättas.",
    none: "Den här webbplatsen räknar inget i webbläsare.",
  },
} satisfies Catalogue["usage"];
