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

const plural = pluralIn("fr");

export const catalogue = {
  app: {
    name: "Tallow",
    description:
      "Vos fichiers, de navigateur à navigateur. Personne entre les deux.",
    home: "Tallow, vers l’accueil",
    skip: "Aller au contenu",
    security: "Sécurité",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow scelle les fichiers dans votre navigateur et a besoin de JavaScript pour cela. Veuillez l’autoriser pour cette page.",
  },
  home: {
    title: "Vos fichiers, de main en main.",
    lead:
      "De votre navigateur au leur, scellés en chemin. Personne entre les deux ne peut les lire.",
    choose: "Choisir des fichiers",
    folder: "Choisir un dossier",
    dropHint: "ou déposez-les n’importe où sur cette page",
    facts:
      "Pas de compte. Pas de copie sur un serveur. Pas d’autre limite que le disque.",
  },
  drop: {
    send: "Lâchez pour envoyer",
    pastedText: "Texte collé.txt",
  },
  code: {
    label: "Vous avez reçu un code ou un lien\u202f?",
    placeholder: "amber-swan-kite",
    join: "Rejoindre",
    hint: "Trois mots, huit caractères ou un lien.",
    completions: "Mots qui conviennent",
    password: "J’ai aussi reçu un mot de passe",
  },
  password: {
    add: "Ajouter un mot de passe",
    change: "Mot de passe défini. Le modifier",
    label: "Mot de passe",
    lead:
      "Il faut aussi le connaître pour entrer. Transmettez-le autrement que le code\u00a0: il ne figure ni dans le code ni dans le lien.",
    set: "Définir",
    done: "Le mot de passe est défini.",
    enter: "Entrer",
    asked: "Ce salon demande un mot de passe.",
    wrong: "Ce n’est pas le bon mot de passe.",
    left: (count) =>
      plural(count, {
        one: "Saisissez celui que vous avez reçu. Il reste # essai.",
        many: "Saisissez celui que vous avez reçu. Il reste # d’essais.",
        other: "Saisissez celui que vous avez reçu. Il reste # essais.",
      }),
  },
  device: {
    title: "Appareils connus",
    connect: "Connecter",
    connectTo: (name) => `Connecter à ${name}`,
    forget: "Oublier",
    forgetNamed: (name) => `Oublier ${name}`,
    forgetTitle: (name) => `Oublier ${name}\u202f?`,
    forgetLead: "Pour vous retrouver, il faudra un nouveau code.",
    keep: "Garder",
    verified: "Images comparées",
    awaited: (name) =>
      `En attente de ${name}. Ouvrez Tallow là-bas et choisissez cet appareil.`,
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
    again: { retry: "Réessayer", anew: "Ouvrir un nouveau salon" },
    home: "Vers l’accueil",
  },
  lost: {
    title: "Ce salon a besoin de son lien",
    lead:
      "La partie secrète d’un lien ne reste jamais dans la barre d’adresse. Ouvrez le lien encore une fois, saisissez le code ou recommencez.",
    home: "Vers l’accueil",
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
    notFoundTitle: "Il n’y a rien ici",
    notFound:
      "L’adresse contient peut-être une erreur, ou la page a été déplacée.",
    brokenTitle: "Un problème est survenu de notre côté",
    broken: "Vous n’y êtes pour rien. Réessayez dans un instant.",
    home: "Vers l’accueil",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
