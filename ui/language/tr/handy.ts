import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "QR kodu tara",
  paste: "Yapıştır",
  pasted: "Panonuzdan geldi. Doğru olan bu mu? Öyleyse katılın.",
  pastedImage: "Yapıştırılan görüntü",
  title: "QR kodunu tarayın",
  lead: "Kameranın önünde tutun. Görüntü bu cihazda kalır.",
  camera: {
    asking: "Lütfen kameraya izin verin.",
    blocked:
      "Kameraya burada izin yok. Bunu tarayıcınızın ayarlarından değiştirin ya da kodun bir fotoğrafını seçin.",
    absent: "Kullanılacak kamera yok. Kodun bir fotoğrafını seçin.",
  },
  seen: {
    stranger: "Bu bir Tallow kodu değil.",
    "no-code": "Bu fotoğrafta QR kodu yok.",
  },
  photo: "Fotoğraf seç",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Geldi: ${files(count)}`,
  delivered: (count) => `Ulaştı: ${files(count)}`,
  stopped: (count) => `Durdu: ${files(count)}`,
  offered: (count) => `Size sunuluyor: ${files(count)}`,
  ask: "Bitince haber ver",
  on: "Bitince haber verilecek.",
  blocked:
    "Tarayıcınız bu sayfanın bildirimlerini engelliyor. Bunu ayarlarından değiştirebilirsiniz.",
  title: "Bildirimler",
  setting: "Başka yere bakarken olanları bana bildir",
  settingLead:
    "Dosyalar geldiğinde, ulaştığında, durduğunda ya da sunulduğunda bir bildirim. Kaç tane ve kimden olduğunu söyler, adlarını asla.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Göster: ${name}`,
  place: (place, count) => `${place}/${count}`,
  before: "Önceki",
  after: "Sonraki",
  sight: {
    opening: "Açılıyor…",
    broken: "Bu gösterilemiyor. Yine de kaydedebilirsiniz.",
    large: "Bu görüntü burada gösterilemeyecek kadar büyük.",
  },
} satisfies Catalogue["preview"];
