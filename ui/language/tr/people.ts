import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("tr");
const numbers = new Intl.NumberFormat("tr");
const list = new Intl.ListFormat("tr");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Kırmızı",
  "Turuncu",
  "Altın",
  "Zeytin",
  "Yeşil",
  "Petrol",
  "Gök mavisi",
  "Mavi",
  "Mor",
  "Mürdüm",
  "Pembe",
  "Gri",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") {
      return ["Sizi davet eden kişi", "sizi davet eden kişi"];
    }
    if (onlyGuest) return ["Konuğunuz", "konuğunuz"];
    const shade = colours[colour] ?? "";
    return [`${shade} konuk`, `${shade.toLocaleLowerCase("tr")} konuk`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Renk: ${colour}`,
  choosing: "Yol seçiliyor",
  path: {
    direct: "Doğrudan",
    turn: "TURN sunucusu üzerinden",
    relay: "Bu sitenin aktarıcısı üzerinden",
  },
  pathLong: {
    direct:
      "Tarayıcıdan tarayıcıya, dosdoğru. İki taraf birbirinin ağ adresini görür; arada kimse yoktur.",
    turn:
      "Bir TURN sunucusu mühürlü olarak iletir. Hangi ağ adresinin ne kadar aktardığını görür, ne aktardığını asla.",
    relay:
      "Bu sitenin sunucusu mühürlü olarak iletir. Hangi ağ adresinin ne kadar aktardığını görür, ne aktardığını asla.",
  },
  noPath: "Tarayıcılarınız birbirine giden bir yol arıyor.",
  quality: {
    excellent: "mükemmel",
    good: "iyi",
    fair: "orta",
    poor: "zayıf",
    disconnected: "yeniden bağlanıyor",
  },
  away: (time) => `Yeniden bağlanıyor, başlangıç: ${time}`,
  remove: "Çıkar",
  removeNamed: (name) => `Çıkar: ${name}`,
  removeTitle: (name) => `${name} bu odadan çıkarılsın mı?`,
  removeLead:
    "Aranızdaki aktarımlar durur ve yeni bir kod olmadan geri dönülemez.",
  keep: "Kalsın",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Başkalarının gördüğü ad: ${name}.`,
  asColour: (colour) => `Başkaları sizi renginizle görür: ${colour}.`,
  add: "Ad ekle",
  change: "Değiştir",
  title: "Başkaları sizi nasıl görür",
  lead: "Yalnızca odalarınızdaki kişiler öğrenir, sunucu asla.",
  name: "Ad",
  nameHint: "Boş bırakırsanız renginizle tanınırsınız.",
  colour: (name) => name === undefined ? "Renk" : `Renk: ${name}`,
  done: "Tamam",
  cancel: "Şimdi değil",
} satisfies Catalogue["about"];

export const invite = {
  open: "Birini davet et",
  lead: (host) => `Bunları ${host} adresinde giren kişi odaya gelir.`,
  guests: "Kaç kişi için?",
  guestsHint: "Sayı değişirse yeni bir kod oluşur.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Bir kişi için geçerli. Bitiş: ${time}.`,
      other: `# kişi için geçerli. Bitiş: ${time}.`,
    }),
  close: "Daveti kapat",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `Tamamını alan: # / ${numbers.format(count)}`,
      other: `Tamamını alan: # / ${numbers.format(count)}`,
    }),
  all: (count) =>
    plural(count, {
      one: "# kişi tamamını aldı",
      other: count === 2
        ? "İkisi de tamamını aldı"
        : "# kişinin hepsi tamamını aldı",
    }),
  missed: (count) =>
    plural(count, { one: "# kişi alamadı", other: "# kişi alamadı" }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Kimse alamadı",
  progress: (percent, title) => `${title}, herkese: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "# kişiye yeniden",
      other: "# kişiye yeniden",
    }),
  cancel: "Tümünü iptal et",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Gönder: ${name}`,
  all: "Herkese gönder",
  none: "Kimlerin alacağını işaretleyin.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "# kişiye gider.",
        other: "# kişiye gider.",
      })
      : `Alıcı: ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
