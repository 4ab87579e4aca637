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

const plural = pluralIn("da");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "Filer fra din browser til deres. Ingen imellem.",
    home: "Tallow, til forsiden",
    skip: "Gå til indholdet",
    security: "Sikkerhed",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow forsegler filer i browseren og har derfor brug for JavaScript. Tillad det for denne side.",
  },
  home: {
    title: "Filer, fra hånd til hånd.",
    lead:
      "Fra din browser til deres, forseglet på vejen. Ingen imellem kan læse dem.",
    choose: "Vælg filer",
    folder: "Vælg en mappe",
    dropHint: "eller slip dem hvor som helst på siden",
    facts:
      "Ingen konto. Ingen kopi på en server. Ingen grænse ud over diskpladsen.",
  },
  drop: {
    send: "Slip for at sende",
    pastedText: "Indsat tekst.txt",
  },
  code: {
    label: "Har du fået en kode eller et link?",
    placeholder: "amber-swan-kite",
    join: "Deltag",
    hint: "Tre ord, otte tegn eller et link.",
    completions: "Ord, der passer",
    password: "Jeg har også fået en adgangskode",
  },
  password: {
    add: "Tilføj en adgangskode",
    change: "Adgangskode valgt. Skift",
    label: "Adgangskode",
    lead:
      "Den, der skal ind, skal også kende den. Fortæl den på en anden måde end koden: den findes hverken i koden eller i linket.",
    set: "Gem adgangskode",
    done: "Adgangskoden er gemt.",
    enter: "Fortsæt",
    asked: "Dette rum kræver en adgangskode.",
    wrong: "Det er ikke den rigtige adgangskode.",
    left: (count) =>
      plural(count, {
        one: "Skriv den, du har fået. Du kan prøve # gang til.",
        other: "Skriv den, du har fået. Du kan prøve # gange til.",
      }),
  },
  device: {
    title: "Kendte enheder",
    connect: "Forbind",
    connectTo: (name) => `Forbind til ${name}`,
    forget: "Glem",
    forgetNamed: (name) => `Glem ${name}`,
    forgetTitle: (name) => `Vil du glemme ${name}?`,
    forgetLead: "For at mødes igen skal I så bruge en ny kode.",
    keep: "Behold",
    verified: "Billederne er sammenlignet",
    awaited: (name) =>
      `Venter på ${name}. Åbn Tallow der, og vælg denne enhed.`,
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
    again: { retry: "Prøv igen", anew: "Åbn et nyt rum" },
    home: "Til forsiden",
  },
  lost: {
    title: "Dette rum mangler sit link",
    lead:
      "Den hemmelige del af et link bliver aldrig stående i adresselinjen. Åbn linket en gang til, skriv koden, eller begynd forfra.",
    home: "Til forsiden",
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
    notFoundTitle: "Her er ingenting",
    notFound: "Adressen kan være skrevet forkert, eller siden er flyttet.",
    brokenTitle: "Noget gik galt hos os",
    broken: "Det var ikke dig. Prøv igen om et øjeblik.",
    home: "Til forsiden",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
