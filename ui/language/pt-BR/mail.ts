import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Convidar por e-mail",
  lead:
    "A carta diz onde fica esta sala. O código não vai nela: conte você mesmo as três palavras.",
  label: "Endereço de e-mail",
  send: "Enviar",
  cancel: "Cancelar",
  withdraw: "Retirar",
  state: {
    sending: "Enviando …",
    sent: "Se o endereço existir, uma carta está a caminho.",
    withdrawn: "Retirada, se ainda não tinha saído.",
  },
  fault: {
    address: {
      what: "Isso não é um endereço de e-mail.",
      next: "Corrija e envie de novo.",
    },
    often: {
      what: "Cartas demais de uma vez.",
      next: "Espere um minuto e envie de novo.",
    },
    over: {
      what: "Este código não vale mais.",
      next: "Gere um novo e envie de novo.",
    },
    server: {
      what: "O servidor não aceitou a carta.",
      next: "Tente de novo daqui a pouco.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "O que este site conta",
  label: "Deixar este site contar",
  lead: {
    chosen:
      "Minutos depois ele fica sabendo quantas transferências e erros houve, com tamanhos e tempos arredondados. Nunca um nome, um código, uma sala ou um arquivo.",
    refused: "Este navegador pede para não contar, então nada é informado.",
    none: "Este site não conta nada nos navegadores.",
  },
} satisfies Catalogue["usage"];
