import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `Size ${files(count)}, toplam ${size}`,
  lead: "Siz kabul etmeden hiçbir şey yazılmaz.",
  all: "Tüm dosyalar",
  accept: (count, size) =>
    count === 0 ? "Önce dosya seçin" : `Kabul et: ${files(count)}, ${size}`,
  decline: "Reddet",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `Giden ${files(count)}`,
    receive: (count, first) => count === 1 ? first : `Gelen ${files(count)}`,
  },
  direction: { send: "Gönderiliyor", receive: "Alınıyor" },
  with: {
    send: (name) => `Alıcı: ${name}`,
    receive: (name) => `Gönderen: ${name}`,
  },
  state: {
    offered: "Yanıt bekleniyor",
    connecting: "Bağlanıyor",
    moving: "Yolda",
    paused: {
      me: "Siz duraklattınız",
      them: "Karşı taraf duraklattı",
      both: "İki taraf da duraklattı",
    },
    full: "Yer bekleniyor",
    wants: "Dosyalarınız bekleniyor",
    reconnecting: (time) =>
      time === undefined
        ? "Yeniden bağlanıyor"
        : `Yeniden bağlanıyor, başlangıç: ${time}`,
    verifying: "Her bayt denetleniyor",
    done: {
      send: "Gönderildi ve denetlendi",
      receive: "Alındı ve denetlendi",
    },
    failed: "Tamamlanmadı",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} / ${total}`,
  left: (duration) => `${duration} kaldı`,
  kept: "Hiçbir şey kaybolmadı",
  pause: "Duraklat",
  resume: "Sürdür",
  cancel: "İptal et",
  retry: "Yeniden dene",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Kaydet",
  saveNamed: (name) => `Kaydet: ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Klasöre kaydet…",
  zip: "ZIP olarak kaydet",
  stop: "Durdur",
  hint: "Klasörleriyle ya da aşağıda dosya dosya.",
  saving: "Kaydediliyor…",
  progress: (percent) => `Kaydediliyor: ${percent}`,
  saved: "Tümü kaydedildi.",
  emptyFolder: "boş klasör",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `Size ${files(count)} öneriliyor, ${size}.`,
  done: (name) => `${name}: tamamlandı ve denetlendi.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Biri geldi.",
  left: (name = "Biri") => `${name} ayrıldı.`,
  away: (name) =>
    `Bağlantı koptu${
      name ? `: ${name}` : ""
    }. Yeniden bağlanıyor, hiçbir şey kaybolmaz.`,
  back: (name) => `Yeniden bağlandı${name ? `: ${name}` : ""}.`,
  remember: "Karşı taraf hatırlanmak istiyor.",
  remembered: "Birbirinizi hatırlıyorsunuz.",
} satisfies Catalogue["announce"];
