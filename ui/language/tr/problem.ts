import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("tr");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)} sözcüklerimizden biri değil.`,
    next: suggestions.length > 0
      ? `Bunu mu demek istediniz: ${format.either(suggestions)}?`
      : "Yazımını denetleyin.",
  }),
  "code-check": () => ({
    what: "Karakterlerden biri doğru değil.",
    next: "Size verilen kodla tek tek karşılaştırın.",
  }),
  "code-length": () => ({
    what: "Kod tam değil.",
    next: "Bir kod üç sözcükten ya da sekiz harf ve rakamdan oluşur.",
  }),
  "link-malformed": () => ({
    what: "Bu link bozuk ya da eksik.",
    next: "Yeniden isteyin ve bütünüyle açın.",
  }),
  "room-gone": () => ({
    what: "Bu kodla bir oda yok.",
    next:
      "Davet eden kişi ayrılınca ya da süre dolunca odalar kapanır. Kodu denetleyin ya da yenisini isteyin.",
  }),
  "room-full": () => ({
    what: "Bu odanın açıldığı herkes zaten içeride.",
    next: "Sizin de olmanız gerekiyorsa yeni bir kod isteyin.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Kod ya da parolası doğru değil.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Size verilenle karşılaştırın. # deneme hakkınız kaldı.",
        other: "Size verilenle karşılaştırın. # deneme hakkınız kaldı.",
      })
      : "Bu kod artık kapandı. Yenisini isteyin.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Çok fazla yanlış deneme yapıldı: Bu kod kapandı.",
      admissions: "Bu kod daha önce kullanıldı.",
      time: "Bu kodun süresi doldu.",
    }[limit],
    next: "Kapanan kod bir daha açılmaz. Yeni bir kodla başlayın.",
  }),
  "handshake-timeout": () => ({
    what: "Karşı taraf yanıt vermedi.",
    next: "Orada Tallow’un açık olduğundan emin olup yeniden deneyin.",
  }),
  "server-down": () => ({
    what: "Tallow sunucusuna ulaşılamıyor.",
    next: "Bağlantınızı denetleyip yeniden deneyin.",
  }),
  "server-refused": ({ status }) => ({
    what: "Sunucu, bu sayfanın anlamadığı bir yanıt verdi.",
    next: `Sayfayı yenileyin, eskimiş olabilir. (Durum ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Bu tarayıcı başka bir tarayıcıya bağlanamıyor.",
      next:
        "WebRTC yok ya da kapalı. Açın ya da Tallow’u başka bir tarayıcıda kullanın.",
    },
    storage: {
      what: "Bu tarayıcı Tallow’a dosyalar için yer vermiyor.",
      next:
        "Gizli pencerelerde sık olur. Tallow’u sıradan bir pencerede ya da başka bir tarayıcıda açın.",
    },
    crypto: {
      what: "Bu tarayıcı bu sayfada şifreleme yapamıyor.",
      next: "Tallow’u https:// ile başlayan bir adreste açın.",
    },
    workers: {
      what: "Bu tarayıcı arka planda çalışamıyor.",
      next: "Güncelleyin ya da Tallow’u başka bir tarayıcıda açın.",
    },
  }[feature]),
  "no-path": () => ({
    what: "İki tarayıcı birbirine ulaşamadı.",
    next:
      "Bir güvenlik duvarı engel olabilir. Yeni bir kodla, başka bir ağdan, örneğin bir telefonunkinden başlayın.",
  }),
  "no-relay": () => ({
    what: "Yalnızca aktarıcılarla bağlanıyorsunuz ama bu sitede hiç yok.",
    next:
      "Hiçbir şey gönderilmedi. Ayarlarda başka yollara izin verin ya da aktarıcısı olan bir Tallow kullanın.",
  }),
  "removed": () => ({
    what: "Davet eden kişi sizi bu odadan çıkardı.",
    next: "Tam gelenler sizde kalır. Yanlışlıkla olduysa yeni bir kod isteyin.",
  }),
  "session-expired": () => ({
    what: "Bu bağlantının anahtarları fazla eskidi.",
    next: "Güvenlik için sonlandırıldı. Yeni bir kodla yeniden başlayın.",
  }),
  "pictures-differ": () => ({
    what: "Resimler farklı, yani arada biri olabilir.",
    next:
      "Bağlantı hemen kesildi. Yeni bir kodla, başka bir ağdan yeniden başlayın.",
  }),
  "member-left": () => ({
    what: "Diğer kişi ayrıldı.",
    next: "Döndüğünde yeni bir kodla yeniden başlayın.",
  }),
  "tampered": () => ({
    what: "Yolda bir şey, gönderileni değiştirdi.",
    next:
      "Değişmiş hiçbir şey saklanmadı. Yeniden deneyin, bir daha olursa başka bir ağdan.",
  }),
  "declined": () => ({
    what: "Karşı taraf bu dosyaları istemedi.",
    next: "Yeniden önerebilirsiniz.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? {
        what: "Bunu siz durdurdunuz.",
        next: "Dilediğiniz zaman yeniden başlayın.",
      }
      : {
        what: "Bunu diğer kişi durdurdu.",
        next: "Ona sorup yeniden deneyin.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Yeterli yer yok: ${format.bytes(missing)} eksik.`,
    next: "Bu cihazda yer açın ya da daha az dosya seçin.",
  }),
  "storage-failed": () => ({
    what: "Tarayıcı diske yazamadı.",
    next: "Diskin dolu olmadığını denetleyip yeniden deneyin.",
  }),
  "save-failed": ({ name }) => ({
    what: `${quoted(name)} kaydedilemedi.`,
    next:
      "Yarım bir şey bırakılmadı. Klasörün yerinde ve diskin boş yeri olduğunu denetleyip yeniden kaydedin.",
  }),
  "receiver-storage": () => ({
    what: "Diğer cihazda bunun için yer yok.",
    next: "Yer açılmasını isteyip yeniden deneyin.",
  }),
  "source-changed": ({ name }) => ({
    what: `${quoted(name)} gönderilirken değişti.`,
    next: "Şimdiki hâliyle göndermek için yeniden seçin.",
  }),
  "source-gone": ({ name }) => ({
    what: `${quoted(name)} artık yerinde değil.`,
    next: "Taşınmış ya da silinmiş. Yeniden seçin.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `${quoted(name)} gönderildiği gibi gelmedi ve atıldı.`,
    next: "Yeniden gönderin.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Biri yanlış bir kod girdi.",
    next: plural(attemptsLeft, {
      one: "# yanlış deneme daha olursa bu kod tümüyle kapanır.",
      other: "# yanlış deneme daha olursa bu kod tümüyle kapanır.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Biri girmeye başladı ama tamamlamadı.",
    next: "Yeniden denemesini isteyin; kod hâlâ geçerli.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "Diğer cihaz gelmedi.",
    next: "Orada Tallow’u açın, bu cihazı seçin, sonra yeniden deneyin.",
  }),
  "wrong-code": () => ({
    what: "Bu, bildiğiniz cihaz değil ya da bu cihazı unutmuş.",
    next: "Bir kodla buluşup birbirinizi yeniden hatırlayın.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Bu oda kapanmış ya da başka bir sekmede açık.",
    next: "Bu odada aldıklarınız geçmişte.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "İkiniz artık aynı odada değilsiniz.",
    next:
      "Davet eden kişi buna son verdi. Yeni bir kodla yeniden buluşabilirsiniz.",
  }),
} satisfies Catalogue["transferNotice"];
