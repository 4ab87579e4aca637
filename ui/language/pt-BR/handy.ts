import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Escanear um código QR",
  paste: "Colar",
  pasted: "Da área de transferência. É este? Então entre.",
  pastedImage: "Imagem colada",
  title: "Escanear o código QR",
  lead: "Segure-o diante da câmera. A imagem fica neste dispositivo.",
  camera: {
    asking: "Permita o uso da câmera.",
    blocked:
      "A câmera não é permitida aqui. Mude isso nas configurações do navegador ou escolha uma foto do código.",
    absent: "Não há câmera disponível. Escolha uma foto do código.",
  },
  seen: {
    stranger: "Este não é um código do Tallow.",
    "no-code": "Não há código QR nesta foto.",
  },
  photo: "Escolher uma foto",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Chegou: ${files(count)}`,
  delivered: (count) => `Entregue: ${files(count)}`,
  stopped: (count) => `Interrompido: ${files(count)}`,
  offered: (count) => `Oferecido a você: ${files(count)}`,
  ask: "Avisar quando terminar",
  on: "Você será avisado quando terminar.",
  blocked:
    "Seu navegador bloqueia as notificações desta página. Isso pode ser mudado nas configurações dele.",
  title: "Notificações",
  setting: "Avisar o que acontece enquanto olho para outro lugar",
  settingLead:
    "Uma notificação quando arquivos chegam, são entregues, param ou são oferecidos. Ela diz quantos e de quem, nunca os nomes.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Ver ${name}`,
  place: (place, count) => `${place} de ${count}`,
  before: "Anterior",
  after: "Próximo",
  sight: {
    opening: "Abrindo…",
    broken: "Não é possível mostrar. Ainda assim, você pode salvar.",
    large: "Esta imagem é grande demais para ser mostrada aqui.",
  },
} satisfies Catalogue["preview"];
