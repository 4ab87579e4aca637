import type { Catalogue } from "../catalogues.ts";
import { chat } from "./chat.ts";
import { screen } from "./screen.ts";
import { installed } from "./installed.ts";
import { notify, preview, scan } from "./handy.ts";
import { mail, usage } from "./mail.ts";
import { pluralIn } from "../plural.ts";
import { back, history } from "./history.ts";
import { about, colours, group, invite, member, recipients } from "./people.ts";
import {
  deviceNotice,
  hostNotice,
  problem,
  returnNotice,
  transferNotice,
} from "./problem.ts";
import { joining, open, remember, room, verify } from "./room.ts";
import { preflight, prepare, settings } from "./settings.ts";
import { announce, list, offer, save, transfer } from "./transfer.ts";

const plural = pluralIn("fi");

// Names stand where Finnish needs no ending on them, here and in all parts.
export const catalogue = {
  app: {
    name: "Tallow",
    description: "Tiedostot selaimesta selaimeen. Ei ketään välissä.",
    home: "Tallow, aloitussivulle",
    skip: "Siirry sisältöön",
    security: "Turvallisuus",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow sinetöi tiedostot selaimessasi ja tarvitsee siihen JavaScriptiä. Salli se tällä sivulla.",
  },
  home: {
    title: "Tiedostot, kädestä käteen.",
    lead:
      "Sinun selaimestasi toisen selaimeen, matkan ajan sinetöityinä. Kukaan välissä ei voi lukea niitä.",
    choose: "Valitse tiedostot",
    folder: "Valitse kansio",
    dropHint: "tai pudota ne minne tahansa tällä sivulla",
    facts: "Ei tiliä. Ei kopiota palvelimella. Ei muuta rajaa kuin levytila.",
  },
  drop: {
    send: "Lähetä päästämällä irti",
    pastedText: "Liitetty teksti.txt",
  },
  code: {
    label: "Saitko koodin tai linkin?",
    placeholder: "amber-swan-kite",
    join: "Liity",
    hint: "Kolme sanaa, kahdeksan merkkiä tai linkki.",
    completions: "Sopivat sanat",
    password: "Sain myös salasanan",
  },
  password: {
    add: "Lisää salasana",
    change: "Salasana asetettu. Vaihda",
    label: "Salasana",
    lead:
      "Tulijan on tiedettävä myös se. Kerro se eri tietä kuin koodi: se ei sisälly koodiin eikä linkkiin.",
    set: "Aseta salasana",
    done: "Salasana on asetettu.",
    enter: "Jatka",
    asked: "Tämä huone kysyy salasanaa.",
    wrong: "Salasana ei ole oikea.",
    left: (count) =>
      plural(count, {
        one: "Kirjoita saamasi salasana. Voit yrittää vielä # kerran.",
        other: "Kirjoita saamasi salasana. Voit yrittää vielä # kertaa.",
      }),
  },
  device: {
    title: "Tutut laitteet",
    connect: "Yhdistä",
    connectTo: (name) => `Yhdistä: ${name}`,
    forget: "Unohda",
    forgetNamed: (name) => `Unohda ${name}`,
    forgetTitle: (name) => `Unohdetaanko ${name}?`,
    forgetLead: "Uuteen tapaamiseen tarvitaan sitten uusi koodi.",
    keep: "Säilytä",
    verified: "Kuvat vertailtu",
    awaited: (name) =>
      `Odotetaan: ${name}. Avaa Tallow siellä ja valitse tämä laite.`,
  },
  room,
  joining,
  open,
  colours,
  member,
  about,
  invite,
  group,
  recipients,
  verify,
  remember,
  offer,
  list,
  transfer,
  save,
  prepare,
  settings,
  preflight,
  history,
  back,
  closed: {
    again: { retry: "Yritä uudelleen", anew: "Avaa uusi huone" },
    home: "Aloitussivulle",
  },
  lost: {
    title: "Tämä huone tarvitsee linkkinsä",
    lead:
      "Linkin salaista osaa ei koskaan säilytetä osoiterivillä. Avaa linkki vielä kerran, kirjoita koodi tai aloita alusta.",
    home: "Aloitussivulle",
  },
  announce,
  chat,
  screen,
  installed,
  scan,
  notify,
  preview,
  mail,
  usage,
  pages: {
    notFoundTitle: "Täällä ei ole mitään",
    notFound: "Osoitteessa voi olla kirjoitusvirhe, tai sivu on siirtynyt.",
    brokenTitle: "Meidän päässämme meni jotain vikaan",
    broken: "Syy ei ollut sinun. Yritä hetken päästä uudelleen.",
    home: "Aloitussivulle",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
