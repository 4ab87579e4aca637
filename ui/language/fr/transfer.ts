import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} pour vous, ${size} au total`,
  lead: "Rien n’est enregistré avant votre accord.",
  all: "Tous les fichiers",
  accept: (count, size) =>
    count === 0
      ? "Choisissez d’abord des fichiers"
      : `Accepter ${files(count)}, ${size}`,
  decline: "Refuser",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `Envoi de ${files(count)}`,
    receive: (count, first) =>
      count === 1 ? first : `Réception de ${files(count)}`,
  },
  direction: { send: "Envoi", receive: "Réception" },
  with: {
    send: (name) => `À\u00a0: ${name}`,
    receive: (name) => `De\u00a0: ${name}`,
  },
  state: {
    offered: "En attente de réponse",
    connecting: "Connexion",
    moving: "En chemin",
    paused: {
      me: "Mis en pause par vous",
      them: "Mis en pause de l’autre côté",
      both: "Mis en pause des deux côtés",
    },
    full: "En attente d’espace",
    wants: "En attente de vos fichiers",
    reconnecting: (time) =>
      time === undefined ? "Reconnexion" : `Reconnexion depuis ${time}`,
    verifying: "Vérification de chaque octet",
    done: { send: "Envoyé et vérifié", receive: "Reçu et vérifié" },
    failed: "Inachevé",
  },
  progress: (percent, name) => `${name}\u00a0: ${percent}`,
  of: (bytes, total) => `${bytes} sur ${total}`,
  left: (duration) => `encore ${duration}`,
  kept: "Rien n’est perdu",
  pause: "Pause",
  resume: "Reprendre",
  cancel: "Annuler",
  retry: "Réessayer",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Enregistrer",
  saveNamed: (name) => `Enregistrer ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Vers un dossier…",
  zip: "Enregistrer en ZIP",
  stop: "Arrêter",
  hint: "Dans leurs dossiers, ou un à un ci-dessous.",
  saving: "Enregistrement…",
  progress: (percent) => `Enregistrement\u00a0: ${percent}`,
  saved: "Tout est enregistré.",
  emptyFolder: "dossier vide",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}\u00a0: ${percent}`,
  offered: (count, size) => `On vous propose ${files(count)}, ${size}.`,
  done: (name) => `${name}\u00a0: terminé et vérifié.`,
  failed: (name, what) => `${name}\u00a0: ${what}`,
  paused: (name, by) => `${name}\u00a0: ${by}`,
  full: (name, what) => `${name}\u00a0: ${what}`,
  arrived: "Quelqu’un est entré.",
  left: (name) => name ? `Départ\u00a0: ${name}.` : "Quelqu’un est parti.",
  away: (name) =>
    `La connexion${
      name ? ` avec ${name}` : ""
    } s’est rompue. Reconnexion en cours, rien n’est perdu.`,
  back: (name) => `Connexion${name ? ` avec ${name}` : ""} rétablie.`,
  remember: "L’autre personne souhaite être mémorisée.",
  remembered: "Vos appareils se connaissent.",
} satisfies Catalogue["announce"];
