import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files, quoted } from "./files.ts";

const plural = pluralIn("tr");

export const history = {
  title: "Geçmiş",
  tab: "Geçmiş · Tallow",
  lead: "Sizinle başkaları arasında gidip gelenler. Yalnızca bu cihazda durur.",
  open: "Geçmiş",
  close: "Kapat",
  reading: "Geçmiş okunuyor…",
  search: "Dosya ve kişi ara",
  found: (count) =>
    plural(count, {
      one: "# aktarım bulundu.",
      other: "# aktarım bulundu.",
    }),
  left: (count) =>
    plural(count, {
      one: "Silindi. # aktarım kaldı.",
      other: "Silindi. # aktarım kaldı.",
    }),
  nothingFound: "Buna uyan bir şey yok.",
  nothingFoundNext: "Dosya ya da kişi adının bir bölümünü deneyin.",
  empty: "Henüz bir şey gönderilmedi ya da alınmadı",
  emptyNext:
    "Gönderdiğiniz ve aldığınız her şey, silene dek burada listelenir.",
  unreadable: "Geçmiş okunamadı.",
  unreadableNext:
    "Gizli pencereler geçmiş tutmaz. Diğer Tallow sekmelerini kapatıp yeniden deneyin.",
  again: "Yeniden dene",
  home: "Bir şey gönder",
  stored: (size) => `Alınan dosyalar bu cihazda ${size} yer kaplıyor.`,
  storedNone: "Bu cihazda alınan dosya kalmadı.",
  eraseReceived: "Alınan dosyaları sil",
  eraseAll: "Tümünü sil",
  more: (count) =>
    plural(count, { one: "# tane daha göster", other: "# tane daha göster" }),
  unfinished: "Tamamlanmadı",
  others: (count) =>
    plural(count, { one: "ve # dosya daha", other: "ve # dosya daha" }),
  count: files,
  whom: {
    send: (label) => `Alıcı: ${label || "adsız biri"}`,
    receive: (label) => `Gönderen: ${label || "adsız biri"}`,
  },
  state: {
    failed: "Yarıda kaldı",
    cancelled: "Durduruldu",
  },
  inUse: "Bir sekmede açık",
  of: (bytes, total) => `${bytes} / ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Sürdür",
  resumeNamed: (name) => `Sürdür: ${name}`,
  save: "Kaydet",
  saveNamed: (name) => `Kaydet: ${name}`,
  files: "Dosyalar",
  saveSome: "Kaydet…",
  filesOf: (name) => `Aktarımın dosyaları: ${name}`,
  erase: "Sil",
  eraseNamed: (name) => `Sil: ${name}`,
  keep: "Sakla",
  erasing: {
    title: (what, name) => ({
      one: `${quoted(name)} silinsin mi?`,
      received: "Alınan dosyalar silinsin mi?",
      all: "Tüm geçmiş silinsin mi?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "# aktarım geçmişten silinir",
        other: "# aktarım geçmişten silinir",
      });
      const disk = stored ? `, bu cihazda ${stored} yer açılır` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Sonradan sürdürülemez."
        : plural(open, {
          one: " # tanesi tamamlanmadı ve sonradan sürdürülemez.",
          other: " # tanesi tamamlanmadı ve sonradan sürdürülemez.",
        });
      return `${what}${disk}.${lost} Kendi dosyalarınız ve başka yere kaydettikleriniz kalır.`;
    },
  },
  there: (percent) => `Gelen: ${percent}`,
} satisfies Catalogue["history"];

export const back = {
  returning: "Odaya dönülüyor…",
  ask: (count, first) =>
    count === 1
      ? `${quoted(first)} dosyasını bir kez daha seçin, kaldığı yerden sürer.`
      : plural(count, {
        one: "Aynı dosyayı bir kez daha seçin, kaldığı yerden sürer.",
        other: "Aynı # dosyayı bir kez daha seçin, kaldıkları yerden sürer.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `${quoted(first)} dosyasına erişim verin, kaldığı yerden sürer.`,
      other: "Aynı # dosyaya erişim verin, kaldıkları yerden sürer.",
    }),
  allow: (count) =>
    plural(count, {
      one: "Aynı dosyaya erişim ver",
      other: "Aynı dosyalara erişim ver",
    }),
  why: "Yenilenen bir sayfa dosyalarınızı kendiliğinden açamaz.",
  choose: "Yeniden seç",
  chooseAll: "Dosyaları yeniden seç",
  chooseFolder: "Klasörü yeniden seç",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} eksik ya da öncekiyle aynı değil.`,
      other: `# dosya eksik ya da öncekiyle aynı değil; biri ${quoted(first)}.`,
    });
    return `${what} ${
      count === 1
        ? "Dosyayı eski hâliyle seçin."
        : "Hepsini eski hâlleriyle, tek seferde seçin."
    }`;
  },
  full: "Bu cihaz dolu.",
  fullNext: "Biraz yer açın, kendiliğinden sürer. Hiçbir şey kaybolmaz.",
} satisfies Catalogue["back"];
