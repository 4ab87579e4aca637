import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} para usted, ${size} en total`,
  lead: "No se guarda nada hasta que acepte.",
  all: "Todos los archivos",
  accept: (count, size) =>
    count === 0 ? "Elija antes archivos" : `Aceptar ${files(count)}, ${size}`,
  decline: "Rechazar",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `Envío de ${files(count)}`,
    receive: (count, first) =>
      count === 1 ? first : `Recepción de ${files(count)}`,
  },
  direction: { send: "Enviando", receive: "Recibiendo" },
  with: {
    send: (name) => `Para ${name}`,
    receive: (name) => `De ${name}`,
  },
  state: {
    offered: "Esperando respuesta",
    connecting: "Conectando",
    moving: "En camino",
    paused: {
      me: "En pausa por usted",
      them: "En pausa por la otra parte",
      both: "En pausa por ambas partes",
    },
    full: "Esperando espacio",
    wants: "Esperando sus archivos",
    reconnecting: (time) =>
      time === undefined ? "Reconectando" : `Reconectando desde ${time}`,
    verifying: "Comprobando cada byte",
    done: { send: "Enviado y comprobado", receive: "Recibido y comprobado" },
    failed: "Sin terminar",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} de ${total}`,
  left: (duration) => `aún ${duration}`,
  kept: "No se pierde nada",
  pause: "Pausar",
  resume: "Reanudar",
  cancel: "Cancelar",
  retry: "Reintentar",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Guardar",
  saveNamed: (name) => `Guardar ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Guardar en carpeta…",
  zip: "Guardar como ZIP",
  stop: "Detener",
  hint: "En sus carpetas, o uno a uno aquí abajo.",
  saving: "Guardando…",
  progress: (percent) => `Guardando: ${percent}`,
  saved: "Todo guardado.",
  emptyFolder: "carpeta vacía",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `Le ofrecen ${files(count)}, ${size}.`,
  done: (name) => `${name}: terminado y comprobado.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Alguien ha entrado.",
  left: (name = "Alguien") => `${name} ha salido.`,
  away: (name) =>
    `Se cortó la conexión${
      name ? ` con ${name}` : ""
    }. Reconectando, no se pierde nada.`,
  back: (name) => `De nuevo hay conexión${name ? ` con ${name}` : ""}.`,
  remember: "La otra persona quiere que la recuerde.",
  remembered: "Sus dispositivos se recuerdan.",
} satisfies Catalogue["announce"];
