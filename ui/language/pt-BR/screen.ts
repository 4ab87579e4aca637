import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("pt-BR");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Mostrar minha tela",
  own: "Sua tela está à vista",
  nobody: "Ninguém está assistindo.",
  viewers: (names) =>
    `Assistem: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Há arquivos em trânsito, por isso a imagem recebe menos agora.",
  stop: "Parar de mostrar",
  quality: "Qualidade",
  level: { low: "Baixa", medium: "Média", high: "Alta" },
  first: "Tela antes dos arquivos",
  firstHint: "Senão ela recebe menos enquanto há arquivos em trânsito.",
  shows: (name) => `${name} mostra uma tela`,
  offered: "Nada aparece até você assistir.",
  offeredSound: "Com som. Nada aparece até você assistir.",
  begun: {
    connecting: "Conectando…",
    watching: "Você está assistindo.",
    lost: "A imagem se perdeu.",
  },
  watch: "Assistir",
  unwatch: "Parar de assistir",
  picture: (name) => `Tela: ${name}`,
  mute: "Silenciar",
  unmute: "Ativar som",
  full: "Tela cheia",
  small: "Janela pequena",
  refused: {
    bare:
      "Seu endereço de rede fica oculto. Uma tela precisa então de um servidor TURN, e este site não tem nenhum. Permita conexões diretas nas configurações.",
    unable:
      "Este navegador não sabe lacrar uma imagem. Tente um Chrome, Edge, Firefox ou Safari atual.",
    failed: "O navegador não entregou a tela. Tente de novo.",
  },
} satisfies Catalogue["screen"];
