import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("pt-BR");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)} não é uma das nossas palavras.`,
    next: suggestions.length > 0
      ? `Você quis dizer ${format.either(suggestions)}?`
      : "Confira como se escreve.",
  }),
  "code-check": () => ({
    what: "Um destes caracteres não está certo.",
    next: "Compare um a um com o código que você recebeu.",
  }),
  "code-length": () => ({
    what: "O código não está completo.",
    next: "Um código são três palavras, ou oito letras e números.",
  }),
  "link-malformed": () => ({
    what: "Este link está danificado ou incompleto.",
    next: "Peça de novo e abra o link inteiro.",
  }),
  "room-gone": () => ({
    what: "Não há nenhuma sala com este código.",
    next:
      "As salas fecham quando quem convidou sai ou o tempo acaba. Confira o código ou peça um novo.",
  }),
  "room-full": () => ({
    what: "Todas as pessoas previstas já estão nesta sala.",
    next: "Se você devia ser uma delas, peça um novo código.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Esse não é o código certo, ou não é a senha dele.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Compare com o que você recebeu. Resta # tentativa.",
        many: "Compare com o que você recebeu. Restam # de tentativas.",
        other: "Compare com o que você recebeu. Restam # tentativas.",
      })
      : "Este código agora está fechado. Peça um novo.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Tentativas erradas demais: este código está fechado.",
      admissions: "Este código já foi usado.",
      time: "O tempo deste código acabou.",
    }[limit],
    next: "Um código fechado nunca volta a abrir. Comece com um novo.",
  }),
  "handshake-timeout": () => ({
    what: "O outro lado não respondeu.",
    next: "Confira se o Tallow está aberto lá e tente de novo.",
  }),
  "server-down": () => ({
    what: "Não é possível alcançar o servidor do Tallow.",
    next: "Verifique sua conexão e tente de novo.",
  }),
  "server-refused": ({ status }) => ({
    what: "O servidor deu uma resposta que esta página não entende.",
    next:
      `Recarregue a página, ela pode estar desatualizada. (Status ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Este navegador não consegue se conectar a outro.",
      next:
        "O WebRTC falta ou está desativado. Ative-o ou abra o Tallow em outro navegador.",
    },
    storage: {
      what: "Este navegador não dá ao Tallow lugar para os arquivos.",
      next:
        "Isso é comum em janelas privadas. Abra o Tallow em uma janela normal ou em outro navegador.",
    },
    crypto: {
      what: "Este navegador não consegue criptografar nesta página.",
      next: "Abra o Tallow em um endereço que comece com https://.",
    },
    workers: {
      what: "Este navegador não consegue trabalhar em segundo plano.",
      next: "Atualize-o ou abra o Tallow em outro navegador.",
    },
  }[feature]),
  "no-path": () => ({
    what: "Os dois navegadores não conseguiram se alcançar.",
    next:
      "Um firewall pode estar atrapalhando. Comece de novo com outro código, em outra rede, como a de um celular.",
  }),
  "no-relay": () => ({
    what: "Você só permite retransmissores, e este site não tem nenhum.",
    next:
      "Nada foi enviado. Permita outros caminhos nos ajustes ou use um Tallow que tenha retransmissor.",
  }),
  "removed": () => ({
    what: "Quem convidou tirou você desta sala.",
    next:
      "O que chegou inteiro continua com você. Se foi engano, peça um novo código.",
  }),
  "session-expired": () => ({
    what: "As chaves desta conexão ficaram velhas demais.",
    next: "Ela foi encerrada por segurança. Comece de novo com outro código.",
  }),
  "pictures-differ": () => ({
    what: "As imagens são diferentes, então pode haver alguém no meio.",
    next:
      "A conexão foi encerrada na hora. Comece de novo com outro código, em outra rede.",
  }),
  "member-left": () => ({
    what: "A outra pessoa saiu.",
    next: "Quando ela voltar, comece de novo com outro código.",
  }),
  "tampered": () => ({
    what: "Algo no caminho mudou o que foi enviado.",
    next:
      "Nada alterado foi guardado. Tente de novo, em outra rede se acontecer outra vez.",
  }),
  "declined": () => ({
    what: "A outra pessoa não quis estes arquivos.",
    next: "Você pode oferecê-los de novo.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? { what: "Você parou isto.", next: "Comece de novo quando quiser." }
      : {
        what: "A outra pessoa parou isto.",
        next: "Fale com ela e tente de novo.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Falta espaço: ${format.bytes(missing)}.`,
    next: "Libere espaço neste dispositivo ou escolha menos arquivos.",
  }),
  "storage-failed": () => ({
    what: "O navegador não conseguiu gravar no disco.",
    next: "Confira se o disco não está cheio e tente de novo.",
  }),
  "save-failed": ({ name }) => ({
    what: `Não foi possível salvar ${quoted(name)}.`,
    next:
      "Nada ficou pela metade. Confira se a pasta ainda existe e se o disco não está cheio, e salve de novo.",
  }),
  "receiver-storage": () => ({
    what: "O outro dispositivo não tem espaço para isto.",
    next: "Peça que liberem espaço lá e tente de novo.",
  }),
  "source-changed": ({ name }) => ({
    what: `${quoted(name)} mudou durante o envio.`,
    next: "Escolha de novo para enviar como está agora.",
  }),
  "source-gone": ({ name }) => ({
    what: `${quoted(name)} não está mais onde estava.`,
    next: "O arquivo foi movido ou excluído. Escolha de novo.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `${quoted(name)} não chegou como foi enviado e foi descartado.`,
    next: "Envie de novo.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Alguém digitou um código errado.",
    next: plural(attemptsLeft, {
      one: "Após mais # tentativa errada, este código fecha de vez.",
      many: "Após mais # de tentativas erradas, este código fecha de vez.",
      other: "Após mais # tentativas erradas, este código fecha de vez.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Alguém começou a entrar, mas não terminou.",
    next: "Peça que tente de novo; o código ainda vale.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "O outro dispositivo não veio.",
    next: "Abra o Tallow lá, escolha este dispositivo e tente de novo.",
  }),
  "wrong-code": () => ({
    what: "Não é o dispositivo que você conhece, ou ele esqueceu este.",
    next: "Encontrem-se com um código e lembrem um do outro de novo.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Esta sala acabou, ou está aberta em outra aba.",
    next: "O que você recebeu nela está no histórico.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "Vocês não estão mais na mesma sala.",
    next:
      "Quem convidou encerrou isso. Dá para se encontrar de novo com outro código.",
  }),
} satisfies Catalogue["transferNotice"];
