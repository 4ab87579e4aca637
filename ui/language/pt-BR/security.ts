import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Segurança",
  lead: "O que o Tallow promete, onde isso acaba e como conferir.",
  holds: {
    title: "O que vale",
    rows: [
      "Só quem conhece o código ou o link recebe as chaves. O servidor e a rede passam adiante o que não conseguem ler, e um byte que mudem é notado.",
      "Uma gravação de hoje continua fechada para um computador quântico construído depois, enquanto o ML-KEM-768 resistir.",
      "As chaves são novas a cada sessão e mudam enquanto ela dura. Não abrem o que foi enviado antes.",
      "Um arquivo só recebe seu nome quando cada byte é o que o remetente leu.",
    ],
  },
  ends: {
    title: "Onde acaba",
    rows: [
      "Esta página é código que um servidor entrega. Quem puder mudar esse código muda o que ele faz, e então nada disto vale. Você confia nela a cada carregamento.",
      "Um código é curto: pode ser adivinhado, com uma chance em 2,8 milhões para três palavras, e o terceiro palpite errado o encerra. Um link não pode ser adivinhado.",
      "Quem ouvir um código e chegar primeiro entra. Comparar as imagens mostra se há alguém no meio.",
      "Em um caminho direto, o outro lado fica sabendo seu endereço de rede. Um ajuste o esconde.",
      "Seu dispositivo, seu navegador e as extensões dele precisam ser honestos, e a outra pessoa também. Ninguém confere o que os outros enviam a você.",
      "Ninguém de fora auditou o Tallow.",
    ],
  },
  learns: {
    title: "O que o servidor fica sabendo",
    rows: [
      "Endereços de rede e horários, a primeira palavra de um código, quantas pessoas há em uma sala, tamanhos arredondados do que passa por ele para conectar, e que um aperto de mão falhou. Um retransmissor ou servidor TURN também fica sabendo quanto passa.",
      "Não as palavras secretas, nem o segredo de um link, nem nomes, nada de como os arquivos se chamam ou do que há neles. Ele sempre pode se recusar.",
    ],
  },
  others: {
    title: "Terceiros",
    lead:
      "Esta página não carrega nada de mais ninguém. Para achar um caminho, seu navegador pode perguntar aos servidores STUN, TURN e retransmissores que o operador deste site escolheu.",
  },
  running: {
    title: "O que está rodando",
    lead:
      "Cada script e cada estilo servido tem seu SHA-256 em uma lista. Estas linhas baixam todos e nomeiam os que diferem dela:",
    compare:
      "Compare a lista com outra obtida em outro lugar, ou com o arquivo dist/sha256.txt de um build seu. Um servidor que mente na página pode mentir na lista.",
    list: "A lista de hashes",
  },
  developers: "Para desenvolvedores",
};
