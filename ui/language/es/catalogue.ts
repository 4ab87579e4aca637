import type { Catalogue } from "../catalogues.ts";
import { chat } from "./chat.ts";
import { screen } from "./screen.ts";
import { installed } from "./installed.ts";
import { notify, preview, scan } from "./handy.ts";
import { mail, usage } from "./mail.ts";
import { pluralIn } from "../plural.ts";
import { back, history } from "./history.ts";
import { about, colours, group, invite, member, recipients } from "./people.ts";
import {
  deviceNotice,
  hostNotice,
  problem,
  returnNotice,
  transferNotice,
} from "./problem.ts";
import { joining, open, remember, room, verify } from "./room.ts";
import { preflight, prepare, settings } from "./settings.ts";
import { announce, list, offer, save, transfer } from "./transfer.ts";

const plural = pluralIn("es");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "Archivos de navegador a navegador. Sin nadie en medio.",
    home: "Tallow, a la página de inicio",
    skip: "Ir al contenido",
    security: "Seguridad",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow sella los archivos en el navegador y para eso necesita JavaScript. Permítalo en esta página.",
  },
  home: {
    title: "Archivos, de mano en mano.",
    lead:
      "De su navegador al de la otra persona, sellados por el camino. Nadie en medio puede leerlos.",
    choose: "Elegir archivos",
    folder: "Elegir una carpeta",
    dropHint: "o suéltelos en cualquier lugar de esta página",
    facts: "Sin cuenta. Sin copia en un servidor. Sin más límite que el disco.",
  },
  drop: {
    send: "Suelte para enviar",
    pastedText: "Texto pegado.txt",
  },
  code: {
    label: "¿Le dieron un código o un enlace?",
    placeholder: "amber-swan-kite",
    join: "Entrar",
    hint: "Tres palabras, ocho caracteres o un enlace.",
    completions: "Palabras que encajan",
    password: "También me dieron una contraseña",
  },
  password: {
    add: "Añadir contraseña",
    change: "Hay contraseña. Cambiarla",
    label: "Contraseña",
    lead:
      "Quien entre también tiene que saberla. Comuníquela por otra vía que el código: no está ni en el código ni en el enlace.",
    set: "Poner contraseña",
    done: "La contraseña está puesta.",
    enter: "Continuar",
    asked: "Esta sala pide una contraseña.",
    wrong: "Esa no es la contraseña correcta.",
    left: (count) =>
      plural(count, {
        one: "Escriba la que le dieron. Queda # intento.",
        many: "Escriba la que le dieron. Quedan # de intentos.",
        other: "Escriba la que le dieron. Quedan # intentos.",
      }),
  },
  device: {
    title: "Dispositivos conocidos",
    connect: "Conectar",
    connectTo: (name) => `Conectar con ${name}`,
    forget: "Olvidar",
    forgetNamed: (name) => `Olvidar ${name}`,
    forgetTitle: (name) => `¿Olvidar ${name}?`,
    forgetLead: "Para volver a encontrarse hará falta un código nuevo.",
    keep: "Conservar",
    verified: "Imágenes comparadas",
    awaited: (name) =>
      `Esperando a ${name}. Abra Tallow allí y elija este dispositivo.`,
  },
  room,
  joining,
  open,
  colours,
  member,
  about,
  invite,
  group,
  recipients,
  verify,
  remember,
  offer,
  list,
  transfer,
  save,
  prepare,
  settings,
  preflight,
  history,
  back,
  closed: {
    again: { retry: "Reintentar", anew: "Abrir una sala nueva" },
    home: "A la página de inicio",
  },
  lost: {
    title: "Esta sala necesita su enlace",
    lead:
      "La parte secreta de un enlace nunca se queda en la barra de direcciones. Abra el enlace otra vez, escriba el código o empiece de nuevo.",
    home: "A la página de inicio",
  },
  announce,
  chat,
  screen,
  installed,
  scan,
  notify,
  preview,
  mail,
  usage,
  pages: {
    notFoundTitle: "Aquí no hay nada",
    notFound:
      "Puede que la dirección tenga un error o que la página se haya movido.",
    brokenTitle: "Algo falló de nuestro lado",
    broken: "No fue culpa suya. Inténtelo de nuevo en un momento.",
    home: "A la página de inicio",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
