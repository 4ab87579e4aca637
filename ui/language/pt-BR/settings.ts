import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("pt-BR");
const list = new Intl.ListFormat("pt-BR");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Ajustes",
  lead: "Ficam neste dispositivo e valem para tudo o que você enviar dele.",
  open: "Ajustes",
  openAway: "Ajustes, em uma nova aba",
  close: "Fechar",
  sending: "O que você envia",
  strip: "Limpar fotos",
  stripLead:
    "Lugar, câmera e hora são retirados antes de uma foto sair. A imagem em si fica como está.",
  compress: "Comprimir",
  compressLead: "O que se comprime bem viaja em menos bytes e chega como era.",
  padding: "Ocultar tamanhos",
  paddingLead:
    "Até um oitavo de bytes vazios é acrescentado, para que ninguém no caminho reconheça um arquivo pelo tamanho.",
  you: "Você",
  paths: "Como você se conecta",
  relayOnly: "Ocultar meu endereço de rede",
  relayOnlyLead:
    "Só retransmissores: ninguém em uma sala fica sabendo seu endereço nem, com ele, mais ou menos onde você está. Muitas vezes mais lento. Vale a partir da próxima conexão.",
  relay: "Usar o retransmissor deste site",
  relayLead:
    "Ele leva o que está lacrado e não consegue ler: o caminho quando nada mais funciona, e muitas vezes o mais rápido no escritório ou em casa.",
  speed: "Máximo de envio, em Mbit/s",
  speedLead: "Deixe um campo vazio para não ter limite. Vale na hora.",
  limitPerMember: "Para cada pessoa",
  limitTotal: "Para todas juntas",
  look: "Aparência",
  language: "Idioma",
  languageOfBrowser: "Como o navegador",
  theme: "Tema",
  themes: { system: "Como o dispositivo", light: "Claro", dark: "Escuro" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Testar minha conexão",
  lead: "Tenta todos os caminhos que os arquivos poderiam fazer daqui.",
  check: "Testar agora",
  checking: "Testando…",
  again: "Testar de novo",
  path: {
    "server": "Servidor do Tallow",
    "direct": "Direto, de navegador a navegador",
    "turn-udp": "Servidor TURN",
    "turn-tcp": "Servidor TURN por TCP",
    "turn-tls": "Servidor TURN por TLS, como uma página web",
    "relay": "Retransmissor deste site",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Testando…";
      case "works":
        return "Funciona.";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "Sem o servidor, ninguém consegue encontrar você. Verifique sua conexão.";
    }
    if (working.includes("direct")) return "Sua conexão é boa.";
    return working.length > 1
      ? "Você consegue alcançar os outros, com um servidor no meio."
      : "Podem encontrar você, mas não alcançar. Tente outra rede.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Este site não tem.",
  off: "Você desativou.",
};

const faults = {
  "no-answer": "Não responde. Verifique sua conexão.",
  "no-socket":
    "Responde, mas não mantém nenhuma conexão aberta. Um proxy ou uma extensão pode estar atrapalhando.",
  "no-webrtc": "Este navegador não tem WebRTC, ou ele está desativado.",
  "no-address":
    "Não foi encontrado nenhum endereço em que outros alcancem você. Um firewall ou uma extensão pode estar ocultando.",
  "no-connection": "Nada passou. Um firewall pode estar atrapalhando.",
  "no-relay-address":
    "Não deu nenhum endereço que se possa alcançar. Está fora do ar, ou um firewall atrapalha.",
  "timeout": "Demorou demais.",
};

export const prepare = {
  underWay: (done, total) => `Preparando arquivos, ${done} de ${total}`,
  unclean: (names) =>
    names.length === 1
      ? `Não foi possível limpar ${quoted(names[0] ?? "")}.`
      : `${
        plural(names.length, {
          one: "Não foi possível limpar # foto",
          many: "Não foi possível limpar # de fotos",
          other: "Não foi possível limpar # fotos",
        })
      }, entre elas ${quoted(names[0] ?? "")}.`,
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Ela pode revelar onde e quando foi tirada. Nada é oferecido antes de você decidir.",
      many:
        "Elas podem revelar onde e quando foram tiradas. Nada é oferecido antes de você decidir.",
      other:
        "Elas podem revelar onde e quando foram tiradas. Nada é oferecido antes de você decidir.",
    }),
  send: "Enviar mesmo assim",
  drop: (count) =>
    plural(count, {
      one: "Deixar de fora",
      many: "Deixar todas de fora",
      other: "Deixar todas de fora",
    }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "mais"]
      : kinds;
    const where = plural(photos, {
      one: "Retirado de # foto",
      many: "Retirado de # de fotos",
      other: "Retirado de # fotos",
    });
    return `${where}: ${list.format(named)}`;
  },
  kinds: {
    "place": "lugar",
    "time": "hora",
    "camera": "câmera",
    "serial-number": "números de série",
    "author": "autoria",
    "software": "programa",
    "description": "descrição",
    "history": "histórico",
    "thumbnail": "miniatura",
    "maker-note": "notas do fabricante",
    "attachment": "anexos",
    "other": "outros dados",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
