import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Sécurité",
  lead:
    "Ce que Tallow promet, où cela s’arrête, et comment le vérifier vous-même.",
  holds: {
    title: "Ce qui tient",
    rows: [
      "Seul qui connaît le code ou le lien obtient les clés. Le serveur et le réseau transmettent ce qu’ils ne peuvent pas lire, et un octet qu’ils changent se remarque.",
      "Un enregistrement d’aujourd’hui reste fermé à un ordinateur quantique construit plus tard, tant que ML-KEM-768 tient.",
      "Les clés sont nouvelles à chaque session et changent tant qu’elle dure. Elles n’ouvrent pas ce qui a été envoyé avant.",
      "Un fichier ne reçoit son nom que si chaque octet est celui que l’expéditeur a lu.",
    ],
  },
  ends: {
    title: "Où cela s’arrête",
    rows: [
      "Cette page est du code livré par un serveur. Qui peut changer ce code peut changer ce qu’il fait, et alors rien ici ne tient. Vous lui faites confiance à chaque chargement.",
      "Un code est court : on peut le deviner, avec une chance sur 2,8 millions pour trois mots, et le troisième essai faux y met fin. Un lien ne se devine pas.",
      "Qui entend un code et arrive en premier entre. Comparer les images vous dit si quelqu’un est entre les deux.",
      "Sur un chemin direct, l’autre côté apprend votre adresse réseau. Un réglage la cache.",
      "Votre appareil, votre navigateur et ses extensions doivent être honnêtes, tout comme la personne en face. Personne ne vérifie ce que les autres vous envoient.",
      "Personne d’extérieur n’a audité Tallow.",
    ],
  },
  learns: {
    title: "Ce que le serveur apprend",
    rows: [
      "Les adresses réseau et les heures, le premier mot d’un code, combien de personnes sont dans un salon, la taille arrondie de ce qui passe par lui pour établir la connexion, et qu’une poignée de main a échoué. Un relais ou un serveur TURN apprend aussi combien le traverse.",
      "Ni les mots secrets, ni le secret d’un lien, ni aucun nom, rien de ce que les fichiers s’appellent ou contiennent. Il peut toujours refuser.",
    ],
  },
  others: {
    title: "Tiers",
    lead:
      "Cette page ne charge rien d’ailleurs. Pour trouver un chemin, votre navigateur peut interroger les serveurs STUN, TURN et relais choisis par l’opérateur de ce site.",
  },
  running: {
    title: "Ce qui tourne ici",
    lead:
      "Chaque script et chaque style servi a son SHA-256 dans une liste. Ces lignes les récupèrent tous et nomment ceux qui en diffèrent :",
    compare:
      "Comparez la liste avec une autre récupérée ailleurs, ou avec le fichier dist/sha256.txt de votre propre build. Un serveur qui ment dans la page peut mentir dans la liste.",
    list: "La liste des empreintes",
  },
  developers: "Pour les développeurs",
};
