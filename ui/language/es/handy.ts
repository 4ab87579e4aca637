import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Escanear un código QR",
  paste: "Pegar",
  pasted: "Del portapapeles. ¿Es el correcto? Entonces entre.",
  pastedImage: "Imagen pegada",
  title: "Escanear el código QR",
  lead: "Póngalo ante la cámara. La imagen no sale de este dispositivo.",
  camera: {
    asking: "Permita el uso de la cámara.",
    blocked:
      "La cámara no está permitida aquí. Cámbielo en los ajustes del navegador o elija una foto del código.",
    absent: "No hay ninguna cámara. Elija una foto del código.",
  },
  seen: {
    stranger: "No es un código de Tallow.",
    "no-code": "En esta foto no hay ningún código QR.",
  },
  photo: "Elegir una foto",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Ha llegado: ${files(count)}`,
  delivered: (count) => `Entregado: ${files(count)}`,
  stopped: (count) => `Interrumpido: ${files(count)}`,
  offered: (count) => `Se le ofrece: ${files(count)}`,
  ask: "Avisarme cuando termine",
  on: "Se le avisará cuando termine.",
  blocked:
    "Su navegador bloquea las notificaciones de esta página. Puede cambiarlo en sus ajustes.",
  title: "Notificaciones",
  setting: "Avisarme de lo que pasa cuando miro a otra parte",
  settingLead:
    "Una notificación cuando llegan, se entregan, se interrumpen o se ofrecen archivos. Dice cuántos y de quién, nunca sus nombres.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Ver ${name}`,
  place: (place, count) => `${place} de ${count}`,
  before: "Anterior",
  after: "Siguiente",
  sight: {
    opening: "Abriendo…",
    broken: "No se puede mostrar. Puede guardarlo de todos modos.",
    large: "Esta imagen es demasiado grande para mostrarla aquí.",
  },
} satisfies Catalogue["preview"];
