import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("tr");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Ekranımı göster",
  own: "Ekranınız görünüyor",
  nobody: "Kimse izlemiyor.",
  viewers: (names) =>
    `İzleyenler: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Dosyalar aktarılıyor, bu yüzden görüntü şimdilik daha az alıyor.",
  stop: "Göstermeyi bırak",
  quality: "Kalite",
  level: { low: "Düşük", medium: "Orta", high: "Yüksek" },
  first: "Ekran dosyalardan önce",
  firstHint: "Yoksa dosyalar aktarılırken daha az alır.",
  shows: (name) => `${name} ekran gösteriyor`,
  offered: "Siz izleyene kadar hiçbir şey oynamaz.",
  offeredSound: "Sesli. Siz izleyene kadar hiçbir şey oynamaz.",
  begun: {
    connecting: "Bağlanıyor…",
    watching: "İzliyorsunuz.",
    lost: "Görüntü kayboldu.",
  },
  watch: "İzle",
  unwatch: "İzlemeyi bırak",
  picture: (name) => `Ekran: ${name}`,
  mute: "Sesi kapat",
  unmute: "Sesi aç",
  full: "Tam ekran",
  small: "Küçük pencere",
  refused: {
    bare:
      "Ağ adresiniz gizli kalıyor. O zaman ekran için bir TURN sunucusu gerekir ve bu sitede yok. Ayarlardan doğrudan bağlantılara izin verebilirsiniz.",
    unable:
      "Bu tarayıcı görüntüyü mühürleyemiyor. Güncel bir Chrome, Edge, Firefox ya da Safari deneyin.",
    failed: "Tarayıcı ekranı vermedi. Yeniden deneyin.",
  },
} satisfies Catalogue["screen"];
