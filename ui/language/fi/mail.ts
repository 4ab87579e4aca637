import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Kutsu sähköpostilla",
  lead:
    "Kirjeessä lukee, missä tämä huone on. Koodia siinä ei ole: kerro kolme sanaa itse.",
  label: "Sähköpostiosoite",
  send: "Lähetä",
  cancel: "Peru",
  withdraw: "Ota takaisin",
  state: {
    sending: "Lähetetään …",
    sent: "Jos osoite on olemassa, kirje on matkalla.",
    withdrawn: "Otettu takaisin, ellei se ehtinyt lähteä.",
  },
  fault: {
    address: {
      what: "Tämä ei ole sähköpostiosoite.",
      next: "Korjaa se ja lähetä uudelleen.",
    },
    often: {
      what: "Liian monta kirjettä kerralla.",
      next: "Odota minuutti ja lähetä uudelleen.",
    },
    over: {
      what: "Tämä koodi ei enää kelpaa.",
      next: "Luo uusi ja lähetä uudelleen.",
    },
    server: {
      what: "Palvelin ei ottanut kirjettä vastaan.",
      next: "Yritä hetken päästä uudelleen.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Mitä tämä sivusto laskee",
  label: "Anna sivuston laskea",
  lead: {
    chosen:
      "Minuutteja myöhemmin se saa tietää, montako siirtoa ja virhettä oli, koot ja ajat pyöristettyinä. Ei koskaan nimeä, koodia, huonetta tai tiedostoa.",
    refused: "Tämä selain pyytää olla laskematta, joten mitään ei kerrota.",
    none: "Tämä sivusto ei laske mitään selaimissa.",
  },
} satisfies Catalogue["usage"];
