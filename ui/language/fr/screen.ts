import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("fr");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Montrer mon écran",
  own: "Votre écran est visible",
  nobody: "Personne ne regarde.",
  viewers: (names) =>
    `Regardent\u202f: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Des fichiers circulent, l’image reçoit donc moins pour l’instant.",
  stop: "Ne plus montrer",
  quality: "Qualité",
  level: { low: "Basse", medium: "Moyenne", high: "Haute" },
  first: "L’écran avant les fichiers",
  firstHint: "Sinon il reçoit moins pendant que des fichiers circulent.",
  shows: (name) => `${name} montre un écran`,
  offered: "Rien ne s’affiche avant que vous regardiez.",
  offeredSound: "Avec le son. Rien ne s’affiche avant que vous regardiez.",
  begun: {
    connecting: "Connexion…",
    watching: "Vous regardez.",
    lost: "L’image s’est perdue.",
  },
  watch: "Regarder",
  unwatch: "Ne plus regarder",
  picture: (name) => `Écran\u202f: ${name}`,
  mute: "Couper le son",
  unmute: "Remettre le son",
  full: "Plein écran",
  small: "Petite fenêtre",
  refused: {
    bare:
      "Votre adresse réseau reste cachée. Un écran a alors besoin d’un serveur TURN, et ce site n’en a pas. Autorisez les connexions directes dans les réglages.",
    unable:
      "Ce navigateur ne sait pas sceller une image. Essayez un Chrome, Edge, Firefox ou Safari récent.",
    failed: "Le navigateur n’a pas donné l’écran. Réessayez.",
  },
} satisfies Catalogue["screen"];
