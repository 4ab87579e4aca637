import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("es");
const list = new Intl.ListFormat("es");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Rojo",
  "Naranja",
  "Dorado",
  "Oliva",
  "Verde",
  "Turquesa",
  "Celeste",
  "Azul",
  "Violeta",
  "Ciruela",
  "Rosa",
  "Gris",
];

export const member = {
  // A "persona" whoever it is: no gender is guessed, and "de" and "a" never
  // contract before it.
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") {
      return ["La persona que le invitó", "la persona que le invitó"];
    }
    if (onlyGuest) return ["La persona invitada", "la persona invitada"];
    const shade = (colours[colour] ?? "").toLowerCase();
    return [`Persona de ${shade}`, `la persona de ${shade}`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Color: ${colour}`,
  choosing: "Eligiendo un camino",
  path: {
    direct: "Directo",
    turn: "Por un servidor TURN",
    relay: "Por el retransmisor de este sitio",
  },
  pathLong: {
    direct:
      "Directo de navegador a navegador. Ambas partes ven la dirección de red de la otra; no hay nadie en medio.",
    turn:
      "Pasa, sellado, por un servidor TURN. Ve qué direcciones de red mueven cuánto, y nunca qué.",
    relay:
      "Pasa, sellado, por el servidor de este sitio. Ve qué direcciones de red mueven cuánto, y nunca qué.",
  },
  noPath: "Los navegadores buscan un camino entre sí.",
  quality: {
    excellent: "excelente",
    good: "buena",
    fair: "regular",
    poor: "débil",
    disconnected: "reconectando",
  },
  away: (time) => `Reconectando desde ${time}`,
  remove: "Quitar",
  removeNamed: (name) => `Quitar a ${name}`,
  removeTitle: (name) => `¿Quitar a ${name} de esta sala?`,
  removeLead:
    "Lo que se mueve entre ustedes se detiene, y esa persona no podrá volver sin un código nuevo.",
  keep: "Conservar",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Los demás ven este nombre: ${name}.`,
  asColour: (colour) => `Los demás ven su color: ${colour}.`,
  add: "Añadir un nombre",
  change: "Cambiar",
  title: "Lo que ven los demás",
  lead: "Solo lo saben las personas de sus salas, nunca el servidor.",
  name: "Nombre",
  nameHint: "Déjelo vacío para mostrar solo su color.",
  colour: (name) => name === undefined ? "Color" : `Color: ${name}`,
  done: "Listo",
  cancel: "Ahora no",
} satisfies Catalogue["about"];

export const invite = {
  open: "Invitar a alguien",
  lead: (host) => `Quien las escriba en ${host} entra.`,
  guests: "¿Para cuántas personas?",
  guestsHint: "Otro número crea un código nuevo.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Vale hasta: ${time}, para una persona.`,
      many: `Vale hasta: ${time}, para # de personas.`,
      other: `Vale hasta: ${time}, para # personas.`,
    }),
  close: "Dejar de invitar",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# de ${count} lo tiene todo`,
      many: `# de ${count} lo tienen todo`,
      other: `# de ${count} lo tienen todo`,
    }),
  all: (count) =>
    plural(count, {
      one: "# persona lo tiene todo",
      many: "Las # lo tienen todo",
      other: count === 2 ? "Ambas lo tienen todo" : "Las # lo tienen todo",
    }),
  missed: (count) =>
    plural(count, {
      one: "# no lo recibió",
      many: "# no lo recibieron",
      other: "# no lo recibieron",
    }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Nadie lo recibió",
  progress: (percent, title) => `${title}, para todos: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Reintentar con #",
      many: "Reintentar con #",
      other: "Reintentar con #",
    }),
  cancel: "Cancelar todo",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Enviar a ${name}`,
  all: "Enviar a todos",
  none: "Marque quién lo recibe.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "Para # persona.",
        many: "Para # de personas.",
        other: "Para # personas.",
      })
      : `Para ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
