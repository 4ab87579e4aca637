import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "Uma nova versão está pronta.",
  later: "Ela espera até você terminar aqui.",
  reload: "Recarregar",
  kept: {
    title: "Sem rede",
    lead:
      "Este navegador guarda as páginas do Tallow para abri-las sem conexão. Seus arquivos não estão entre elas.",
    fetch: "Buscar de novo",
    fetching: "Buscando…",
    fetched: "Estão em dia.",
    failed: "Não deu certo. Tente de novo quando houver rede.",
  },
  offline: {
    title: "Não há rede",
    lead:
      "Esta página não está guardada neste dispositivo. A inicial está, e o que estava em andamento continua quando a rede voltar.",
  },
  share: {
    title: "Nada foi recebido",
    lead:
      "O Tallow não estava pronto neste dispositivo. O que você compartilhou foi descartado sem ser lido. Abra uma vez a página inicial e compartilhe de novo.",
  },
} satisfies Catalogue["installed"];
