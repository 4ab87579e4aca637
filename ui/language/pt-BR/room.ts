import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("pt-BR");

export const room = {
  creating: "Abrindo uma sala…",
  waitingTitle: "Diga estas palavras",
  waitingLead: (host) => `Quem as digitar em ${host} recebe os arquivos.`,
  characters: "O mesmo código em caracteres",
  link: "Link",
  qr: "Código QR do link",
  scan: "Ou escaneie com um celular",
  copyCode: "Copiar código",
  copyCharacters: "Copiar caracteres",
  copyLink: "Copiar link",
  copied: "Copiado",
  share: "Compartilhar",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Esperando a outra pessoa",
      many: "Esperando as outras pessoas",
      other: "Esperando as outras pessoas",
    }),
  ready: (count, size) =>
    `${
      plural(count, {
        one: "# arquivo pronto",
        many: "# de arquivos prontos",
        other: "# arquivos prontos",
      })
    }, ${size}`,
  noFiles: "Ainda não há nada para enviar",
  addFiles: "Adicionar arquivos",
  addFolder: "Adicionar uma pasta",
  leave: "Sair",
  leaveTitle: "Sair de vez?",
  leaveLead:
    "O que não terminou acaba, também para as outras pessoas. Se você só fechar esta aba, dá para continuar depois.",
  stay: "Ficar",
  leaveAnyway: "Sair de vez",
} satisfies Catalogue["room"];

export const joining = {
  title: "Conectando",
  finding: "Procurar a sala",
  checking: "Conferir o código",
  connecting: "Escolher o melhor caminho",
  findingDevice: "Procurar o outro dispositivo",
  checkingDevice: "Conferir se é o que você conhece",
  done: "feito",
  current: "em andamento",
} satisfies Catalogue["joining"];

export const open = {
  title: "Conexão pronta",
  titleAlone: "Não há mais ninguém aqui",
  people: "Pessoas nesta sala",
  send: "Enviar arquivos",
  folder: "Enviar uma pasta",
  sendHint: "Solte arquivos em qualquer lugar, ou cole.",
  titleAway: "Reconectando",
  held: (count) =>
    plural(count, {
      one: "# arquivo espera a conexão.",
      many: "# de arquivos esperam a conexão.",
      other: "# arquivos esperam a conexão.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Comparar imagens",
  verified: "Verificado",
  title: "Os dois lados veem as mesmas seis, nesta ordem?",
  lead:
    "Comparem por telefone ou lado a lado. Se forem iguais, não há ninguém no meio.",
  match: "São iguais",
  differ: "São diferentes",
  later: "Agora não",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Lembrar",
  me: "Esperando que a outra pessoa também queira lembrar",
  them: "Lembrar também",
  both: "Seus dispositivos se lembram um do outro",
  asked: "A outra pessoa quer ser lembrada. Lembrar também?",
  title: "Encontrar-se de novo sem código?",
  lead:
    "Os dois dispositivos vão se encontrar a partir da página inicial. As duas pessoas precisam concordar, e cada uma pode esquecer a outra quando quiser.",
  name: "O nome que a outra pessoa vê",
  ownName: "Este navegador",
  confirm: "Lembrar",
  later: "Agora não",
} satisfies Catalogue["remember"];
