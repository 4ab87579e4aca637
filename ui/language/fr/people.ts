import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("fr");
const list = new Intl.ListFormat("fr");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Rouge",
  "Orange",
  "Doré",
  "Olive",
  "Vert",
  "Turquoise",
  "Azur",
  "Bleu",
  "Violet",
  "Prune",
  "Rose",
  "Gris",
];

export const member = {
  // A "personne" whoever it is: no gender is guessed, and "de" and "à" never
  // contract before it.
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") {
      return ["La personne qui vous invite", "la personne qui vous invite"];
    }
    if (onlyGuest) return ["La personne invitée", "la personne invitée"];
    const shade = (colours[colour] ?? "").toLowerCase();
    return [`Personne en ${shade}`, `la personne en ${shade}`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Couleur\u00a0: ${colour}`,
  choosing: "Choix d’un chemin",
  path: {
    direct: "En direct",
    turn: "Par un serveur TURN",
    relay: "Par le relais de ce site",
  },
  pathLong: {
    direct:
      "Tout droit, de navigateur à navigateur. Chacun voit l’adresse réseau de l’autre\u202f; personne n’est entre vous.",
    turn:
      "Transmis, scellé, par un serveur TURN. Il voit quelles adresses réseau échangent et combien, jamais quoi.",
    relay:
      "Transmis, scellé, par le serveur de ce site. Il voit quelles adresses réseau échangent et combien, jamais quoi.",
  },
  noPath: "Vos navigateurs cherchent un chemin l’un vers l’autre.",
  quality: {
    excellent: "excellente",
    good: "bonne",
    fair: "moyenne",
    poor: "faible",
    disconnected: "reconnexion",
  },
  away: (time) => `Reconnexion depuis ${time}`,
  remove: "Retirer",
  removeNamed: (name) => `Retirer ${name}`,
  removeTitle: (name) => `Retirer ${name} de ce salon\u202f?`,
  removeLead:
    "Ce qui circule entre vous s’arrête, et cette personne ne pourra pas revenir sans un nouveau code.",
  keep: "Garder",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Les autres vous voient sous le nom ${name}.`,
  asColour: (colour) =>
    `Les autres vous voient à votre couleur\u00a0: ${colour}.`,
  add: "Ajouter un nom",
  change: "Modifier",
  title: "Ce que voient les autres",
  lead: "Seules les personnes de vos salons le savent, jamais le serveur.",
  name: "Nom",
  nameHint: "Laissez vide pour montrer seulement votre couleur.",
  colour: (name) => name === undefined ? "Couleur" : `Couleur\u00a0: ${name}`,
  done: "Terminé",
  cancel: "Plus tard",
} satisfies Catalogue["about"];

export const invite = {
  open: "Inviter quelqu’un",
  lead: (host) => `Qui les saisit sur ${host} entre ici.`,
  guests: "Pour combien de personnes\u202f?",
  guestsHint: "Un autre nombre donne un nouveau code.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Valable jusqu’à ${time}, pour une personne.`,
      many: `Valable jusqu’à ${time}, pour # de personnes.`,
      other: `Valable jusqu’à ${time}, pour # personnes.`,
    }),
  close: "Ne plus inviter",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# sur ${count} a tout reçu`,
      many: `# sur ${count} ont tout reçu`,
      other: `# sur ${count} ont tout reçu`,
    }),
  all: (count) =>
    plural(count, {
      one: "# personne a tout reçu",
      many: "Les # ont tout reçu",
      other: count === 2 ? "Les deux ont tout reçu" : "Les # ont tout reçu",
    }),
  missed: (count) =>
    plural(count, {
      one: "# ne l’a pas reçu",
      many: "# ne l’ont pas reçu",
      other: "# ne l’ont pas reçu",
    }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Personne ne l’a reçu",
  progress: (percent, title) => `${title}, à tout le monde\u00a0: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Réessayer pour #",
      many: "Réessayer pour #",
      other: "Réessayer pour #",
    }),
  cancel: "Tout annuler",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Envoyer à ${name}`,
  all: "Envoyer à tout le monde",
  none: "Cochez qui le reçoit.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "Pour # personne.",
        many: "Pour # de personnes.",
        other: "Pour # personnes.",
      })
      : `Pour ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
