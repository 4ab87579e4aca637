import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Scanner un code QR",
  paste: "Coller",
  pasted: "Depuis le presse-papiers. Est-ce le bon ? Alors rejoignez.",
  pastedImage: "Image collée",
  title: "Scanner le code QR",
  lead: "Présentez-le à la caméra. L’image reste sur cet appareil.",
  camera: {
    asking: "Autorisez la caméra.",
    blocked:
      "La caméra n’est pas autorisée ici. Changez cela dans les réglages du navigateur, ou choisissez une photo du code.",
    absent: "Aucune caméra disponible. Choisissez une photo du code.",
  },
  seen: {
    stranger: "Ce n’est pas un code Tallow.",
    "no-code": "Il n’y a pas de code QR sur cette photo.",
  },
  photo: "Choisir une photo",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Arrivé : ${files(count)}`,
  delivered: (count) => `Remis : ${files(count)}`,
  stopped: (count) => `Interrompu : ${files(count)}`,
  offered: (count) => `Proposé : ${files(count)}`,
  ask: "Me prévenir à la fin",
  on: "Vous serez prévenu à la fin.",
  blocked:
    "Votre navigateur bloque les notifications de cette page. Ses réglages permettent de changer cela.",
  title: "Notifications",
  setting: "Me dire ce qui se passe quand je regarde ailleurs",
  settingLead:
    "Une notification quand des fichiers arrivent, sont remis, proposés ou s’interrompent. Elle dit combien et de qui, jamais leurs noms.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Voir ${name}`,
  place: (place, count) => `${place} sur ${count}`,
  before: "Précédent",
  after: "Suivant",
  sight: {
    opening: "Ouverture…",
    broken: "Impossible à afficher. Vous pouvez quand même l’enregistrer.",
    large: "Cette image est trop grande pour être affichée ici.",
  },
} satisfies Catalogue["preview"];
