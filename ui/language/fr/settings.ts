import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("fr");
const list = new Intl.ListFormat("fr");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Réglages",
  lead:
    "Ils restent sur cet appareil et valent pour tout ce que vous en envoyez.",
  open: "Réglages",
  openAway: "Réglages, dans un nouvel onglet",
  close: "Fermer",
  sending: "Ce que vous envoyez",
  strip: "Nettoyer les photos",
  stripLead:
    "Le lieu, l’appareil photo et l’heure sont retirés avant qu’une photo parte. L’image elle-même reste telle quelle.",
  compress: "Compresser",
  compressLead:
    "Ce qui se compresse bien voyage en moins d’octets et arrive tel quel.",
  padding: "Masquer les tailles",
  paddingLead:
    "Jusqu’à un huitième d’octets vides est ajouté, pour que personne en chemin ne reconnaisse un fichier à sa taille.",
  you: "Vous",
  paths: "Vos connexions",
  relayOnly: "Masquer mon adresse réseau",
  relayOnlyLead:
    "Relais seulement\u00a0: personne dans un salon n’apprend votre adresse, ni donc à peu près où vous êtes. Souvent plus lent. Vaut dès la prochaine connexion.",
  relay: "Utiliser le relais de ce site",
  relayLead:
    "Il transporte ce qui est scellé et ne peut pas le lire\u00a0: le chemin quand rien d’autre ne marche, et souvent le plus rapide au bureau ou à la maison.",
  speed: "Envoi maximal, en Mbit/s",
  speedLead: "Laissez un champ vide pour aucune limite. Effet immédiat.",
  limitPerMember: "À chaque personne",
  limitTotal: "À toutes ensemble",
  look: "Apparence",
  language: "Langue",
  languageOfBrowser: "Comme le navigateur",
  theme: "Thème",
  themes: { system: "Comme l’appareil", light: "Clair", dark: "Sombre" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Vérifier ma connexion",
  lead: "Essaie tous les chemins que des fichiers pourraient prendre d’ici.",
  check: "Vérifier",
  checking: "Vérification…",
  again: "Vérifier à nouveau",
  path: {
    "server": "Serveur de Tallow",
    "direct": "Direct, de navigateur à navigateur",
    "turn-udp": "Serveur TURN",
    "turn-tcp": "Serveur TURN en TCP",
    "turn-tls": "Serveur TURN en TLS, comme une page web",
    "relay": "Relais de ce site",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Vérification…";
      case "works":
        return "Fonctionne.";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "Sans le serveur, personne ne peut vous trouver. Vérifiez votre connexion.";
    }
    if (working.includes("direct")) return "Votre connexion est bonne.";
    return working.length > 1
      ? "Vous pouvez joindre les autres, par un serveur intermédiaire."
      : "On peut vous trouver, mais pas vous joindre. Essayez un autre réseau.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Ce site n’en a pas.",
  off: "Vous l’avez désactivé.",
};

const faults = {
  "no-answer": "Pas de réponse. Vérifiez votre connexion.",
  "no-socket":
    "Il répond, mais ne garde aucune connexion ouverte. Un proxy ou une extension fait peut-être obstacle.",
  "no-webrtc": "Ce navigateur n’a pas WebRTC, ou il est désactivé.",
  "no-address":
    "Aucune adresse n’a été trouvée où l’on puisse vous joindre. Un pare-feu ou une extension la cache peut-être.",
  "no-connection": "Rien n’est passé. Un pare-feu fait peut-être obstacle.",
  "no-relay-address":
    "Il n’a donné aucune adresse où être joint. Il est arrêté, ou un pare-feu fait obstacle.",
  "timeout": "Cela a pris trop de temps.",
};

export const prepare = {
  underWay: (done, total) => `Préparation des fichiers, ${done} sur ${total}`,
  unclean: (names) =>
    names.length === 1
      ? `${quoted(names[0] ?? "")} n’a pas pu être nettoyée.`
      : `${
        plural(names.length, {
          one: "# photo n’a pas pu être nettoyée",
          many: "# de photos n’ont pas pu être nettoyées",
          other: "# photos n’ont pas pu être nettoyées",
        })
      }, dont ${quoted(names[0] ?? "")}.`,
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Elle révèle peut-être où et quand elle a été prise. Rien n’est proposé avant votre décision.",
      many:
        "Elles révèlent peut-être où et quand elles ont été prises. Rien n’est proposé avant votre décision.",
      other:
        "Elles révèlent peut-être où et quand elles ont été prises. Rien n’est proposé avant votre décision.",
    }),
  send: "Envoyer quand même",
  drop: (count) =>
    plural(count, {
      one: "L’écarter",
      many: "Les écarter",
      other: "Les écarter",
    }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "autres"]
      : kinds;
    const where = plural(photos, {
      one: "Retiré de # photo",
      many: "Retiré de # de photos",
      other: "Retiré de # photos",
    });
    return `${where}\u00a0: ${list.format(named)}`;
  },
  kinds: {
    "place": "lieu",
    "time": "heure",
    "camera": "appareil photo",
    "serial-number": "numéros de série",
    "author": "auteur",
    "software": "logiciel",
    "description": "légende",
    "history": "historique",
    "thumbnail": "vignette",
    "maker-note": "notes du fabricant",
    "attachment": "pièces jointes",
    "other": "autres données",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
