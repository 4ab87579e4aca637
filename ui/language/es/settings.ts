import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("es");
const list = new Intl.ListFormat("es");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Ajustes",
  lead:
    "Se quedan en este dispositivo y valen para todo lo que envíe desde él.",
  open: "Ajustes",
  openAway: "Ajustes, en otra pestaña",
  close: "Cerrar",
  sending: "Lo que envía",
  strip: "Limpiar fotos",
  stripLead:
    "El lugar, la cámara y la hora se quitan antes de que salga una foto. La imagen queda como está.",
  compress: "Comprimir",
  compressLead:
    "Lo que se comprime bien viaja en menos bytes y llega como era.",
  padding: "Ocultar tamaños",
  paddingLead:
    "Se añade hasta un octavo de bytes vacíos, para que nadie por el camino reconozca un archivo por su tamaño.",
  you: "Usted",
  paths: "Cómo se conecta",
  relayOnly: "Ocultar mi dirección de red",
  relayOnlyLead:
    "Solo retransmisores: nadie en una sala sabrá su dirección ni, con ella, dónde está más o menos. A menudo más lento. Vale desde la próxima conexión.",
  relay: "Usar el retransmisor de este sitio",
  relayLead:
    "Lleva lo que está sellado y no puede leerlo: el camino cuando nada más funciona, y a menudo el más rápido en la oficina o en casa.",
  speed: "Máximo de envío, en Mbit/s",
  speedLead: "Deje un campo vacío para no poner límite. Vale al instante.",
  limitPerMember: "A cada persona",
  limitTotal: "A todas juntas",
  look: "Aspecto",
  language: "Idioma",
  languageOfBrowser: "Como el navegador",
  theme: "Tema",
  themes: { system: "Como el dispositivo", light: "Claro", dark: "Oscuro" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Comprobar mi conexión",
  lead: "Prueba todos los caminos que los archivos podrían tomar desde aquí.",
  check: "Comprobar",
  checking: "Comprobando…",
  again: "Comprobar otra vez",
  path: {
    "server": "Servidor de Tallow",
    "direct": "Directo, de navegador a navegador",
    "turn-udp": "Servidor TURN",
    "turn-tcp": "Servidor TURN por TCP",
    "turn-tls": "Servidor TURN por TLS, como una página web",
    "relay": "Retransmisor de este sitio",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Comprobando…";
      case "works":
        return "Funciona.";
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
      return "Sin el servidor nadie puede encontrarle. Compruebe su conexión.";
    }
    if (working.includes("direct")) return "Su conexión es buena.";
    return working.length > 1
      ? "Puede llegar a los demás, con un servidor en medio."
      : "Pueden encontrarle, pero no llegar a usted. Pruebe con otra red.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Este sitio no tiene.",
  off: "Usted lo desactivó.",
};

const faults = {
  "no-answer": "No responde. Compruebe su conexión.",
  "no-socket":
    "Responde, pero no mantiene abierta ninguna conexión. Puede que estorbe un proxy o una extensión.",
  "no-webrtc": "Este navegador no tiene WebRTC, o está desactivado.",
  "no-address":
    "No se encontró ninguna dirección en la que otros puedan llegar a usted. Puede que la oculte un cortafuegos o una extensión.",
  "no-connection": "No llegó nada. Puede que estorbe un cortafuegos.",
  "no-relay-address":
    "No dio ninguna dirección a la que llegar. Está caído, o estorba un cortafuegos.",
  "timeout": "Tardó demasiado.",
};

export const prepare = {
  underWay: (done, total) => `Preparando archivos, ${done} de ${total}`,
  unclean: (names) =>
    names.length === 1
      ? `No se pudo limpiar ${quoted(names[0] ?? "")}.`
      : `${
        plural(names.length, {
          one: "No se pudo limpiar # foto",
          many: "No se pudieron limpiar # de fotos",
          other: "No se pudieron limpiar # fotos",
        })
      }, entre ellas ${quoted(names[0] ?? "")}.`,
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Puede revelar dónde y cuándo se tomó. No se ofrece nada antes de que usted decida.",
      many:
        "Pueden revelar dónde y cuándo se tomaron. No se ofrece nada antes de que usted decida.",
      other:
        "Pueden revelar dónde y cuándo se tomaron. No se ofrece nada antes de que usted decida.",
    }),
  send: "Enviar igualmente",
  drop: (count) =>
    plural(count, {
      one: "Dejarla fuera",
      many: "Dejarlas fuera",
      other: "Dejarlas fuera",
    }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "más"]
      : kinds;
    const where = plural(photos, {
      one: "Quitado de # foto",
      many: "Quitado de # de fotos",
      other: "Quitado de # fotos",
    });
    return `${where}: ${list.format(named)}`;
  },
  kinds: {
    "place": "lugar",
    "time": "hora",
    "camera": "cámara",
    "serial-number": "números de serie",
    "author": "autoría",
    "software": "programa",
    "description": "descripción",
    "history": "historial",
    "thumbnail": "miniatura",
    "maker-note": "notas del fabricante",
    "attachment": "adjuntos",
    "other": "otros datos",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
