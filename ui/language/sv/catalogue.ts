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

const plural = pluralIn("sv");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "Filer från din webbläsare till deras. Ingen däremellan.",
    home: "Tallow, till startsidan",
    skip: "Hoppa till innehållet",
    security: "Säkerhet",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow förseglar filer i webbläsaren och behöver därför JavaScript. Tillåt det för den här sidan.",
  },
  home: {
    title: "Filer, från hand till hand.",
    lead:
      "Från din webbläsare till deras, förseglade på vägen. Ingen däremellan kan läsa dem.",
    choose: "Välj filer",
    folder: "Välj en mapp",
    dropHint: "eller släpp dem var som helst på sidan",
    facts:
      "Inget konto. Ingen kopia på en server. Ingen gräns utom diskutrymmet.",
  },
  drop: {
    send: "Släpp för att skicka",
    pastedText: "Inklistrad text.txt",
  },
  code: {
    label: "Har du fått en kod eller en länk?",
    placeholder: "amber-swan-kite",
    join: "Anslut",
    hint: "Tre ord, åtta tecken eller en länk.",
    completions: "Ord som passar",
    password: "Jag har också fått ett lösenord",
  },
  password: {
    add: "Lägg till ett lösenord",
    change: "Lösenord valt. Ändra",
    label: "Lösenord",
    lead:
      "Den som ska in måste också kunna det. Berätta det på ett annat sätt än koden: det finns varken i koden eller i länken.",
    set: "Spara lösenord",
    done: "Lösenordet är sparat.",
    enter: "Fortsätt",
    asked: "Det här rummet kräver ett lösenord.",
    wrong: "Det är inte rätt lösenord.",
    left: (count) =>
      plural(count, {
        one: "Ange det du har fått. Du kan försöka # gång till.",
        other: "Ange det du har fått. Du kan försöka # gånger till.",
      }),
  },
  device: {
    title: "Kända enheter",
    connect: "Anslut",
    connectTo: (name) => `Anslut till ${name}`,
    forget: "Glöm",
    forgetNamed: (name) => `Glöm ${name}`,
    forgetTitle: (name) => `Glömma ${name}?`,
    forgetLead: "För att mötas igen behöver ni då en ny kod.",
    keep: "Behåll",
    verified: "Bilderna är jämförda",
    awaited: (name) =>
      `Väntar på ${name}. Öppna Tallow där och välj den här enheten.`,
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
    again: { retry: "Försök igen", anew: "Öppna ett nytt rum" },
    home: "Till startsidan",
  },
  lost: {
    title: "Det här rummet behöver sin länk",
    lead:
      "Den hemliga delen av en länk blir aldrig kvar i adressfältet. Öppna länken en gång till, ange koden eller börja om.",
    home: "Till startsidan",
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
    notFoundTitle: "Här finns ingenting",
    notFound: "Adressen kan vara felskriven, eller så har sidan flyttat.",
    brokenTitle: "Något gick fel hos oss",
    broken: "Det berodde inte på dig. Försök igen om en stund.",
    home: "Till startsidan",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
