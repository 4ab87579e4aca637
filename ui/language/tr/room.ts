import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("tr");

export const room = {
  creating: "Oda açılıyor…",
  waitingTitle: "Bu sözcükleri söyleyin",
  waitingLead: (host) => `Bunları ${host} adresinde giren kişi dosyaları alır.`,
  characters: "Aynı kod, karakterlerle",
  link: "Link",
  qr: "Linkin QR kodu",
  scan: "Ya da telefonla tarayın",
  copyCode: "Kodu kopyala",
  copyCharacters: "Karakterleri kopyala",
  copyLink: "Linki kopyala",
  copied: "Kopyalandı",
  share: "Paylaş",
  waitingFor: (guests) =>
    plural(guests, {
      one: "Diğer kişi bekleniyor",
      other: "Diğer kişiler bekleniyor",
    }),
  ready: (count, size) => `${files(count)} hazır, ${size}`,
  noFiles: "Gönderilecek bir şey yok henüz",
  addFiles: "Dosya ekle",
  addFolder: "Klasör ekle",
  leave: "Ayrıl",
  leaveTitle: "Tümüyle ayrılıyor musunuz?",
  leaveLead:
    "Tamamlanmayan her şey, karşı taraf için de sona erer. Yalnızca bu sekmeyi kapatırsanız sonra sürebilir.",
  stay: "Kal",
  leaveAnyway: "Tümüyle ayrıl",
} satisfies Catalogue["room"];

export const joining = {
  title: "Bağlanıyor",
  finding: "Oda bulunuyor",
  checking: "Kod denetleniyor",
  connecting: "En iyi yol seçiliyor",
  findingDevice: "Diğer cihaz bulunuyor",
  checkingDevice: "Bildiğiniz cihaz olduğu denetleniyor",
  done: "tamam",
  current: "sürüyor",
} satisfies Catalogue["joining"];

export const open = {
  title: "Bağlandı",
  titleAlone: "Burada başka kimse yok",
  people: "Bu odadaki kişiler",
  send: "Dosya gönder",
  folder: "Klasör gönder",
  sendHint: "Dosyaları herhangi bir yere bırakın ya da yapıştırın.",
  titleAway: "Yeniden bağlanıyor",
  held: (count) =>
    plural(count, {
      one: "# dosya bağlantıyı bekliyor.",
      other: "# dosya bağlantıyı bekliyor.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Resimleri karşılaştır",
  verified: "Doğrulandı",
  title: "İkiniz de aynı altı resmi, bu sırayla mı görüyorsunuz?",
  lead:
    "Telefonda ya da yan yana karşılaştırın. Aynıysalar arada kimse yoktur.",
  match: "Aynılar",
  differ: "Farklılar",
  later: "Şimdi değil",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Hatırla",
  me: "Karşı tarafın da sizi hatırlaması bekleniyor",
  them: "Siz de hatırlayın",
  both: "Birbirinizi hatırlıyorsunuz",
  asked: "Karşı taraf hatırlanmak istiyor. Siz de hatırlayacak mısınız?",
  title: "Bir dahaki sefere kodsuz buluşalım mı?",
  lead:
    "İki cihazınız birbirini başlangıç sayfasından bulur. İkinizin de onaylaması gerekir; her biri diğerini istediği an unutabilir.",
  name: "Karşı tarafın gördüğü ad",
  ownName: "Bu tarayıcı",
  confirm: "Hatırla",
  later: "Şimdi değil",
} satisfies Catalogue["remember"];
