import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("tr");
const list = new Intl.ListFormat("tr");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Ayarlar",
  lead: "Bu cihazda kalır ve buradan gönderdiğiniz her şey için geçerlidir.",
  open: "Ayarlar",
  openAway: "Ayarlar, yeni sekmede",
  close: "Kapat",
  sending: "Gönderdikleriniz",
  strip: "Fotoğrafları temizle",
  stripLead:
    "Fotoğraf gitmeden önce yer, kamera ve zaman bilgisi çıkarılır. Görüntünün kendisi olduğu gibi kalır.",
  compress: "Sıkıştır",
  compressLead: "İyi sıkışan, daha az baytla yol alır ve olduğu gibi ulaşır.",
  padding: "Boyutları gizle",
  paddingLead:
    "Sekizde bire kadar boş bayt eklenir; böylece yolda kimse bir dosyayı boyutundan tanıyamaz.",
  you: "Siz",
  paths: "Nasıl bağlanırsınız",
  relayOnly: "Ağ adresimi gizle",
  relayOnlyLead:
    "Yalnızca aktarıcılar: Odada kimse adresinizi, dolayısıyla yaklaşık yerinizi öğrenmez. Çoğu zaman daha yavaştır. Sonraki bağlantıdan başlayarak geçerlidir.",
  relay: "Bu sitenin aktarıcısını kullan",
  relayLead:
    "Mühürlü olanı taşır ve okuyamaz: başka hiçbir şey işe yaramayınca tek yol, iş yerinde ya da evde çoğu zaman en hızlısı.",
  speed: "En yüksek gönderme hızı, Mbit/s",
  speedLead: "Sınır koymamak için alanı boş bırakın. Hemen geçerli olur.",
  limitPerMember: "Her kişiye",
  limitTotal: "Herkese, toplam",
  look: "Görünüm",
  language: "Dil",
  languageOfBrowser: "Tarayıcıdaki gibi",
  theme: "Tema",
  themes: { system: "Cihazdaki gibi", light: "Açık", dark: "Koyu" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Bağlantımı denetle",
  lead: "Dosyaların buradan gidebileceği her yolu dener.",
  check: "Şimdi denetle",
  checking: "Denetleniyor…",
  again: "Yeniden denetle",
  path: {
    "server": "Tallow sunucusu",
    "direct": "Doğrudan, tarayıcıdan tarayıcıya",
    "turn-udp": "TURN sunucusu",
    "turn-tcp": "TCP üzerinden TURN sunucusu",
    "turn-tls": "TLS üzerinden TURN sunucusu, bir web sayfası gibi",
    "relay": "Bu sitenin aktarıcısı",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Denetleniyor…";
      case "works":
        return "Çalışıyor.";
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
      return "Sunucu olmadan sizi kimse bulamaz. Bağlantınızı denetleyin.";
    }
    if (working.includes("direct")) return "Bağlantınız iyi.";
    return working.length > 1
      ? "Başkalarına, aradaki bir sunucu üzerinden ulaşabilirsiniz."
      : "Bulunabiliyorsunuz ama size ulaşılamıyor. Başka bir ağ deneyin.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Bu sitede yok.",
  off: "Siz kapattınız.",
};

const faults = {
  "no-answer": "Yanıt vermiyor. Bağlantınızı denetleyin.",
  "no-socket":
    "Yanıt veriyor ama bağlantıyı açık tutmuyor. Bir vekil sunucu ya da eklenti engel olabilir.",
  "no-webrtc": "Bu tarayıcıda WebRTC yok ya da kapalı.",
  "no-address":
    "Başkalarının size ulaşabileceği bir adres bulunamadı. Bir güvenlik duvarı ya da eklenti gizliyor olabilir.",
  "no-connection": "Hiçbir şey geçmedi. Bir güvenlik duvarı engel olabilir.",
  "no-relay-address":
    "Ulaşılabilecek bir adres vermedi. Kapalı ya da bir güvenlik duvarı engel oluyor.",
  "timeout": "Çok uzun sürdü.",
};

export const prepare = {
  underWay: (done, total) => `Dosyalar hazırlanıyor, ${done} / ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `${quoted(names[0] ?? "")} temizlenemedi.`,
      other: `# fotoğraf temizlenemedi; biri ${quoted(names[0] ?? "")}.`,
    }),
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Nerede ve ne zaman çekildiğini ele verebilir. Siz karar vermeden hiçbir şey önerilmez.",
      other:
        "Nerede ve ne zaman çekildiklerini ele verebilirler. Siz karar vermeden hiçbir şey önerilmez.",
    }),
  send: "Yine de gönder",
  drop: (count) =>
    plural(count, { one: "Bunu gönderme", other: "Bunları gönderme" }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "başka veriler"]
      : kinds;
    const what = capital(list.format(named));
    return plural(photos, {
      one: `# fotoğraftan çıkarıldı: ${what}`,
      other: `# fotoğraftan çıkarıldı: ${what}`,
    });
  },
  kinds: {
    "place": "yer",
    "time": "zaman",
    "camera": "kamera",
    "serial-number": "seri numaraları",
    "author": "yazar",
    "software": "yazılım",
    "description": "açıklama",
    "history": "geçmiş",
    "thumbnail": "küçük resim",
    "maker-note": "üretici notları",
    "attachment": "ekler",
    "other": "diğer veriler",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("tr") + text.slice(1);
}
