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

const plural = pluralIn("pl");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "Pliki z przeglądarki do przeglądarki. Nikogo pośrodku.",
    home: "Tallow, do strony głównej",
    skip: "Przejdź do treści",
    security: "Bezpieczeństwo",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow pieczętuje pliki w przeglądarce i potrzebuje do tego JavaScriptu. Zezwól na niego na tej stronie.",
  },
  home: {
    title: "Pliki z rąk do rąk.",
    lead:
      "Z twojej przeglądarki do innej, zapieczętowane na czas drogi. Nikt pośrodku nie może ich odczytać.",
    choose: "Wybierz pliki",
    folder: "Wybierz folder",
    dropHint: "lub upuść je w dowolnym miejscu strony",
    facts:
      "Bez konta. Bez kopii na serwerze. Bez limitu poza miejscem na dysku.",
  },
  drop: {
    send: "Upuść, aby wysłać",
    pastedText: "Wklejony tekst.txt",
  },
  code: {
    label: "Masz kod lub link?",
    placeholder: "amber-swan-kite",
    join: "Dołącz",
    hint: "Trzy słowa, osiem znaków lub link.",
    completions: "Pasujące słowa",
    password: "Mam też hasło",
  },
  password: {
    add: "Dodaj hasło",
    change: "Hasło ustawione. Zmień",
    label: "Hasło",
    lead:
      "Każdy, kto wchodzi, musi je znać. Przekaż je inną drogą niż kod: nie ma go ani w kodzie, ani w linku.",
    set: "Ustaw hasło",
    done: "Hasło jest ustawione.",
    enter: "Wejdź",
    asked: "Ten pokój wymaga hasła.",
    wrong: "To nie jest właściwe hasło.",
    left: (count) =>
      plural(count, {
        one: "Wpisz otrzymane hasło. Została # próba.",
        few: "Wpisz otrzymane hasło. Zostały # próby.",
        many: "Wpisz otrzymane hasło. Zostało # prób.",
        other: "Wpisz otrzymane hasło. Zostało # próby.",
      }),
  },
  // Names stay as they are: behind a colon, nothing asks for another case.
  device: {
    title: "Znane urządzenia",
    connect: "Połącz",
    connectTo: (name) => `Połącz: ${name}`,
    forget: "Zapomnij",
    forgetNamed: (name) => `Zapomnij: ${name}`,
    forgetTitle: (name) => `Zapomnieć to urządzenie: ${name}?`,
    forgetLead: "Do ponownego spotkania potrzebny będzie nowy kod.",
    keep: "Zachowaj",
    verified: "Obrazki porównane",
    awaited: (name) =>
      `Oczekiwanie: ${name}. Otwórz tam Tallow i wybierz to urządzenie.`,
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
    again: { retry: "Spróbuj ponownie", anew: "Otwórz nowy pokój" },
    home: "Do strony głównej",
  },
  lost: {
    title: "Ten pokój potrzebuje swojego linku",
    lead:
      "Tajna część linku nigdy nie zostaje na pasku adresu. Otwórz link jeszcze raz, wpisz kod lub zacznij od nowa.",
    home: "Do strony głównej",
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
    notFoundTitle: "Tu nic nie ma",
    notFound: "Być może w adresie jest literówka albo stronę przeniesiono.",
    brokenTitle: "Coś poszło nie tak po naszej stronie",
    broken: "To nie twoja wina. Spróbuj ponownie za chwilę.",
    home: "Do strony głównej",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
