import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("pt-BR");
const list = new Intl.ListFormat("pt-BR");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Vermelho",
  "Laranja",
  "Dourado",
  "Oliva",
  "Verde",
  "Turquesa",
  "Celeste",
  "Azul",
  "Violeta",
  "Ameixa",
  "Rosa",
  "Cinza",
];

export const member = {
  // A "pessoa" whoever it is: no gender is guessed. Sentences put only "para"
  // and "com" before it, which do not contract with its article.
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") {
      return ["A pessoa que convidou você", "a pessoa que convidou você"];
    }
    if (onlyGuest) return ["A pessoa convidada", "a pessoa convidada"];
    const shade = (colours[colour] ?? "").toLowerCase();
    return [`Pessoa de ${shade}`, `a pessoa de ${shade}`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Cor: ${colour}`,
  choosing: "Escolhendo um caminho",
  path: {
    direct: "Direto",
    turn: "Por um servidor TURN",
    relay: "Pelo retransmissor deste site",
  },
  pathLong: {
    direct:
      "Direto de navegador a navegador. Cada lado vê o endereço de rede do outro; não há ninguém no meio.",
    turn:
      "Repassado, lacrado, por um servidor TURN. Ele vê quais endereços de rede movem quanto, e nunca o quê.",
    relay:
      "Repassado, lacrado, pelo servidor deste site. Ele vê quais endereços de rede movem quanto, e nunca o quê.",
  },
  noPath: "Os navegadores procuram um caminho entre si.",
  quality: {
    excellent: "excelente",
    good: "boa",
    fair: "razoável",
    poor: "fraca",
    disconnected: "reconectando",
  },
  away: (time) => `Reconectando desde ${time}`,
  remove: "Remover",
  removeNamed: (name) => `Remover ${name}`,
  removeTitle: (name) => `Remover ${name} desta sala?`,
  removeLead:
    "O que se move entre vocês para, e essa pessoa não pode voltar sem um novo código.",
  keep: "Manter",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `As outras pessoas veem este nome: ${name}.`,
  asColour: (colour) => `As outras pessoas veem sua cor: ${colour}.`,
  add: "Adicionar um nome",
  change: "Alterar",
  title: "O que os outros veem",
  lead: "Só as pessoas das suas salas ficam sabendo, nunca o servidor.",
  name: "Nome",
  nameHint: "Deixe vazio para mostrar só a sua cor.",
  colour: (name) => name === undefined ? "Cor" : `Cor: ${name}`,
  done: "Pronto",
  cancel: "Agora não",
} satisfies Catalogue["about"];

export const invite = {
  open: "Convidar alguém",
  lead: (host) => `Quem as digitar em ${host} entra.`,
  guests: "Para quantas pessoas?",
  guestsHint: "Outro número cria um novo código.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Vale até ${time}, para uma pessoa.`,
      many: `Vale até ${time}, para # de pessoas.`,
      other: `Vale até ${time}, para # pessoas.`,
    }),
  close: "Parar de convidar",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# de ${count} já tem tudo`,
      many: `# de ${count} já têm tudo`,
      other: `# de ${count} já têm tudo`,
    }),
  all: (count) =>
    plural(count, {
      one: "# pessoa já tem tudo",
      many: "Todas as # já têm tudo",
      other: count === 2 ? "As duas já têm tudo" : "Todas as # já têm tudo",
    }),
  missed: (count) =>
    plural(count, {
      one: "# não recebeu",
      many: "# não receberam",
      other: "# não receberam",
    }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Ninguém recebeu",
  progress: (percent, title) => `${title}, para todos: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Tentar de novo com #",
      many: "Tentar de novo com #",
      other: "Tentar de novo com #",
    }),
  cancel: "Cancelar tudo",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Enviar para ${name}`,
  all: "Enviar para todos",
  none: "Marque quem recebe.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "Vai para # pessoa.",
        many: "Vai para # de pessoas.",
        other: "Vai para # pessoas.",
      })
      : `Vai para ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
