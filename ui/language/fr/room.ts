import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("fr");

export const room = {
  creating: "Ouverture d’un salon…",
  waitingTitle: "Dites ces mots",
  waitingLead: (host) => `Qui les saisit sur ${host} reçoit les fichiers.`,
  characters: "Le même code en caractères",
  link: "Lien",
  qr: "Code QR du lien",
  scan: "Ou scannez avec un téléphone",
  copyCode: "Copier le code",
  copyCharacters: "Copier les caractères",
  copyLink: "Copier le lien",
  copied: "Copié",
  share: "Partager",
  waitingFor: (guests) =>
    plural(guests, {
      one: "En attente de l’autre personne",
      many: "En attente des autres",
      other: "En attente des autres",
    }),
  ready: (count, size) =>
    `${
      plural(count, {
        one: "# fichier prêt",
        many: "# de fichiers prêts",
        other: "# fichiers prêts",
      })
    }, ${size}`,
  noFiles: "Encore rien à envoyer",
  addFiles: "Ajouter des fichiers",
  addFolder: "Ajouter un dossier",
  leave: "Quitter",
  leaveTitle: "Quitter pour de bon\u202f?",
  leaveLead:
    "Ce qui n’est pas terminé s’arrête, pour les autres aussi. Si vous fermez seulement cet onglet, cela pourra reprendre plus tard.",
  stay: "Rester",
  leaveAnyway: "Quitter pour de bon",
} satisfies Catalogue["room"];

export const joining = {
  title: "Connexion",
  finding: "Recherche du salon",
  checking: "Vérification du code",
  connecting: "Choix du meilleur chemin",
  findingDevice: "Recherche de l’autre appareil",
  checkingDevice: "Vérification que c’est bien celui que vous connaissez",
  done: "fait",
  current: "en cours",
} satisfies Catalogue["joining"];

export const open = {
  title: "Connexion établie",
  titleAlone: "Personne d’autre ici",
  people: "Personnes dans ce salon",
  send: "Envoyer des fichiers",
  folder: "Envoyer un dossier",
  sendHint: "Déposez des fichiers n’importe où, ou collez-les.",
  titleAway: "Reconnexion",
  held: (count) =>
    plural(count, {
      one: "# fichier attend la connexion.",
      many: "# de fichiers attendent la connexion.",
      other: "# fichiers attendent la connexion.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Comparer les images",
  verified: "Vérifié",
  title: "Les six mêmes des deux côtés, dans cet ordre\u202f?",
  lead:
    "Appelez-vous, ou mettez-vous côte à côte, et comparez. Si elles concordent, personne n’est entre vous.",
  match: "Elles concordent",
  differ: "Elles diffèrent",
  later: "Plus tard",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Mémoriser",
  me: "En attente que l’autre personne vous mémorise aussi",
  them: "Mémoriser aussi",
  both: "Vos appareils se connaissent",
  asked: "L’autre personne souhaite être mémorisée. La mémoriser aussi\u202f?",
  title: "Vous retrouver sans code\u202f?",
  lead:
    "Vos deux appareils se retrouveront depuis l’accueil. Il faut l’accord des deux personnes, et chacune peut oublier l’autre à tout moment.",
  name: "Le nom que voit l’autre personne",
  ownName: "Ce navigateur",
  confirm: "Mémoriser",
  later: "Plus tard",
} satisfies Catalogue["remember"];
