import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} para você, ${size} no total`,
  lead: "Nada é gravado antes de você aceitar.",
  all: "Todos os arquivos",
  accept: (count, size) =>
    count === 0
      ? "Escolha arquivos primeiro"
      : `Aceitar ${files(count)}, ${size}`,
  decline: "Recusar",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `Envio de ${files(count)}`,
    receive: (count, first) =>
      count === 1 ? first : `Recebimento de ${files(count)}`,
  },
  direction: { send: "Enviando", receive: "Recebendo" },
  with: {
    send: (name) => `Para ${name}`,
    receive: (name) => `De: ${name}`,
  },
  state: {
    offered: "Esperando resposta",
    connecting: "Conectando",
    moving: "A caminho",
    paused: {
      me: "Pausado por você",
      them: "Pausado pelo outro lado",
      both: "Pausado pelos dois lados",
    },
    full: "Esperando espaço",
    wants: "Esperando seus arquivos",
    reconnecting: (time) =>
      time === undefined ? "Reconectando" : `Reconectando desde ${time}`,
    verifying: "Conferindo cada byte",
    done: { send: "Enviado e conferido", receive: "Recebido e conferido" },
    failed: "Não terminou",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} de ${total}`,
  left: (duration) => `ainda ${duration}`,
  kept: "Nada se perde",
  pause: "Pausar",
  resume: "Retomar",
  cancel: "Cancelar",
  retry: "Tentar de novo",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Salvar",
  saveNamed: (name) => `Salvar ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Salvar em pasta…",
  zip: "Salvar como ZIP",
  stop: "Parar",
  hint: "Nas pastas de origem, ou um a um abaixo.",
  saving: "Salvando…",
  progress: (percent) => `Salvando: ${percent}`,
  saved: "Tudo salvo.",
  emptyFolder: "pasta vazia",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `Oferta para você: ${files(count)}, ${size}.`,
  done: (name) => `${name}: terminado e conferido.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Alguém entrou.",
  left: (name = "Alguém") => `${name} saiu.`,
  away: (name) =>
    `A conexão${name ? ` com ${name}` : ""} caiu. Reconectando, nada se perde.`,
  back: (name) => `Conexão${name ? ` com ${name}` : ""} de volta.`,
  remember: "A outra pessoa quer ser lembrada.",
  remembered: "Seus dispositivos se lembram um do outro.",
} satisfies Catalogue["announce"];
