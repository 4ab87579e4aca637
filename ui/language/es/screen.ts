import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("es");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Mostrar mi pantalla",
  own: "Su pantalla está a la vista",
  nobody: "Nadie está mirando.",
  viewers: (names) =>
    `Miran: ${names.length > MOST_NAMES ? names.length : list.format(names)}.`,
  yields: "Hay archivos en camino, así que la imagen recibe menos por ahora.",
  stop: "Dejar de mostrar",
  quality: "Calidad",
  level: { low: "Baja", medium: "Media", high: "Alta" },
  first: "La pantalla antes que los archivos",
  firstHint: "Si no, recibe menos mientras hay archivos en camino.",
  shows: (name) => `${name} muestra una pantalla`,
  offered: "No se ve nada hasta que usted mire.",
  offeredSound: "Con sonido. No se ve nada hasta que usted mire.",
  begun: {
    connecting: "Conectando…",
    watching: "Usted está mirando.",
    lost: "Se perdió la imagen.",
  },
  watch: "Mirar",
  unwatch: "Dejar de mirar",
  picture: (name) => `Pantalla: ${name}`,
  mute: "Silenciar",
  unmute: "Activar sonido",
  full: "Pantalla completa",
  small: "Ventana pequeña",
  refused: {
    bare:
      "Su dirección de red queda oculta. Una pantalla necesita entonces un servidor TURN, y este sitio no tiene ninguno. Permita conexiones directas en los ajustes.",
    unable:
      "Este navegador no sabe sellar una imagen. Pruebe con un Chrome, Edge, Firefox o Safari actual.",
    failed: "El navegador no entregó la pantalla. Inténtelo de nuevo.",
  },
} satisfies Catalogue["screen"];
