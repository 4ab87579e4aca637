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

const plural = pluralIn("nl");

export const catalogue = {
  app: {
    name: "Tallow",
    description:
      "Bestanden van jouw browser naar die van een ander. Niemand ertussen.",
    home: "Tallow, naar de startpagina",
    skip: "Naar de inhoud",
    security: "Beveiliging",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow verzegelt bestanden in je browser en heeft daarvoor JavaScript nodig. Sta dat toe voor deze pagina.",
  },
  home: {
    title: "Bestanden, van hand tot hand.",
    lead:
      "Van jouw browser naar die van een ander, onderweg verzegeld. Niemand ertussen kan ze lezen.",
    choose: "Bestanden kiezen",
    folder: "Map kiezen",
    dropHint: "of sleep ze naar een plek op deze pagina",
    facts:
      "Geen account. Geen kopie op een server. Geen limiet behalve de schijfruimte.",
  },
  drop: {
    send: "Laat los om te versturen",
    pastedText: "Geplakte tekst.txt",
  },
  code: {
    label: "Heb je een code of link gekregen?",
    placeholder: "amber-swan-kite",
    join: "Deelnemen",
    hint: "Drie woorden, acht tekens of een link.",
    completions: "Passende woorden",
    password: "Ik heb ook een wachtwoord gekregen",
  },
  password: {
    add: "Wachtwoord toevoegen",
    change: "Wachtwoord ingesteld. Wijzigen",
    label: "Wachtwoord",
    lead:
      "Wie binnenkomt, moet het ook weten. Geef het langs een andere weg door dan de code: het staat niet in de code en niet in de link.",
    set: "Wachtwoord instellen",
    done: "Het wachtwoord is ingesteld.",
    enter: "Verder",
    asked: "Deze kamer vraagt om een wachtwoord.",
    wrong: "Dat is niet het juiste wachtwoord.",
    left: (count) =>
      plural(count, {
        one: "Vul het wachtwoord in dat je hebt gekregen. Nog # poging.",
        other: "Vul het wachtwoord in dat je hebt gekregen. Nog # pogingen.",
      }),
  },
  device: {
    title: "Bekende apparaten",
    connect: "Verbinden",
    connectTo: (name) => `Verbinden met ${name}`,
    forget: "Vergeten",
    forgetNamed: (name) => `${name} vergeten`,
    forgetTitle: (name) => `${name} vergeten?`,
    forgetLead: "Om elkaar weer te treffen is dan een nieuwe code nodig.",
    keep: "Behouden",
    verified: "Plaatjes vergeleken",
    awaited: (name) =>
      `Wachten op ${name}. Open Tallow daar en kies dit apparaat.`,
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
    again: { retry: "Opnieuw proberen", anew: "Nieuwe kamer openen" },
    home: "Naar de startpagina",
  },
  lost: {
    title: "Deze kamer heeft de link nodig",
    lead:
      "Het geheime deel van een link blijft nooit in de adresbalk staan. Open de link nog eens, vul de code in of begin opnieuw.",
    home: "Naar de startpagina",
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
    notFoundTitle: "Hier is niets",
    notFound:
      "Misschien zit er een tikfout in het adres, of is de pagina verplaatst.",
    brokenTitle: "Er ging iets mis aan onze kant",
    broken: "Het lag niet aan jou. Probeer het zo meteen nog eens.",
    home: "Naar de startpagina",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
