import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Inviter via e-mail",
  lead:
    "Brevet siger, hvor dette rum er. Koden står ikke i det: fortæl selv de tre ord.",
  label: "E-mailadresse",
  send: "Send",
  cancel: "Annuller",
  withdraw: "Tag tilbage",
  state: {
    sending: "Sender …",
    sent: "Hvis adressen findes, er et brev på vej.",
    withdrawn: "Taget tilbage, hvis det ikke allerede var afsted.",
  },
  fault: {
    address: {
      what: "Det er ikke en e-mailadresse.",
      next: "Ret den, og send igen.",
    },
    often: {
      what: "For mange breve på én gang.",
      next: "Vent et minut, og send igen.",
    },
    over: {
      what: "Koden gælder ikke længere.",
      next: "Lav en ny, og send igen.",
    },
    server: {
      what: "Serveren tog ikke imod brevet.",
      next: "Prøv igen om lidt.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Hvad webstedet tæller",
  label: "Lad webstedet tælle",
  lead: {
    chosen:
      "Nogle minutter senere får det at vide, hvor mange overførsler og fejl der var, med afrundede størrelser og tider. Aldrig et navn, en kode, et rum eller en fil.",
    refused:
      "Denne browser beder om ikke at blive talt med, så intet fortælles.",
    none: "Dette websted tæller intet i browsere.",
  },
} satisfies Catalogue["usage"];
