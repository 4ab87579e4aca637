import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Inviter par e-mail",
  lead:
    "La lettre dit où se trouve ce salon. Le code n’y est pas : dites vous-même les trois mots.",
  label: "Adresse e-mail",
  send: "Envoyer",
  cancel: "Annuler",
  withdraw: "Reprendre",
  state: {
    sending: "Envoi …",
    sent: "Si l’adresse existe, une lettre est en route.",
    withdrawn: "Reprise, sauf si elle était déjà partie.",
  },
  fault: {
    address: {
      what: "Ce n’est pas une adresse e-mail.",
      next: "Corrigez-la, puis renvoyez.",
    },
    often: {
      what: "Trop de lettres à la fois.",
      next: "Attendez une minute, puis renvoyez.",
    },
    over: {
      what: "Ce code ne vaut plus.",
      next: "Tirez-en un nouveau, puis renvoyez.",
    },
    server: {
      what: "Le serveur n’a pas pris la lettre.",
      next: "Réessayez dans un instant.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Ce que ce site compte",
  label: "Laisser ce site compter",
  lead: {
    chosen:
      "Quelques minutes plus tard, il apprend combien de transferts et d’erreurs il y a eu, tailles et durées arrondies. Jamais un nom, un code, un salon ni un fichier.",
    refused: "Ce navigateur demande de ne pas compter : rien n’est transmis.",
    none: "Ce site ne compte rien dans les navigateurs.",
  },
} satisfies Catalogue["usage"];
