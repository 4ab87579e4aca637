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

const plural = pluralIn("cs");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "Soubory z prohlížeče do prohlížeče. Nikdo mezi nimi.",
    home: "Tallow, na úvodní stránku",
    skip: "Přejít k obsahu",
    security: "Bezpečnost",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow pečetí soubory v prohlížeči, a proto potřebuje JavaScript. Povolte ho prosím pro tuto stránku.",
  },
  home: {
    title: "Soubory z ruky do ruky.",
    lead:
      "Z vašeho prohlížeče do jejich, cestou zapečetěné. Nikdo mezi vámi je nepřečte.",
    choose: "Vybrat soubory",
    folder: "Vybrat složku",
    dropHint: "nebo je přetáhněte kamkoli na tuto stránku",
    facts:
      "Žádný účet. Žádná kopie na serveru. Žádné omezení kromě místa na disku.",
  },
  drop: {
    send: "Pusťte a odešlou se",
    pastedText: "Vložený text.txt",
  },
  code: {
    label: "Máte od někoho kód nebo odkaz?",
    placeholder: "amber-swan-kite",
    join: "Připojit se",
    hint: "Tři slova, osm znaků nebo odkaz.",
    completions: "Vhodná slova",
    password: "Mám k němu i heslo",
  },
  password: {
    add: "Přidat heslo",
    change: "Heslo je nastavené. Změnit",
    label: "Heslo",
    lead:
      "Kdo vstoupí, musí ho také znát. Sdělte ho jinou cestou než kód: není v kódu ani v odkazu.",
    set: "Nastavit heslo",
    done: "Heslo je nastavené.",
    enter: "Vstoupit",
    asked: "Tato místnost vyžaduje heslo.",
    wrong: "To není správné heslo.",
    left: (count) =>
      plural(count, {
        one: "Zadejte to, které máte. Zbývá # pokus.",
        few: "Zadejte to, které máte. Zbývají # pokusy.",
        many: "Zadejte to, které máte. Zbývá # pokusu.",
        other: "Zadejte to, které máte. Zbývá # pokusů.",
      }),
  },
  device: {
    title: "Známá zařízení",
    connect: "Připojit",
    connectTo: (name) => `Připojit k zařízení ${name}`,
    forget: "Zapomenout",
    forgetNamed: (name) => `Zapomenout zařízení ${name}`,
    forgetTitle: (name) => `Zapomenout zařízení ${name}?`,
    forgetLead: "K dalšímu setkání pak bude potřeba nový kód.",
    keep: "Ponechat",
    verified: "Obrázky porovnány",
    awaited: (name) =>
      `Čeká se na zařízení ${name}. Otevřete tam Tallow a vyberte toto zařízení.`,
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
    again: { retry: "Zkusit znovu", anew: "Otevřít novou místnost" },
    home: "Na úvodní stránku",
  },
  lost: {
    title: "Tato místnost potřebuje svůj odkaz",
    lead:
      "Tajná část odkazu v adresním řádku nikdy nezůstává. Otevřete odkaz ještě jednou, zadejte kód nebo začněte znovu.",
    home: "Na úvodní stránku",
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
    notFoundTitle: "Tady nic není",
    notFound: "V adrese může být překlep, nebo se stránka přestěhovala.",
    brokenTitle: "Na naší straně se něco pokazilo",
    broken: "Vaše chyba to nebyla. Zkuste to za chvíli znovu.",
    home: "Na úvodní stránku",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
