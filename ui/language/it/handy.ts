import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Scansiona un codice QR",
  paste: "Incolla",
  pasted: "Dagli appunti. È quello giusto? Allora entra.",
  pastedImage: "Immagine incollata",
  title: "Scansiona il codice QR",
  lead:
    "Tienilo davanti alla fotocamera. L’immagine resta su questo dispositivo.",
  camera: {
    asking: "Consenti l’uso della fotocamera.",
    blocked:
      "La fotocamera non è consentita qui. Cambialo nelle impostazioni del browser o scegli una foto del codice.",
    absent: "Non c’è una fotocamera da usare. Scegli una foto del codice.",
  },
  seen: {
    stranger: "Non è un codice di Tallow.",
    "no-code": "In questa foto non c’è un codice QR.",
  },
  photo: "Scegli una foto",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Arrivato: ${files(count)}`,
  delivered: (count) => `Consegnato: ${files(count)}`,
  stopped: (count) => `Interrotto: ${files(count)}`,
  offered: (count) => `Offerto a te: ${files(count)}`,
  ask: "Avvisami quando è finito",
  on: "Ti avviseremo quando è finito.",
  blocked:
    "Il browser blocca le notifiche di questa pagina. Puoi cambiarlo nelle sue impostazioni.",
  title: "Notifiche",
  setting: "Dimmi che cosa succede mentre guardo altrove",
  settingLead:
    "Una notifica quando dei file arrivano, sono consegnati, si interrompono o sono offerti. Dice quanti e di chi, mai i nomi.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Guarda ${name}`,
  place: (place, count) => `${place} di ${count}`,
  before: "Precedente",
  after: "Successivo",
  sight: {
    opening: "Apertura…",
    broken: "Non si può mostrare. Puoi salvarlo lo stesso.",
    large: "Questa immagine è troppo grande per essere mostrata qui.",
  },
} satisfies Catalogue["preview"];
