import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("it");
const list = new Intl.ListFormat("it");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Impostazioni",
  lead:
    "Restano su questo dispositivo e valgono per tutto ciò che invii da qui.",
  open: "Impostazioni",
  openAway: "Impostazioni, in una nuova scheda",
  close: "Chiudi",
  sending: "Ciò che invii",
  strip: "Pulisci le foto",
  stripLead:
    "Luogo, fotocamera e ora vengono tolti prima che una foto parta. L’immagine resta com’è.",
  compress: "Comprimi",
  compressLead:
    "Ciò che si comprime bene viaggia con meno byte e arriva com’era.",
  padding: "Nascondi le dimensioni",
  paddingLead:
    "Si aggiunge fino a un ottavo di byte vuoti, così lungo la strada nessuno riconosce un file dalla dimensione.",
  you: "Tu",
  paths: "Come ti connetti",
  relayOnly: "Nascondi l’indirizzo di rete",
  relayOnlyLead:
    "Solo relay: nessuno in una stanza viene a sapere il tuo indirizzo, e quindi più o meno dove sei. Spesso più lento. Vale dalla prossima connessione.",
  relay: "Usa il relay di questo sito",
  relayLead:
    "Trasporta ciò che è sigillato e non può leggerlo: la via quando nient’altro funziona, e spesso la più veloce in ufficio o a casa.",
  speed: "Invio massimo, in Mbit/s",
  speedLead: "Lascia vuoto un campo per non avere limiti. Vale subito.",
  limitPerMember: "A ogni persona",
  limitTotal: "A tutti insieme",
  look: "Aspetto",
  language: "Lingua",
  languageOfBrowser: "Come il browser",
  theme: "Tema",
  themes: { system: "Come il dispositivo", light: "Chiaro", dark: "Scuro" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Verifica la connessione",
  lead: "Prova ogni via che i file potrebbero prendere da qui.",
  check: "Verifica ora",
  checking: "Verifica in corso…",
  again: "Verifica di nuovo",
  path: {
    "server": "Server di Tallow",
    "direct": "Diretto, da browser a browser",
    "turn-udp": "Server TURN",
    "turn-tcp": "Server TURN su TCP",
    "turn-tls": "Server TURN su TLS, come una pagina web",
    "relay": "Relay di questo sito",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Verifica in corso…";
      case "works":
        return "Funziona.";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "Senza il server nessuno può trovarti. Controlla la connessione.";
    }
    if (working.includes("direct")) return "La connessione è buona.";
    return working.length > 1
      ? "Puoi raggiungere gli altri, tramite un server in mezzo."
      : "Gli altri possono trovarti, ma non raggiungerti. Prova un’altra rete.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Questo sito non ne ha.",
  off: "Disattivato nelle impostazioni.",
};

const faults = {
  "no-answer": "Non risponde. Controlla la connessione.",
  "no-socket":
    "Risponde, ma non mantiene aperta la connessione. Forse un proxy o un’estensione la blocca.",
  "no-webrtc": "In questo browser WebRTC manca o è disattivato.",
  "no-address":
    "Non è stato trovato un indirizzo a cui raggiungerti. Forse un firewall o un’estensione lo nasconde.",
  "no-connection": "Non è passato nulla. Forse un firewall lo impedisce.",
  "no-relay-address":
    "Non ha fornito un indirizzo raggiungibile. È spento, o un firewall lo impedisce.",
  "timeout": "Ci è voluto troppo tempo.",
};

export const prepare = {
  underWay: (done, total) => `Preparazione dei file, ${done} di ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `Non è stato possibile pulire «${names[0]}».`,
      many: `Non è stato possibile pulire # di foto, tra cui «${names[0]}».`,
      other: `Non è stato possibile pulire # foto, tra cui «${names[0]}».`,
    }),
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Potrebbe rivelare dove e quando è stata scattata. Nulla viene offerto prima che tu decida.",
      many:
        "Potrebbero rivelare dove e quando sono state scattate. Nulla viene offerto prima che tu decida.",
      other:
        "Potrebbero rivelare dove e quando sono state scattate. Nulla viene offerto prima che tu decida.",
    }),
  send: "Invia comunque",
  drop: (count) =>
    plural(count, {
      one: "Escludi la foto",
      many: "Escludi le foto",
      other: "Escludi le foto",
    }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "altro"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `Tolto da # foto: ${what}`,
      many: `Tolto da # di foto: ${what}`,
      other: `Tolto da # foto: ${what}`,
    });
  },
  kinds: {
    "place": "luogo",
    "time": "ora",
    "camera": "fotocamera",
    "serial-number": "numeri di serie",
    "author": "autore",
    "software": "software",
    "description": "descrizione",
    "history": "cronologia",
    "thumbnail": "miniatura",
    "maker-note": "note del produttore",
    "attachment": "allegati",
    "other": "altri dati",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
