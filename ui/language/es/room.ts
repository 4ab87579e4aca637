import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("es");

export const room = {
  creating: "Abriendo una sala…",
  waitingTitle: "Diga estas palabras",
  waitingLead: (host) => `Quien las escriba en ${host} recibe los archivos.`,
  characters: "El mismo código en caracteres",
  link: "Enlace",
  qr: "Código QR del enlace",
  scan: "O escanéelo con un teléfono",
  copyCode: "Copiar código",
  copyCharacters: "Copiar caracteres",
  copyLink: "Copiar enlace",
  copied: "Copiado",
  share: "Compartir",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Esperando a la otra persona",
      many: "Esperando a las demás personas",
      other: "Esperando a las demás personas",
    }),
  ready: (count, size) =>
    `${
      plural(count, {
        one: "# archivo listo",
        many: "# de archivos listos",
        other: "# archivos listos",
      })
    }, ${size}`,
  noFiles: "Aún no hay nada que enviar",
  addFiles: "Añadir archivos",
  addFolder: "Añadir una carpeta",
  leave: "Salir",
  leaveTitle: "¿Salir del todo?",
  leaveLead:
    "Lo que no haya terminado se acaba, también para los demás. Si solo cierra esta pestaña, podrá seguir más tarde.",
  stay: "Quedarse",
  leaveAnyway: "Salir del todo",
} satisfies Catalogue["room"];

export const joining = {
  title: "Conectando",
  finding: "Buscar la sala",
  checking: "Comprobar el código",
  connecting: "Elegir el mejor camino",
  findingDevice: "Buscar el otro dispositivo",
  checkingDevice: "Comprobar que es el que conoce",
  done: "hecho",
  current: "en curso",
} satisfies Catalogue["joining"];

export const open = {
  title: "Conexión lista",
  titleAlone: "No hay nadie más aquí",
  people: "Personas en esta sala",
  send: "Enviar archivos",
  folder: "Enviar una carpeta",
  sendHint: "Suelte archivos en cualquier lugar, o péguelos.",
  titleAway: "Reconectando",
  held: (count) =>
    plural(count, {
      one: "# archivo espera la conexión.",
      many: "# de archivos esperan la conexión.",
      other: "# archivos esperan la conexión.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Comparar imágenes",
  verified: "Verificado",
  title: "¿Se ven en ambos lados las mismas seis, en este orden?",
  lead:
    "Compárenlas por teléfono o en persona. Si coinciden, no hay nadie en medio.",
  match: "Coinciden",
  differ: "Son distintas",
  later: "Ahora no",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Recordar",
  me: "Esperando a que la otra persona también quiera recordar",
  them: "Recordar también",
  both: "Sus dispositivos se recuerdan",
  asked: "La otra persona quiere que la recuerde. ¿Recordarla también?",
  title: "¿Encontrarse otra vez sin código?",
  lead:
    "Sus dos dispositivos se encontrarán desde la página de inicio. Ambas personas tienen que aceptarlo, y cualquiera puede olvidar a la otra cuando quiera.",
  name: "El nombre que ve la otra persona",
  ownName: "Este navegador",
  confirm: "Recordar",
  later: "Ahora no",
} satisfies Catalogue["remember"];
