import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("fr");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)} ne fait pas partie de nos mots.`,
    next: suggestions.length > 0
      ? `Vouliez-vous dire ${format.either(suggestions)}\u202f?`
      : "Vérifiez l’orthographe.",
  }),
  "code-check": () => ({
    what: "L’un de ces caractères n’est pas le bon.",
    next: "Comparez-les un à un avec le code que vous avez reçu.",
  }),
  "code-length": () => ({
    what: "Ce code n’est pas complet.",
    next: "Un code compte trois mots, ou huit lettres et chiffres.",
  }),
  "link-malformed": () => ({
    what: "Ce lien est abîmé ou incomplet.",
    next: "Demandez-le à nouveau et ouvrez-le en entier.",
  }),
  "room-gone": () => ({
    what: "Aucun salon n’a ce code.",
    next:
      "Un salon ferme quand la personne qui invite s’en va ou que le temps est écoulé. Vérifiez le code, ou demandez-en un nouveau.",
  }),
  "room-full": () => ({
    what: "Toutes les personnes prévues sont déjà dans ce salon.",
    next: "Si vous deviez en être, demandez un nouveau code.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Ce n’est pas le bon code, ou pas son mot de passe.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Comparez avec ce que vous avez reçu. Il reste # essai.",
        many: "Comparez avec ce que vous avez reçu. Il reste # d’essais.",
        other: "Comparez avec ce que vous avez reçu. Il reste # essais.",
      })
      : "Ce code est maintenant fermé. Demandez-en un nouveau.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Trop d’essais erronés\u00a0: ce code est fermé.",
      admissions: "Ce code a déjà servi.",
      time: "Le temps de ce code est écoulé.",
    }[limit],
    next: "Un code fermé ne rouvre jamais. Recommencez avec un nouveau.",
  }),
  "handshake-timeout": () => ({
    what: "L’autre côté n’a pas répondu.",
    next: "Assurez-vous que Tallow y est ouvert, puis réessayez.",
  }),
  "server-down": () => ({
    what: "Le serveur de Tallow est injoignable.",
    next: "Vérifiez votre connexion, puis réessayez.",
  }),
  "server-refused": ({ status }) => ({
    what: "Le serveur a donné une réponse que cette page ne comprend pas.",
    next:
      `Rechargez la page, elle n’est peut-être plus à jour. (État ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Ce navigateur ne peut pas se connecter à un autre.",
      next:
        "WebRTC est absent ou désactivé. Activez-le, ou ouvrez Tallow dans un autre navigateur.",
    },
    storage: {
      what: "Ce navigateur ne donne pas de place à Tallow pour les fichiers.",
      next:
        "C’est fréquent dans les fenêtres privées. Ouvrez Tallow dans une fenêtre ordinaire ou un autre navigateur.",
    },
    crypto: {
      what: "Ce navigateur ne peut pas chiffrer sur cette page.",
      next: "Ouvrez Tallow à une adresse qui commence par https://.",
    },
    workers: {
      what: "Ce navigateur ne peut pas travailler en arrière-plan.",
      next: "Mettez-le à jour, ou ouvrez Tallow dans un autre navigateur.",
    },
  }[feature]),
  "no-path": () => ({
    what: "Les deux navigateurs n’ont pas pu se joindre.",
    next:
      "Un pare-feu fait peut-être obstacle. Recommencez avec un nouveau code, depuis un autre réseau, celui d’un téléphone par exemple.",
  }),
  "no-relay": () => ({
    what: "Vous n’autorisez que les relais, et ce site n’en a pas.",
    next:
      "Rien n’a été envoyé. Autorisez d’autres chemins dans les réglages, ou utilisez un Tallow qui a un relais.",
  }),
  "removed": () => ({
    what: "La personne qui invite a mis fin à votre présence dans ce salon.",
    next:
      "Ce qui est arrivé en entier vous reste. Si c’était une erreur, demandez un nouveau code.",
  }),
  "session-expired": () => ({
    what: "Les clés de cette connexion sont devenues trop anciennes.",
    next: "Elle a été fermée par sûreté. Recommencez avec un nouveau code.",
  }),
  "pictures-differ": () => ({
    what: "Les images diffèrent, quelqu’un est donc peut-être entre vous.",
    next:
      "La connexion a été coupée aussitôt. Recommencez avec un nouveau code, depuis un autre réseau.",
  }),
  "member-left": () => ({
    what: "L’autre personne est partie.",
    next: "À son retour, recommencez avec un nouveau code.",
  }),
  "tampered": () => ({
    what: "Quelque chose en chemin a modifié ce qui était envoyé.",
    next:
      "Rien d’altéré n’a été gardé. Réessayez, depuis un autre réseau si cela se reproduit.",
  }),
  "declined": () => ({
    what: "Ces fichiers ont été refusés.",
    next: "Vous pouvez les proposer à nouveau.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? {
        what: "Vous avez arrêté ce transfert.",
        next: "Recommencez quand vous voulez.",
      }
      : {
        what: "L’autre personne a arrêté ce transfert.",
        next: "Voyez avec elle, puis réessayez.",
      },
  "no-space": ({ missing }, format) => ({
    what: `L’espace ne suffit pas\u00a0: il manque ${format.bytes(missing)}.`,
    next:
      "Libérez de l’espace sur cet appareil, ou choisissez moins de fichiers.",
  }),
  "storage-failed": () => ({
    what: "Le navigateur n’a pas pu écrire sur le disque.",
    next: "Vérifiez que le disque n’est pas plein, puis réessayez.",
  }),
  "save-failed": ({ name }) => ({
    what: `${quoted(name)} n’a pas pu être enregistré.`,
    next:
      "Rien d’incomplet n’est resté. Vérifiez que le dossier existe encore et que le disque n’est pas plein, puis enregistrez à nouveau.",
  }),
  "receiver-storage": () => ({
    what: "L’autre appareil n’a pas d’espace pour cela.",
    next: "Demandez d’y libérer de l’espace, puis réessayez.",
  }),
  "source-changed": ({ name }) => ({
    what: `${quoted(name)} a changé pendant l’envoi.`,
    next: "Choisissez-le à nouveau pour l’envoyer tel qu’il est maintenant.",
  }),
  "source-gone": ({ name }) => ({
    what: `${quoted(name)} n’est plus à sa place.`,
    next: "Il a été déplacé ou supprimé. Choisissez-le à nouveau.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `${quoted(name)} n’est pas arrivé tel qu’envoyé et a été écarté.`,
    next: "Envoyez-le à nouveau.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Quelqu’un a saisi un mauvais code.",
    next: plural(attemptsLeft, {
      one: "Après # autre essai erroné, ce code ferme pour de bon.",
      many: "Après # d’autres essais erronés, ce code ferme pour de bon.",
      other: "Après # autres essais erronés, ce code ferme pour de bon.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Quelqu’un a commencé à entrer, sans jamais finir.",
    next: "Proposez-lui de réessayer\u202f; le code reste valable.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "L’autre appareil n’est pas venu.",
    next: "Ouvrez-y Tallow, choisissez cet appareil, puis réessayez.",
  }),
  "wrong-code": () => ({
    what: "Ce n’est pas l’appareil connu, ou il a oublié celui-ci.",
    next: "Retrouvez-vous avec un code, et mémorisez-vous à nouveau.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Ce salon est terminé, ou ouvert dans un autre onglet.",
    next: "Ce que vous y avez reçu est dans l’historique.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "Vous n’êtes plus dans le même salon.",
    next:
      "La personne qui invite y a mis fin. Un nouveau code permet de vous retrouver.",
  }),
} satisfies Catalogue["transferNotice"];
