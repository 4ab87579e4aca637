import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("fi");

export const room = {
  creating: "Avataan huonetta…",
  waitingTitle: "Kerro nämä sanat",
  waitingLead: (host) =>
    `Se, joka kirjoittaa ne osoitteessa ${host}, saa tiedostot.`,
  characters: "Sama koodi merkkeinä",
  link: "Linkki",
  qr: "Linkin QR-koodi",
  scan: "Tai skannaa puhelimella",
  copyCode: "Kopioi koodi",
  copyCharacters: "Kopioi merkit",
  copyLink: "Kopioi linkki",
  copied: "Kopioitu",
  share: "Jaa",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Odotetaan toista osapuolta",
      other: "Odotetaan muita",
    }),
  ready: (count, size) => `${files(count)} valmiina, ${size}`,
  noFiles: "Ei vielä lähetettävää",
  addFiles: "Lisää tiedostoja",
  addFolder: "Lisää kansio",
  leave: "Poistu",
  leaveTitle: "Poistutko lopullisesti?",
  leaveLead:
    "Keskeneräinen päättyy, myös muilta. Jos suljet vain tämän välilehden, se voi jatkua myöhemmin.",
  stay: "Jää",
  leaveAnyway: "Poistu lopullisesti",
} satisfies Catalogue["room"];

export const joining = {
  title: "Yhdistetään",
  finding: "Etsitään huonetta",
  checking: "Tarkistetaan koodia",
  connecting: "Valitaan parasta reittiä",
  findingDevice: "Etsitään toista laitetta",
  checkingDevice: "Tarkistetaan, että se on tuttu laite",
  done: "valmis",
  current: "käynnissä",
} satisfies Catalogue["joining"];

export const open = {
  title: "Yhdistetty",
  titleAlone: "Täällä ei ole muita",
  people: "Tässä huoneessa olevat",
  send: "Lähetä tiedostoja",
  folder: "Lähetä kansio",
  sendHint: "Pudota tiedostot minne tahansa tai liitä ne.",
  titleAway: "Yhdistetään uudelleen",
  held: (count) =>
    plural(count, {
      one: "# tiedosto odottaa yhteyttä.",
      other: "# tiedostoa odottaa yhteyttä.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Vertaa kuvia",
  verified: "Varmistettu",
  title: "Näettekö molemmat samat kuusi tässä järjestyksessä?",
  lead:
    "Vertailkaa puhelimessa tai vierekkäin. Jos kuvat täsmäävät, välissä ei ole ketään.",
  match: "Ne täsmäävät",
  differ: "Ne eroavat",
  later: "Ei nyt",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Muista",
  me: "Odotetaan, että myös toinen muistaa sinut",
  them: "Muista myös",
  both: "Muistatte toisenne",
  asked: "Toinen haluaisi, että muistat hänet. Muistatko?",
  title: "Tapaatteko taas ilman koodia?",
  lead:
    "Laitteenne löytävät toisensa aloitussivulta. Molempien on suostuttava, ja kumpikin voi unohtaa toisen milloin tahansa.",
  name: "Nimi, jonka toinen näkee",
  ownName: "Tämä selain",
  confirm: "Muista",
  later: "Ei nyt",
} satisfies Catalogue["remember"];
