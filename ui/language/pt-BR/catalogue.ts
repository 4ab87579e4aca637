import type { Catalogue } from "../catalogues.ts";
import { chat } from "./chat.ts";
import { screen } from "./screen.ts";
import { installed } from "./installed.ts";
import { notify, preview, scan } from "./handy.ts";
import { mail, usage } from "./mail.ts";
import { pluralIn } from "../plural.ts";
import { back, history } from "./history.ts";
import { about, colours, group, invite, member, recipients } from "./people.ts";
import {
  deviceNotice,
  hostNotice,
  problem,
  returnNotice,
  transferNotice,
} from "./problem.ts";
import { joining, open, remember, room, verify } from "./room.ts";
import { preflight, prepare, settings } from "./settings.ts";
import { announce, list, offer, save, transfer } from "./transfer.ts";

const plural = pluralIn("pt-BR");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "Arquivos de navegador a navegador. Ninguém no meio.",
    home: "Tallow, para a página inicial",
    skip: "Ir para o conteúdo",
    security: "Segurança",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "O Tallow lacra os arquivos no seu navegador e precisa de JavaScript para isso. Permita-o nesta página.",
  },
  home: {
    title: "Arquivos, de mão em mão.",
    lead:
      "Do seu navegador ao da outra pessoa, lacrados no caminho. Ninguém no meio consegue ler.",
    choose: "Escolher arquivos",
    folder: "Escolher uma pasta",
    dropHint: "ou solte-os em qualquer lugar desta página",
    facts: "Sem conta. Sem cópia em um servidor. Sem limite além do disco.",
  },
  drop: {
    send: "Solte para enviar",
    pastedText: "Texto colado.txt",
  },
  code: {
    label: "Você recebeu um código ou um link?",
    placeholder: "amber-swan-kite",
    join: "Entrar",
    hint: "Três palavras, oito caracteres ou um link.",
    completions: "Palavras que servem",
    password: "Também recebi uma senha",
  },
  password: {
    add: "Adicionar senha",
    change: "Senha definida. Alterar",
    label: "Senha",
    lead:
      "Quem entrar também precisa saber a senha. Conte-a por outro meio que não o do código: ela não está no código nem no link.",
    set: "Definir senha",
    done: "A senha está definida.",
    enter: "Continuar",
    asked: "Esta sala pede uma senha.",
    wrong: "Essa não é a senha certa.",
    left: (count) =>
      plural(count, {
        one: "Digite a senha que você recebeu. Resta # tentativa.",
        many: "Digite a senha que você recebeu. Restam # de tentativas.",
        other: "Digite a senha que você recebeu. Restam # tentativas.",
      }),
  },
  device: {
    title: "Dispositivos conhecidos",
    connect: "Conectar",
    connectTo: (name) => `Conectar com ${name}`,
    forget: "Esquecer",
    forgetNamed: (name) => `Esquecer ${name}`,
    forgetTitle: (name) => `Esquecer ${name}?`,
    forgetLead: "Para um novo encontro, será preciso um novo código.",
    keep: "Manter",
    verified: "Imagens comparadas",
    awaited: (name) =>
      `Esperando ${name}. Abra o Tallow lá e escolha este dispositivo.`,
  },
  room,
  joining,
  open,
  colours,
  member,
  about,
  invite,
  group,
  recipients,
  verify,
  remember,
  offer,
  list,
  transfer,
  save,
  prepare,
  settings,
  preflight,
  history,
  back,
  closed: {
    again: { retry: "Tentar de novo", anew: "Abrir uma nova sala" },
    home: "Para a página inicial",
  },
  lost: {
    title: "Esta sala precisa do link dela",
    lead:
      "A parte secreta de um link nunca fica na barra de endereço. Abra o link mais uma vez, digite o código ou comece de novo.",
    home: "Para a página inicial",
  },
  announce,
  chat,
  screen,
  installed,
  scan,
  notify,
  preview,
  mail,
  usage,
  pages: {
    notFoundTitle: "Não há nada aqui",
    notFound:
      "O endereço pode ter um erro de digitação, ou a página mudou de lugar.",
    brokenTitle: "Algo deu errado do nosso lado",
    broken: "Não foi culpa sua. Tente de novo daqui a pouco.",
    home: "Para a página inicial",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
