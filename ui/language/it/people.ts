import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("it");
const list = new Intl.ListFormat("it");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Rosso",
  "Arancione",
  "Oro",
  "Oliva",
  "Verde",
  "Petrolio",
  "Azzurro",
  "Blu",
  "Viola",
  "Prugna",
  "Rosa",
  "Grigio",
];

export const member = {
  // Always "chi": it has no gender, and no article for prepositions to melt
  // into.
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") return ["Chi ti ha invitato", "chi ti ha invitato"];
    if (onlyGuest) return ["Chi hai invitato", "chi hai invitato"];
    const shade = (colours[colour] ?? "").toLowerCase();
    return [`Persona in ${shade}`, `chi è in ${shade}`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Colore: ${colour}`,
  choosing: "Scelta di un percorso",
  path: {
    direct: "Diretto",
    turn: "Tramite un server TURN",
    relay: "Tramite il relay di questo sito",
  },
  pathLong: {
    direct:
      "Direttamente da browser a browser. Ciascuno vede l’indirizzo di rete dell’altro; in mezzo non c’è nessuno.",
    turn:
      "Inoltrato, sigillato, da un server TURN. Vede quali indirizzi di rete trasferiscono e quanto, mai che cosa.",
    relay:
      "Inoltrato, sigillato, dal server di questo sito. Vede quali indirizzi di rete trasferiscono e quanto, mai che cosa.",
  },
  noPath: "I vostri browser stanno cercando una via per raggiungersi.",
  quality: {
    excellent: "ottima",
    good: "buona",
    fair: "discreta",
    poor: "scarsa",
    disconnected: "riconnessione",
  },
  away: (time) => `Riconnessione in corso dalle ${time}`,
  remove: "Rimuovi",
  removeNamed: (name) => `Rimuovi ${name}`,
  removeTitle: (name) => `Rimuovere ${name} da questa stanza?`,
  removeLead:
    "Ciò che state trasferendo si interrompe, e per tornare servirà un nuovo codice.",
  keep: "Mantieni",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Gli altri ti vedono come ${name}.`,
  asColour: (colour) => `Gli altri ti riconoscono dal colore: ${colour}.`,
  add: "Aggiungi un nome",
  change: "Cambia",
  title: "Come ti vedono gli altri",
  lead: "Lo sanno solo le persone nelle tue stanze, mai il server.",
  name: "Nome",
  nameHint: "Lascialo vuoto per farti riconoscere dal colore.",
  colour: (name) => name === undefined ? "Colore" : `Colore: ${name}`,
  done: "Fatto",
  cancel: "Non ora",
} satisfies Catalogue["about"];

export const invite = {
  open: "Invita qualcuno",
  lead: (host) => `Chi le inserisce su ${host} entra.`,
  guests: "Per quante persone?",
  guestsHint: "Un numero diverso crea un nuovo codice.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Vale fino alle ${time}, per una persona.`,
      many: `Vale fino alle ${time}, per # di persone.`,
      other: `Vale fino alle ${time}, per # persone.`,
    }),
  close: "Non invitare più",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# su ${count} ha tutto`,
      many: `# su ${count} hanno tutto`,
      other: `# su ${count} hanno tutto`,
    }),
  all: (count) =>
    plural(count, {
      one: "# persona ha tutto",
      many: "Tutti e # hanno tutto",
      other: count === 2 ? "Entrambi hanno tutto" : "Tutti e # hanno tutto",
    }),
  missed: (count) =>
    plural(count, {
      one: "# non ha i file",
      many: "# non hanno i file",
      other: "# non hanno i file",
    }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Nessuno ha ricevuto i file",
  progress: (percent, title) => `${title}, a tutti: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Riprova con #",
      many: "Riprova con #",
      other: "Riprova con #",
    }),
  cancel: "Annulla per tutti",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Invia a ${name}`,
  all: "Invia a tutti",
  none: "Seleziona chi lo riceve.",
  some: (names) =>
    names.length > MOST_NAMES
      ? `Destinazione: ${names.length} persone.`
      : `Destinazione: ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
