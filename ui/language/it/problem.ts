import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("it");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `«${word}» non è una delle nostre parole.`,
    next: suggestions.length > 0
      ? `Intendevi ${format.either(suggestions)}?`
      : "Controlla come è scritta.",
  }),
  "code-check": () => ({
    what: "Uno di questi caratteri non è giusto.",
    next: "Confrontali uno per uno con il codice che hai ricevuto.",
  }),
  "code-length": () => ({
    what: "Questo codice non è completo.",
    next: "Un codice è fatto di tre parole, oppure di otto lettere e cifre.",
  }),
  "link-malformed": () => ({
    what: "Questo link è danneggiato o incompleto.",
    next: "Fattelo mandare di nuovo e aprilo per intero.",
  }),
  "room-gone": () => ({
    what: "Non c’è nessuna stanza con questo codice.",
    next:
      "Le stanze si chiudono quando chi ha invitato esce o il tempo scade. Controlla il codice, o chiedine uno nuovo.",
  }),
  "room-full": () => ({
    what: "Le persone previste per questa stanza ci sono già tutte.",
    next: "Se dovevi esserci anche tu, chiedi un nuovo codice.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Il codice o la sua password non sono giusti.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Confrontalo con quello ricevuto. Resta # tentativo.",
        many: "Confrontalo con quello ricevuto. Restano # di tentativi.",
        other: "Confrontalo con quello ricevuto. Restano # tentativi.",
      })
      : "Questo codice ora è chiuso. Chiedine uno nuovo.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Troppi tentativi sbagliati: questo codice è chiuso.",
      admissions: "Questo codice è già stato usato.",
      time: "Il tempo per questo codice è scaduto.",
    }[limit],
    next: "Un codice chiuso non si riapre più. Ricomincia con uno nuovo.",
  }),
  "handshake-timeout": () => ({
    what: "L’altra parte non ha risposto.",
    next: "Assicurati che lì Tallow sia aperto, poi riprova.",
  }),
  "server-down": () => ({
    what: "Il server di Tallow non è raggiungibile.",
    next: "Controlla la connessione, poi riprova.",
  }),
  "server-refused": ({ status }) => ({
    what: "Il server ha dato una risposta che questa pagina non capisce.",
    next: `Ricarica la pagina, forse non è aggiornata. (Stato ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Questo browser non può connettersi a un altro.",
      next:
        "WebRTC manca o è disattivato. Attivalo, o apri Tallow in un altro browser.",
    },
    storage: {
      what: "Questo browser non dà a Tallow spazio per i file.",
      next:
        "Nelle finestre private succede spesso. Apri Tallow in una finestra normale, o in un altro browser.",
    },
    crypto: {
      what: "Questo browser non può cifrare su questa pagina.",
      next: "Apri Tallow a un indirizzo che comincia con https://.",
    },
    workers: {
      what: "Questo browser non può lavorare in background.",
      next: "Aggiornalo, o apri Tallow in un altro browser.",
    },
  }[feature]),
  "no-path": () => ({
    what: "I due browser non sono riusciti a raggiungersi.",
    next:
      "Forse un firewall lo impedisce. Ricomincia con un nuovo codice da un’altra rete, per esempio quella di un telefono.",
  }),
  "no-relay": () => ({
    what: "Ti connetti solo tramite relay, e questo sito non ne ha.",
    next:
      "Non è stato inviato nulla. Consenti altri percorsi nelle impostazioni, o usa un Tallow che abbia un relay.",
  }),
  "removed": () => ({
    what: "Chi ha invitato ti ha tolto da questa stanza.",
    next:
      "Ciò che è arrivato intero resta a te. Se è stato un errore, chiedi un nuovo codice.",
  }),
  "session-expired": () => ({
    what: "Le chiavi di questa connessione sono diventate troppo vecchie.",
    next: "È stata chiusa per sicurezza. Ricomincia con un nuovo codice.",
  }),
  "pictures-differ": () => ({
    what: "Le immagini sono diverse, quindi forse c’è qualcuno in mezzo.",
    next:
      "La connessione è stata chiusa subito. Ricomincia con un nuovo codice, da un’altra rete.",
  }),
  "member-left": () => ({
    what: "L’altra persona ha lasciato la stanza.",
    next: "Quando torna, ricominciate con un nuovo codice.",
  }),
  "tampered": () => ({
    what: "Lungo la strada qualcosa ha alterato ciò che è stato inviato.",
    next:
      "Nulla di alterato è stato conservato. Riprova, e se succede ancora fallo da un’altra rete.",
  }),
  "declined": () => ({
    what: "L’altra persona non ha voluto questi file.",
    next: "Puoi offrirli di nuovo.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? { what: "Hai interrotto tu.", next: "Ricomincia quando vuoi." }
      : {
        what: "L’altra persona ha interrotto.",
        next: "Chiedi perché, poi riprova.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Lo spazio non basta: mancano ${format.bytes(missing)}.`,
    next: "Libera spazio su questo dispositivo, o scegli meno file.",
  }),
  "storage-failed": () => ({
    what: "Il browser non è riuscito a scrivere sul disco.",
    next: "Controlla che il disco non sia pieno, poi riprova.",
  }),
  "save-failed": ({ name }) => ({
    what: `Non è stato possibile salvare «${name}».`,
    next:
      "Nulla è rimasto scritto a metà. Controlla che la cartella esista ancora e il disco non sia pieno, poi salva di nuovo.",
  }),
  "receiver-storage": () => ({
    what: "L’altro dispositivo non ha spazio a sufficienza.",
    next: "Chiedi di liberarne, poi riprova.",
  }),
  "source-changed": ({ name }) => ({
    what: `«${name}» è cambiato durante l’invio.`,
    next: "Sceglilo di nuovo per inviarlo com’è adesso.",
  }),
  "source-gone": ({ name }) => ({
    what: `«${name}» non è più dov’era.`,
    next: "È stato spostato o eliminato. Sceglilo di nuovo.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `«${name}» non è arrivato com’era partito ed è stato scartato.`,
    next: "Invialo di nuovo.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Qualcuno ha inserito un codice sbagliato.",
    next: plural(attemptsLeft, {
      one:
        "Dopo # altro tentativo sbagliato questo codice si chiude per sempre.",
      many:
        "Dopo altri # di tentativi sbagliati questo codice si chiude per sempre.",
      other:
        "Dopo altri # tentativi sbagliati questo codice si chiude per sempre.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Qualcuno ha cominciato a entrare, ma non ha finito.",
    next: "Chiedi di riprovare; il codice vale ancora.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "L’altro dispositivo non si è presentato.",
    next: "Apri Tallow lì, scegli questo dispositivo, poi riprova.",
  }),
  "wrong-code": () => ({
    what: "Non è il dispositivo che conosci, oppure ha dimenticato questo.",
    next: "Ritrovatevi con un codice e ricordatevi di nuovo a vicenda.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Questa stanza è chiusa, o aperta in un’altra scheda.",
    next: "Ciò che vi hai ricevuto è nella cronologia.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "Voi due non siete più nella stessa stanza.",
    next:
      "Lo ha deciso chi ha invitato. Potete ritrovarvi con un nuovo codice.",
  }),
} satisfies Catalogue["transferNotice"];
