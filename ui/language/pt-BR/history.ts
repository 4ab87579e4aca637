import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("pt-BR");

export const history = {
  title: "Histórico",
  tab: "Histórico · Tallow",
  lead:
    "O que se moveu entre você e outras pessoas. Fica guardado só neste dispositivo.",
  open: "Histórico",
  close: "Fechar",
  reading: "Lendo o que está guardado…",
  search: "Buscar arquivos e pessoas",
  found: (count) =>
    plural(count, {
      one: "# transferência encontrada.",
      many: "# de transferências encontradas.",
      other: "# transferências encontradas.",
    }),
  left: (count) =>
    plural(count, {
      one: "Apagado. Resta # transferência.",
      many: "Apagado. Restam # de transferências.",
      other: "Apagado. Restam # transferências.",
    }),
  nothingFound: "Nada corresponde a isso.",
  nothingFoundNext: "Tente uma parte do nome de um arquivo ou de uma pessoa.",
  empty: "Nada se moveu ainda",
  emptyNext: "O que você enviar ou receber aparece aqui, até você apagar.",
  unreadable: "Não foi possível ler o histórico.",
  unreadableNext:
    "Janelas privadas não guardam nenhum. Feche outras abas do Tallow e tente de novo.",
  again: "Tentar de novo",
  home: "Enviar algo",
  stored: (size) => `Os arquivos recebidos ocupam ${size} neste dispositivo.`,
  storedNone: "Não há mais arquivos recebidos neste dispositivo.",
  eraseReceived: "Apagar arquivos recebidos",
  eraseAll: "Apagar tudo",
  more: (count) =>
    plural(count, {
      one: "Mostrar mais #",
      many: "Mostrar mais #",
      other: "Mostrar mais #",
    }),
  unfinished: "Não terminou",
  others: (count) =>
    plural(count, { one: "e mais #", many: "e mais #", other: "e mais #" }),
  count: files,
  whom: {
    send: (label) => `Para ${label || "alguém"}`,
    receive: (label) => `De: ${label || "alguém"}`,
  },
  state: {
    failed: "Interrompido",
    cancelled: "Parado",
  },
  inUse: "Aberto em uma aba",
  of: (bytes, total) => `${bytes} de ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Continuar",
  resumeNamed: (name) => `Continuar com ${name}`,
  save: "Salvar",
  saveNamed: (name) => `Salvar ${name}`,
  files: "Arquivos",
  saveSome: "Salvar…",
  filesOf: (name) => `Arquivos da transferência com ${name}`,
  erase: "Apagar",
  eraseNamed: (name) => `Apagar ${name}`,
  keep: "Manter",
  erasing: {
    title: (what, name) => ({
      one: `Apagar ${quoted(name)}?`,
      received: "Apagar os arquivos recebidos?",
      all: "Apagar todo o histórico?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "Uma transferência sai do histórico",
        many: "# de transferências saem do histórico",
        other: "# transferências saem do histórico",
      });
      const disk = stored ? `, o que libera ${stored} neste dispositivo` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Depois, ela não poderá continuar."
        : plural(open, {
          one: " # não terminou e depois não poderá continuar.",
          many: " # não terminaram e depois não poderão continuar.",
          other: " # não terminaram e depois não poderão continuar.",
        });
      return `${what}${disk}.${lost} Seus próprios arquivos e o que você salvou em outro lugar permanecem.`;
    },
  },
  there: (percent) => `${percent} já aqui`,
} satisfies Catalogue["history"];

// Names stay outside of plural forms: one with a # in it would be filled in.
export const back = {
  returning: "Voltando à sala…",
  ask: (count, first) =>
    count === 1
      ? `Escolha ${
        quoted(first)
      } mais uma vez, e o envio continua de onde parou.`
      : plural(count, {
        one:
          "Escolha o mesmo arquivo mais uma vez, e o envio continua de onde parou.",
        many:
          "Escolha os mesmos # de arquivos mais uma vez, e o envio continua de onde parou.",
        other:
          "Escolha os mesmos # arquivos mais uma vez, e o envio continua de onde parou.",
      }),
  askAccess: (count, first) =>
    count === 1
      ? `Permita o acesso a ${quoted(first)}, e o envio continua de onde parou.`
      : plural(count, {
        one:
          "Permita o acesso ao mesmo arquivo, e o envio continua de onde parou.",
        many:
          "Permita o acesso aos mesmos # de arquivos, e o envio continua de onde parou.",
        other:
          "Permita o acesso aos mesmos # arquivos, e o envio continua de onde parou.",
      }),
  allow: (count) =>
    plural(count, {
      one: "Permitir acesso ao mesmo arquivo",
      many: "Permitir acesso aos mesmos arquivos",
      other: "Permitir acesso aos mesmos arquivos",
    }),
  why: "Uma página recarregada não pode reabrir seus arquivos sozinha.",
  choose: "Escolher de novo",
  chooseAll: "Escolher os arquivos de novo",
  chooseFolder: "Escolher a pasta de novo",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = names.length === 1
      ? `${quoted(first)} falta ou não está como antes.`
      : `${
        plural(names.length, {
          one: "# arquivo falta ou não está como antes",
          many: "# de arquivos faltam ou não estão como antes",
          other: "# arquivos faltam ou não estão como antes",
        })
      }, entre eles ${quoted(first)}.`;
    return `${what} ${
      count === 1
        ? "Escolha o arquivo como ele era."
        : "Escolha todos de uma vez, como eram."
    }`;
  },
  full: "Este dispositivo está cheio.",
  fullNext: "Libere algum espaço, e tudo continua sozinho. Nada se perde.",
} satisfies Catalogue["back"];
