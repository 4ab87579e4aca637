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

const plural = pluralIn("it");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "File dal tuo browser a un altro. Nessuno in mezzo.",
    home: "Tallow, alla pagina iniziale",
    skip: "Vai al contenuto",
    security: "Sicurezza",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow sigilla i file nel browser e per farlo ha bisogno di JavaScript. Consentilo per questa pagina.",
  },
  home: {
    title: "File, di mano in mano.",
    lead:
      "Dal tuo browser a un altro, sigillati lungo la strada. Nessuno in mezzo può leggerli.",
    choose: "Scegli i file",
    folder: "Scegli una cartella",
    dropHint: "o trascinali in un punto qualsiasi della pagina",
    facts:
      "Nessun account. Nessuna copia su un server. Nessun limite oltre allo spazio su disco.",
  },
  drop: {
    send: "Rilascia per inviare",
    pastedText: "Testo incollato.txt",
  },
  code: {
    label: "Hai ricevuto un codice o un link?",
    placeholder: "amber-swan-kite",
    join: "Entra",
    hint: "Tre parole, otto caratteri o un link.",
    completions: "Parole possibili",
    password: "Ho ricevuto anche una password",
  },
  password: {
    add: "Aggiungi una password",
    change: "Password impostata. Cambiala",
    label: "Password",
    lead:
      "Chi entra dovrà conoscerla. Comunicala per una via diversa dal codice: non si trova né nel codice né nel link.",
    set: "Imposta password",
    done: "La password è impostata.",
    enter: "Entra",
    asked: "Questa stanza richiede una password.",
    wrong: "La password non è quella giusta.",
    left: (count) =>
      plural(count, {
        one: "Inserisci quella che hai ricevuto. Resta # tentativo.",
        many: "Inserisci quella che hai ricevuto. Restano # di tentativi.",
        other: "Inserisci quella che hai ricevuto. Restano # tentativi.",
      }),
  },
  device: {
    title: "Dispositivi conosciuti",
    connect: "Connetti",
    connectTo: (name) => `Connetti a ${name}`,
    forget: "Dimentica",
    forgetNamed: (name) => `Dimentica ${name}`,
    forgetTitle: (name) => `Dimenticare ${name}?`,
    forgetLead: "Per ritrovarvi servirà un nuovo codice.",
    keep: "Mantieni",
    verified: "Immagini confrontate",
    awaited: (name) =>
      `In attesa di ${name}. Apri Tallow sull’altro dispositivo e scegli questo.`,
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
    again: { retry: "Riprova", anew: "Apri una nuova stanza" },
    home: "Alla pagina iniziale",
  },
  lost: {
    title: "Per questa stanza serve il link",
    lead:
      "La parte segreta di un link non resta mai nella barra degli indirizzi. Apri di nuovo il link, inserisci il codice o ricomincia.",
    home: "Alla pagina iniziale",
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
    notFoundTitle: "Qui non c’è niente",
    notFound:
      "Forse l’indirizzo contiene un errore, o la pagina è stata spostata.",
    brokenTitle: "Qualcosa è andato storto da parte nostra",
    broken: "Non dipende da te. Riprova tra un momento.",
    home: "Alla pagina iniziale",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
