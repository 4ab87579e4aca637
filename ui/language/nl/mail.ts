import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Uitnodigen per e-mail",
  lead:
    "In de brief staat waar deze kamer is. De code staat er niet in: geef de drie woorden zelf door.",
  label: "E-mailadres",
  send: "Versturen",
  cancel: "Annuleren",
  withdraw: "Terugnemen",
  state: {
    sending: "Versturen …",
    sent: "Als het adres bestaat, is er een brief onderweg.",
    withdrawn: "Teruggenomen, als hij nog niet weg was.",
  },
  fault: {
    address: {
      what: "Dat is geen e-mailadres.",
      next: "Verbeter het en verstuur opnieuw.",
    },
    often: {
      what: "Te veel brieven tegelijk.",
      next: "Wacht een minuut en verstuur opnieuw.",
    },
    over: {
      what: "Deze code geldt niet meer.",
      next: "Maak een nieuwe en verstuur opnieuw.",
    },
    server: {
      what: "De server nam de brief niet aan.",
      next: "Probeer het zo meteen opnieuw.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Wat deze site telt",
  label: "Deze site laten tellen",
  lead: {
    chosen:
      "Minuten later hoort de site hoeveel overdrachten en fouten er waren, met afgeronde groottes en tijden. Nooit een naam, een code, een kamer of een bestand.",
    refused:
      "Deze browser vraagt om niet te tellen, dus wordt er niets doorgegeven.",
    none: "Deze site telt niets in browsers.",
  },
} satisfies Catalogue["usage"];
