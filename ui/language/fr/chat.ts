import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("fr");

export const chat = {
  title: "Discussion",
  lead:
    "Scellée comme les fichiers\u00a0: seules les personnes de ce salon peuvent la lire.",
  log: "Messages envoyés et reçus",
  label: "Écrire un message",
  send: "Envoyer",
  unread: (count) => `${count} à lire`,
  latest: "Aller à la fin",
  you: "Vous",
  status: {
    sent: "Envoyé",
    delivered: "Arrivé",
    read: "Lu",
  },
  waiting: "Attend la connexion",
  readBy: (names) => `Lu par ${list.format(names)}`,
  typing: (name) => `${name} écrit…`,
  typingSeveral: "Plusieurs personnes écrivent…",
  length: (count, most) => `${count} caractères sur ${most}`,
  tooLong: (count, most) => `Trop long\u00a0: ${count} caractères sur ${most}`,
  clear: "Vider",
  clearTitle: "Vider la discussion\u202f?",
  clearLead:
    "Elle disparaît de cet appareil. Les autres gardent ce qu’ils ont.",
  clearKeep: "Garder",
  keep: "Garder la discussion",
  keepLead:
    "Scellée sur cet appareil, pour que rien ne se perde au rechargement. Elle s’efface quand quelqu’un quitte pour de bon, et tout de suite si vous désactivez ce réglage.",
} satisfies Catalogue["chat"];
