import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("es");

export const chat = {
  title: "Chat",
  lead:
    "Sellado como los archivos: solo quienes están en esta sala pueden leerlo.",
  log: "Mensajes",
  label: "Escribir un mensaje",
  send: "Enviar",
  unread: (count) => `${count} sin leer`,
  latest: "Ir al final",
  you: "Usted",
  status: {
    sent: "Enviado",
    delivered: "Entregado",
    read: "Leído",
  },
  waiting: "Espera la conexión",
  readBy: (names) => `Leído por ${list.format(names)}`,
  typing: (name) => `${name} está escribiendo…`,
  typingSeveral: "Varias personas están escribiendo…",
  length: (count, most) => `${count} de ${most} caracteres`,
  tooLong: (count, most) => `Demasiado largo: ${count} de ${most} caracteres`,
  clear: "Vaciar",
  clearTitle: "¿Vaciar el chat?",
  clearLead:
    "Desaparece de este dispositivo. Los demás conservan lo que tienen.",
  clearKeep: "Conservar",
  keep: "Conservar el chat",
  keepLead:
    "Sellado en este dispositivo, para que nada se pierda al recargar. Se borra cuando alguien sale del todo, y en el acto si desactiva esta opción.",
} satisfies Catalogue["chat"];
