import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("pt-BR");

export const chat = {
  title: "Conversa",
  lead: "Lacrada como os arquivos: só quem está nesta sala pode ler.",
  log: "Mensagens",
  label: "Escrever uma mensagem",
  send: "Enviar",
  unread: (count) => `${count} sem ler`,
  latest: "Ir para o fim",
  you: "Você",
  status: {
    sent: "Enviada",
    delivered: "Entregue",
    read: "Lida",
  },
  waiting: "Espera a conexão",
  readBy: (names) => `Lida por ${list.format(names)}`,
  typing: (name) => `${name} está escrevendo…`,
  typingSeveral: "Várias pessoas estão escrevendo…",
  length: (count, most) => `${count} de ${most} caracteres`,
  tooLong: (count, most) => `Longa demais: ${count} de ${most} caracteres`,
  clear: "Limpar",
  clearTitle: "Limpar a conversa?",
  clearLead:
    "Ela some deste dispositivo. As outras pessoas ficam com o que têm.",
  clearKeep: "Manter",
  keep: "Guardar a conversa",
  keepLead:
    "Lacrada neste dispositivo, para que nada se perca ao recarregar. É apagada quando alguém sai de vez, e na hora se você desligar isto.",
} satisfies Catalogue["chat"];
