import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("tr");

export const chat = {
  title: "Sohbet",
  lead: "Dosyalar gibi mühürlü: yalnızca bu odadakiler okuyabilir.",
  log: "İletiler",
  label: "Bir ileti yazın",
  send: "Gönder",
  unread: (count) => `${count} yeni`,
  latest: "En yeniye",
  you: "Siz",
  status: {
    sent: "Gönderildi",
    delivered: "Ulaştı",
    read: "Okundu",
  },
  waiting: "Bağlantıyı bekliyor",
  readBy: (names) => `Okuyanlar: ${list.format(names)}`,
  typing: (name) => `${name} yazıyor…`,
  typingSeveral: "Birkaç kişi yazıyor…",
  length: (count, most) => `${count} / ${most} karakter`,
  tooLong: (count, most) => `Çok uzun: ${count} / ${most} karakter`,
  clear: "Temizle",
  clearTitle: "Sohbet temizlensin mi?",
  clearLead: "Bu cihazdan silinir. Ötekilerde olan onlarda kalır.",
  clearKeep: "Kalsın",
  keep: "Sohbeti sakla",
  keepLead:
    "Bu cihazda mühürlü durur, sayfa yenilenince hiçbir şey kaybolmaz. Biri tümüyle ayrılınca silinir; bunu kapatırsanız hemen silinir.",
} satisfies Catalogue["chat"];
