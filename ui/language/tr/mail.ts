import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "E-postayla davet et",
  lead:
    "Mektupta bu odanın yeri yazar. Kod içinde değildir: üç sözcüğü siz söyleyin.",
  label: "E-posta adresi",
  send: "Gönder",
  cancel: "Vazgeç",
  withdraw: "Geri al",
  state: {
    sending: "Gönderiliyor …",
    sent: "Adres varsa bir mektup yolda.",
    withdrawn: "Geri alındı, henüz çıkmadıysa.",
  },
  fault: {
    address: {
      what: "Bu bir e-posta adresi değil.",
      next: "Düzeltip yeniden gönderin.",
    },
    often: {
      what: "Bir kerede çok fazla mektup.",
      next: "Bir dakika bekleyip yeniden gönderin.",
    },
    over: {
      what: "Bu kod artık geçerli değil.",
      next: "Yenisini çekip yeniden gönderin.",
    },
    server: {
      what: "Sunucu mektubu almadı.",
      next: "Biraz sonra yeniden deneyin.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Bu site neyi sayar",
  label: "Sitenin saymasına izin ver",
  lead: {
    chosen:
      "Dakikalar sonra kaç aktarım ve hata olduğunu öğrenir, boyutlar ve süreler yuvarlanmış olarak. Asla bir ad, kod, oda ya da dosya değil.",
    refused:
      "Bu tarayıcı sayılmamayı istiyor, bu yüzden hiçbir şey bildirilmez.",
    none: "Bu site tarayıcılarda hiçbir şey saymaz.",
  },
} satisfies Catalogue["usage"];
