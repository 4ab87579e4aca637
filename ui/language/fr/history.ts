import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("fr");

export const history = {
  title: "Historique",
  tab: "Historique · Tallow",
  lead:
    "Ce qui a circulé entre vous et d’autres. Il n’est gardé que sur cet appareil.",
  open: "Historique",
  close: "Fermer",
  reading: "Lecture de ce qui est gardé…",
  search: "Chercher fichiers et personnes",
  found: (count) =>
    plural(count, {
      one: "# transfert trouvé.",
      many: "# de transferts trouvés.",
      other: "# transferts trouvés.",
    }),
  left: (count) =>
    plural(count, {
      one: "Effacé. Il reste # transfert.",
      many: "Effacé. Il reste # de transferts.",
      other: "Effacé. Il reste # transferts.",
    }),
  nothingFound: "Rien ne correspond.",
  nothingFoundNext: "Essayez une partie du nom d’un fichier ou d’une personne.",
  empty: "Rien n’a encore circulé",
  emptyNext:
    "Ce que vous envoyez ou recevez figurera ici, jusqu’à ce que vous l’effaciez.",
  unreadable: "L’historique n’a pas pu être lu.",
  unreadableNext:
    "Les fenêtres privées n’en gardent pas. Fermez les autres onglets Tallow, puis réessayez.",
  again: "Réessayer",
  home: "Envoyer quelque chose",
  stored: (size) => `Les fichiers reçus occupent ${size} sur cet appareil.`,
  storedNone: "Il ne reste aucun fichier reçu sur cet appareil.",
  eraseReceived: "Effacer les fichiers reçus",
  eraseAll: "Tout effacer",
  more: (count) =>
    plural(count, {
      one: "En afficher # de plus",
      many: "En afficher # de plus",
      other: "En afficher # de plus",
    }),
  unfinished: "Inachevé",
  others: (count) =>
    plural(count, {
      one: "et # autre",
      many: "et # d’autres",
      other: "et # autres",
    }),
  count: files,
  whom: {
    send: (label) => `À\u00a0: ${label || "quelqu’un"}`,
    receive: (label) => `De\u00a0: ${label || "quelqu’un"}`,
  },
  state: {
    failed: "Interrompu",
    cancelled: "Arrêté",
  },
  inUse: "Ouvert dans un onglet",
  of: (bytes, total) => `${bytes} sur ${total}`,
  progress: (percent, name) => `${name}\u00a0: ${percent}`,
  resume: "Continuer",
  resumeNamed: (name) => `Continuer avec ${name}`,
  save: "Enregistrer",
  saveNamed: (name) => `Enregistrer ${name}`,
  files: "Fichiers",
  saveSome: "Enregistrer…",
  filesOf: (name) => `Fichiers du transfert avec ${name}`,
  erase: "Effacer",
  eraseNamed: (name) => `Effacer ${name}`,
  keep: "Garder",
  erasing: {
    title: (what, name) => ({
      one: `Effacer ${quoted(name)}\u202f?`,
      received: "Effacer les fichiers reçus\u202f?",
      all: "Effacer tout l’historique\u202f?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "Ce transfert quitte l’historique",
        many: "# de transferts quittent l’historique",
        other: "# transferts quittent l’historique",
      });
      const disk = stored ? `, ce qui libère ${stored} sur cet appareil` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Il ne pourra plus continuer."
        : plural(open, {
          one: " # est inachevé et ne pourra plus continuer.",
          many: " # sont inachevés et ne pourront plus continuer.",
          other: " # sont inachevés et ne pourront plus continuer.",
        });
      return `${what}${disk}.${lost} Vos propres fichiers et ce que vous avez enregistré ailleurs restent.`;
    },
  },
  there: (percent) => `${percent} arrivés`,
} satisfies Catalogue["history"];

// Names stay outside of plural forms: one with a # in it would be filled in.
export const back = {
  returning: "Retour au salon…",
  ask: (count, first) =>
    count === 1
      ? `Choisissez ${
        quoted(first)
      } encore une fois, et l’envoi reprend où il en était.`
      : plural(count, {
        one:
          "Choisissez encore une fois le même fichier, et l’envoi reprend où il en était.",
        many:
          "Choisissez encore une fois les mêmes # de fichiers, et l’envoi reprend où il en était.",
        other:
          "Choisissez encore une fois les # mêmes fichiers, et l’envoi reprend où il en était.",
      }),
  askAccess: (count, first) =>
    count === 1
      ? `Autorisez l’accès à ${
        quoted(first)
      }, et l’envoi reprend où il en était.`
      : plural(count, {
        one:
          "Autorisez l’accès au même fichier, et l’envoi reprend où il en était.",
        many:
          "Autorisez l’accès aux mêmes # de fichiers, et l’envoi reprend où il en était.",
        other:
          "Autorisez l’accès aux # mêmes fichiers, et l’envoi reprend où il en était.",
      }),
  allow: (count) =>
    plural(count, {
      one: "Autoriser l’accès au même fichier",
      many: "Autoriser l’accès aux mêmes fichiers",
      other: "Autoriser l’accès aux mêmes fichiers",
    }),
  why: "Une page rechargée ne peut pas rouvrir vos fichiers d’elle-même.",
  choose: "Le choisir à nouveau",
  chooseAll: "Choisir à nouveau les fichiers",
  chooseFolder: "Choisir à nouveau le dossier",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = names.length === 1
      ? `${quoted(first)} manque ou n’est plus comme avant.`
      : `${
        plural(names.length, {
          one: "# fichier manque ou n’est plus comme avant",
          many: "# de fichiers manquent ou ne sont plus comme avant",
          other: "# fichiers manquent ou ne sont plus comme avant",
        })
      }, dont ${quoted(first)}.`;
    return `${what} ${
      count === 1
        ? "Choisissez-le tel qu’il était."
        : "Choisissez-les tous en une fois, tels qu’ils étaient."
    }`;
  },
  full: "Cet appareil est plein.",
  fullNext:
    "Libérez un peu d’espace, et cela reprend tout seul. Rien n’est perdu.",
} satisfies Catalogue["back"];
