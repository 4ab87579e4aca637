import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "Yeni bir sürüm hazır.",
  later: "Buradaki işiniz bitene kadar bekler.",
  reload: "Yenile",
  kept: {
    title: "Ağ olmadan",
    lead:
      "Bu tarayıcı, ağ olmadan da açılsın diye Tallow sayfalarını saklar. Dosyalarınız bunların arasında değildir.",
    fetch: "Yeniden al",
    fetching: "Alınıyor…",
    fetched: "Hepsi güncel.",
    failed: "Olmadı. Ağ olduğunda yeniden deneyin.",
  },
  offline: {
    title: "Ağ yok",
    lead:
      "Bu sayfa bu cihazda saklanmıyor. Başlangıç sayfası saklanıyor; süren işler de ağ gelince kaldığı yerden devam eder.",
  },
  share: {
    title: "Hiçbir şey alınmadı",
    lead:
      "Tallow bu cihazda hazır değildi. Paylaştığınız şey okunmadan atıldı. Başlangıç sayfasını bir kez açın, sonra yeniden paylaşın.",
  },
} satisfies Catalogue["installed"];
