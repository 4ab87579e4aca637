import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("fi");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)} ei ole sanojamme.`,
    next: suggestions.length > 0
      ? `Tarkoititko: ${format.either(suggestions)}?`
      : "Tarkista kirjoitusasu.",
  }),
  "code-check": () => ({
    what: "Jokin näistä merkeistä ei ole oikein.",
    next: "Vertaa niitä yksitellen saamaasi koodiin.",
  }),
  "code-length": () => ({
    what: "Tämä ei ole kokonainen koodi.",
    next: "Koodissa on kolme sanaa tai kahdeksan kirjainta ja numeroa.",
  }),
  "link-malformed": () => ({
    what: "Tämä linkki on vioittunut tai vajaa.",
    next: "Pyydä se uudelleen ja avaa se kokonaan.",
  }),
  "room-gone": () => ({
    what: "Tällä koodilla ei ole huonetta.",
    next:
      "Huone sulkeutuu, kun kutsuja lähtee tai aika loppuu. Tarkista koodi tai pyydä uusi.",
  }),
  "room-full": () => ({
    what: "Kaikki, joille tämä huone tehtiin, ovat jo siinä.",
    next: "Jos sinunkin piti päästä, pyydä uusi koodi.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Koodi tai sen salasana ei ole oikea.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Vertaa siihen, minkä sait. Voit yrittää vielä # kerran.",
        other: "Vertaa siihen, minkä sait. Voit yrittää vielä # kertaa.",
      })
      : "Tämä koodi on nyt suljettu. Pyydä uusi.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Liian monta väärää yritystä: tämä koodi on suljettu.",
      admissions: "Tämä koodi on jo käytetty.",
      time: "Tämän koodin aika on loppunut.",
    }[limit],
    next: "Suljettu koodi ei avaudu enää. Aloita uudella.",
  }),
  "handshake-timeout": () => ({
    what: "Toinen osapuoli ei vastannut.",
    next: "Varmista, että Tallow on siellä auki, ja yritä uudelleen.",
  }),
  "server-down": () => ({
    what: "Tallow’n palvelimeen ei saada yhteyttä.",
    next: "Tarkista verkkoyhteytesi ja yritä uudelleen.",
  }),
  "server-refused": ({ status }) => ({
    what: "Palvelin vastasi jotain, mitä tämä sivu ei ymmärrä.",
    next: `Lataa sivu uudelleen, se voi olla vanhentunut. (Tila ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Tämä selain ei voi yhdistää toiseen selaimeen.",
      next:
        "WebRTC puuttuu tai on pois päältä. Ota se käyttöön tai avaa Tallow toisessa selaimessa.",
    },
    storage: {
      what: "Tämä selain ei anna Tallow’lle tilaa tiedostoille.",
      next:
        "Yksityisissä ikkunoissa käy usein näin. Avaa Tallow tavallisessa ikkunassa tai toisessa selaimessa.",
    },
    crypto: {
      what: "Tämä selain ei voi salata tällä sivulla.",
      next: "Avaa Tallow osoitteessa, jonka alussa on https://.",
    },
    workers: {
      what: "Tämä selain ei voi työskennellä taustalla.",
      next: "Päivitä se tai avaa Tallow toisessa selaimessa.",
    },
  }[feature]),
  "no-path": () => ({
    what: "Selaimet eivät tavoittaneet toisiaan.",
    next:
      "Palomuuri voi olla esteenä. Aloita uudella koodilla toisesta verkosta, vaikkapa puhelimen.",
  }),
  "no-relay": () => ({
    what: "Yhdistät vain välittäjien kautta, eikä tällä sivustolla ole niitä.",
    next:
      "Mitään ei lähetetty. Salli asetuksissa muut reitit tai käytä Tallow’ta, jolla on välittäjä.",
  }),
  "removed": () => ({
    what: "Kutsuja on poistanut sinut tästä huoneesta.",
    next:
      "Kokonaan saapunut jää sinulle. Jos se oli vahinko, pyydä uusi koodi.",
  }),
  "session-expired": () => ({
    what: "Tämän yhteyden avaimet vanhenivat.",
    next: "Yhteys päätettiin turvallisuuden vuoksi. Aloita uudella koodilla.",
  }),
  "pictures-differ": () => ({
    what: "Kuvat eroavat, joten välissä voi olla joku.",
    next: "Yhteys katkaistiin heti. Aloita uudella koodilla toisesta verkosta.",
  }),
  "member-left": () => ({
    what: "Toinen osapuoli on lähtenyt.",
    next: "Kun hän palaa, aloittakaa uudella koodilla.",
  }),
  "tampered": () => ({
    what: "Jokin matkalla muutti lähetettyä.",
    next:
      "Mitään muutettua ei säilytetty. Yritä uudelleen, toisella kerralla eri verkosta.",
  }),
  "declined": () => ({
    what: "Toinen osapuoli ei halunnut näitä tiedostoja.",
    next: "Voit tarjota niitä uudelleen.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? {
        what: "Pysäytit tämän.",
        next: "Aloita uudelleen, kun haluat.",
      }
      : {
        what: "Toinen osapuoli pysäytti tämän.",
        next: "Kysy häneltä ja yritä sitten uudelleen.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Tila ei riitä: puuttuu ${format.bytes(missing)}.`,
    next: "Vapauta tilaa tältä laitteelta tai valitse vähemmän tiedostoja.",
  }),
  "storage-failed": () => ({
    what: "Selain ei voinut kirjoittaa levylle.",
    next: "Tarkista, ettei levy ole täynnä, ja yritä uudelleen.",
  }),
  "save-failed": ({ name }) => ({
    what: `${quoted(name)}: tallennus ei onnistunut.`,
    next:
      "Mitään puolikasta ei jäänyt. Tarkista, että kansio on tallella ja levyllä on tilaa, ja tallenna uudelleen.",
  }),
  "receiver-storage": () => ({
    what: "Toisella laitteella ei ole tilaa tälle.",
    next: "Pyydä vapauttamaan tilaa ja yritä sitten uudelleen.",
  }),
  "source-changed": ({ name }) => ({
    what: `${quoted(name)} muuttui lähetyksen aikana.`,
    next: "Valitse se uudelleen, niin se lähtee nykyisellään.",
  }),
  "source-gone": ({ name }) => ({
    what: `${quoted(name)} ei ole enää paikallaan.`,
    next: "Se on siirretty tai poistettu. Valitse se uudelleen.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `${
      quoted(name)
    } ei saapunut sellaisena kuin se lähetettiin, ja se hylättiin.`,
    next: "Lähetä se uudelleen.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Joku kirjoitti väärän koodin.",
    next: plural(attemptsLeft, {
      one: "Vielä # väärä yritys, ja tämä koodi sulkeutuu lopullisesti.",
      other: "Vielä # väärää yritystä, ja tämä koodi sulkeutuu lopullisesti.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Joku oli tulossa, mutta ei tullut perille.",
    next: "Pyydä yrittämään uudelleen; koodi toimii yhä.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "Toinen laite ei tullut.",
    next: "Avaa Tallow siellä, valitse tämä laite ja yritä sitten uudelleen.",
  }),
  "wrong-code": () => ({
    what: "Tämä ei ole tuttu laitteesi, tai se on unohtanut tämän laitteen.",
    next: "Tavatkaa koodilla ja muistakaa toisenne uudelleen.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Tämä huone on päättynyt tai auki toisessa välilehdessä.",
    next: "Huoneessa saamasi tiedostot ovat historiassa.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "Ette ole enää samassa huoneessa.",
    next: "Kutsuja päätti sen. Voitte tavata taas uudella koodilla.",
  }),
} satisfies Catalogue["transferNotice"];
