import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("es");

export const history = {
  title: "Historial",
  tab: "Historial · Tallow",
  lead:
    "Lo que se ha movido entre usted y otras personas. Solo se guarda en este dispositivo.",
  open: "Historial",
  close: "Cerrar",
  reading: "Leyendo lo guardado…",
  search: "Buscar archivos y personas",
  found: (count) =>
    plural(count, {
      one: "# transferencia encontrada.",
      many: "# de transferencias encontradas.",
      other: "# transferencias encontradas.",
    }),
  left: (count) =>
    plural(count, {
      one: "Borrado. Queda # transferencia.",
      many: "Borrado. Quedan # de transferencias.",
      other: "Borrado. Quedan # transferencias.",
    }),
  nothingFound: "Nada coincide con eso.",
  nothingFoundNext:
    "Pruebe con una parte del nombre de un archivo o de una persona.",
  empty: "Aún no se ha movido nada",
  emptyNext: "Lo que envíe o reciba aparecerá aquí hasta que lo borre.",
  unreadable: "No se pudo leer el historial.",
  unreadableNext:
    "Las ventanas privadas no guardan ninguno. Cierre otras pestañas de Tallow e inténtelo de nuevo.",
  again: "Reintentar",
  home: "Enviar algo",
  stored: (size) =>
    `Los archivos recibidos ocupan ${size} en este dispositivo.`,
  storedNone: "No quedan archivos recibidos en este dispositivo.",
  eraseReceived: "Borrar archivos recibidos",
  eraseAll: "Borrar todo",
  more: (count) =>
    plural(count, {
      one: "Mostrar # más",
      many: "Mostrar # más",
      other: "Mostrar # más",
    }),
  unfinished: "Sin terminar",
  others: (count) =>
    plural(count, { one: "y # más", many: "y # más", other: "y # más" }),
  count: files,
  whom: {
    send: (label) => `Para ${label || "alguien"}`,
    receive: (label) => `De ${label || "alguien"}`,
  },
  state: {
    failed: "Interrumpido",
    cancelled: "Detenido",
  },
  inUse: "Abierto en una pestaña",
  of: (bytes, total) => `${bytes} de ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Continuar",
  resumeNamed: (name) => `Continuar con ${name}`,
  save: "Guardar",
  saveNamed: (name) => `Guardar ${name}`,
  files: "Archivos",
  saveSome: "Guardar…",
  filesOf: (name) => `Archivos de la transferencia con ${name}`,
  erase: "Borrar",
  eraseNamed: (name) => `Borrar ${name}`,
  keep: "Conservar",
  erasing: {
    title: (what, name) => ({
      one: `¿Borrar ${quoted(name)}?`,
      received: "¿Borrar los archivos recibidos?",
      all: "¿Borrar todo el historial?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "Una transferencia sale del historial",
        many: "# de transferencias salen del historial",
        other: "# transferencias salen del historial",
      });
      const disk = stored
        ? `, lo que libera ${stored} en este dispositivo`
        : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Después no podrá continuar."
        : plural(open, {
          one: " # está sin terminar y después no podrá continuar.",
          many: " # están sin terminar y después no podrán continuar.",
          other: " # están sin terminar y después no podrán continuar.",
        });
      return `${what}${disk}.${lost} Sus propios archivos y lo que guardó en otro lugar permanecen.`;
    },
  },
  there: (percent) => `${percent} ya aquí`,
} satisfies Catalogue["history"];

// Names stay outside of plural forms: one with a # in it would be filled in.
export const back = {
  returning: "Volviendo a la sala…",
  ask: (count, first) =>
    count === 1
      ? `Elija ${quoted(first)} otra vez y seguirá donde estaba.`
      : plural(count, {
        one: "Elija el mismo archivo otra vez y seguirá donde estaba.",
        many:
          "Elija los mismos # de archivos otra vez y seguirán donde estaban.",
        other: "Elija los mismos # archivos otra vez y seguirán donde estaban.",
      }),
  askAccess: (count, first) =>
    count === 1
      ? `Permita el acceso a ${quoted(first)} y seguirá donde estaba.`
      : plural(count, {
        one: "Permita el acceso al mismo archivo y seguirá donde estaba.",
        many:
          "Permita el acceso a los mismos # de archivos y seguirán donde estaban.",
        other:
          "Permita el acceso a los mismos # archivos y seguirán donde estaban.",
      }),
  allow: (count) =>
    plural(count, {
      one: "Permitir el acceso al mismo archivo",
      many: "Permitir el acceso a los mismos archivos",
      other: "Permitir el acceso a los mismos archivos",
    }),
  why: "Una página recargada no puede volver a abrir sus archivos por sí sola.",
  choose: "Elegirlo otra vez",
  chooseAll: "Elegir los archivos otra vez",
  chooseFolder: "Elegir la carpeta otra vez",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = names.length === 1
      ? `${quoted(first)} falta o no es igual que antes.`
      : `${
        plural(names.length, {
          one: "# archivo falta o no es igual que antes",
          many: "# de archivos faltan o no son iguales que antes",
          other: "# archivos faltan o no son iguales que antes",
        })
      }, entre ellos ${quoted(first)}.`;
    return `${what} ${
      count === 1
        ? "Elíjalo tal como era."
        : "Elíjalos todos de una vez, tal como eran."
    }`;
  },
  full: "Este dispositivo está lleno.",
  fullNext: "Libere algo de espacio y seguirá por sí solo. No se pierde nada.",
} satisfies Catalogue["back"];
