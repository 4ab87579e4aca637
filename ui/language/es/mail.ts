import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Invitar por correo",
  lead:
    "La carta dice dónde está esta sala. El código no va en ella: diga usted mismo las tres palabras.",
  label: "Dirección de correo",
  send: "Enviar",
  cancel: "Cancelar",
  withdraw: "Retirar",
  state: {
    sending: "Enviando …",
    sent: "Si la dirección existe, hay una carta en camino.",
    withdrawn: "Retirada, salvo que ya hubiera salido.",
  },
  fault: {
    address: {
      what: "Eso no es una dirección de correo.",
      next: "Corríjala y vuelva a enviar.",
    },
    often: {
      what: "Demasiadas cartas a la vez.",
      next: "Espere un minuto y vuelva a enviar.",
    },
    over: {
      what: "Este código ya no vale.",
      next: "Saque uno nuevo y vuelva a enviar.",
    },
    server: {
      what: "El servidor no aceptó la carta.",
      next: "Inténtelo de nuevo en un momento.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Lo que este sitio cuenta",
  label: "Dejar que este sitio cuente",
  lead: {
    chosen:
      "Minutos después sabe cuántas transferencias y errores hubo, con tamaños y tiempos redondeados. Nunca un nombre, un código, una sala ni un archivo.",
    refused:
      "Este navegador pide que no se cuente, así que no se comunica nada.",
    none: "Este sitio no cuenta nada en los navegadores.",
  },
} satisfies Catalogue["usage"];
