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

const plural = pluralIn("de");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "Dateien von Browser zu Browser. Niemand dazwischen.",
    home: "Tallow, zur Startseite",
    skip: "Zum Inhalt",
    security: "Sicherheit",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow versiegelt Dateien im Browser und braucht dafür JavaScript. Bitte für diese Seite erlauben.",
  },
  home: {
    title: "Dateien, von Hand zu Hand.",
    lead:
      "Aus diesem Browser in den anderen, unterwegs versiegelt. Niemand dazwischen kann sie lesen.",
    choose: "Dateien auswählen",
    folder: "Ordner auswählen",
    dropHint: "oder irgendwo auf dieser Seite ablegen",
    facts:
      "Kein Konto. Keine Kopie auf einem Server. Keine Grenze außer dem Speicherplatz.",
  },
  drop: {
    send: "Loslassen und senden",
    pastedText: "Eingefügter Text.txt",
  },
  code: {
    label: "Gibt es schon einen Code oder einen Link?",
    placeholder: "amber-swan-kite",
    join: "Beitreten",
    hint: "Drei Wörter, acht Zeichen oder ein Link.",
    completions: "Passende Wörter",
    password: "Ein Passwort gehört auch dazu",
  },
  password: {
    add: "Passwort hinzufügen",
    change: "Passwort gesetzt. Ändern",
    label: "Passwort",
    lead:
      "Wer beitritt, muss es auch kennen. Am besten auf anderem Weg mitteilen als den Code: Es steckt weder im Code noch im Link.",
    set: "Passwort setzen",
    done: "Das Passwort ist gesetzt.",
    enter: "Weiter",
    asked: "Dieser Raum verlangt ein Passwort.",
    wrong: "Das ist nicht das richtige Passwort.",
    left: (count) =>
      plural(count, {
        one: "Bitte das mitgeteilte Passwort eingeben. Noch # Versuch.",
        other: "Bitte das mitgeteilte Passwort eingeben. Noch # Versuche.",
      }),
  },
  device: {
    title: "Bekannte Geräte",
    connect: "Verbinden",
    connectTo: (name) => `Mit ${name} verbinden`,
    forget: "Vergessen",
    forgetNamed: (name) => `${name} vergessen`,
    forgetTitle: (name) => `${name} vergessen?`,
    forgetLead: "Für ein Wiedersehen ist dann ein neuer Code nötig.",
    keep: "Behalten",
    verified: "Bilder verglichen",
    awaited: (name) =>
      `Warten auf ${name}. Bitte dort Tallow öffnen und dieses Gerät wählen.`,
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
    again: { retry: "Noch einmal versuchen", anew: "Neuen Raum öffnen" },
    home: "Zur Startseite",
  },
  lost: {
    title: "Dieser Raum braucht seinen Link",
    lead:
      "Der geheime Teil eines Links bleibt nie in der Adresszeile stehen. Bitte den Link noch einmal öffnen, den Code eingeben oder neu beginnen.",
    home: "Zur Startseite",
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
    notFoundTitle: "Hier ist nichts",
    notFound:
      "Vielleicht ist die Adresse vertippt, oder die Seite ist umgezogen.",
    brokenTitle: "Bei uns ist etwas schiefgegangen",
    broken: "Es lag nicht an der Eingabe. Bitte gleich noch einmal versuchen.",
    home: "Zur Startseite",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
