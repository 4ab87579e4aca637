import type { Catalogue } from "../catalogues.ts";
import { chat } from "./chat.ts";
import { screen } from "./screen.ts";
import { installed } from "./installed.ts";
import { notify, preview, scan } from "./handy.ts";
import { mail, usage } from "./mail.ts";
import { pluralIn } from "../plural.ts";
import { back, history } from "./history.ts";
import { about, colours, group, invite, member, recipients } from "./people.ts";
import {
  deviceNotice,
  hostNotice,
  problem,
  returnNotice,
  transferNotice,
} from "./problem.ts";
import { joining, open, remember, room, verify } from "./room.ts";
import { preflight, prepare, settings } from "./settings.ts";
import { announce, list, offer, save, transfer } from "./transfer.ts";

const plural = pluralIn("tr");

// Names stand where Turkish needs no ending on them, here and in all parts.
export const catalogue = {
  app: {
    name: "Tallow",
    description: "Dosyalar tarayıcıdan tarayıcıya. Arada kimse yok.",
    home: "Tallow, başlangıç sayfasına",
    skip: "İçeriğe geç",
    security: "Güvenlik",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow dosyaları tarayıcınızda mühürler, bunun için JavaScript gerekir. Lütfen bu sayfa için izin verin.",
  },
  home: {
    title: "Dosyalar, elden ele.",
    lead:
      "Sizin tarayıcınızdan onlarınkine, yol boyunca mühürlü. Arada kimse okuyamaz.",
    choose: "Dosya seç",
    folder: "Klasör seç",
    dropHint: "ya da bu sayfada herhangi bir yere bırakın",
    facts: "Hesap yok. Sunucuda kopya yok. Diskten başka sınır yok.",
  },
  drop: {
    send: "Göndermek için bırakın",
    pastedText: "Yapıştırılan metin.txt",
  },
  code: {
    label: "Size bir kod ya da link verildi mi?",
    placeholder: "amber-swan-kite",
    join: "Katıl",
    hint: "Üç sözcük, sekiz karakter ya da bir link.",
    completions: "Uyan sözcükler",
    password: "Bana bir parola da verildi",
  },
  password: {
    add: "Parola ekle",
    change: "Parola ayarlı. Değiştir",
    label: "Parola",
    lead:
      "Odaya giren kişi parolayı da bilmelidir. Koddan başka bir yolla iletin: Parola ne kodda ne de linkte bulunur.",
    set: "Parolayı ayarla",
    done: "Parola ayarlandı.",
    enter: "Gir",
    asked: "Bu oda parola istiyor.",
    wrong: "Parola doğru değil.",
    left: (count) =>
      plural(count, {
        one: "Size verilen parolayı girin. # deneme hakkınız kaldı.",
        other: "Size verilen parolayı girin. # deneme hakkınız kaldı.",
      }),
  },
  device: {
    title: "Bilinen cihazlar",
    connect: "Bağlan",
    connectTo: (name) => `Bağlan: ${name}`,
    forget: "Unut",
    forgetNamed: (name) => `Unut: ${name}`,
    forgetTitle: (name) => `${name} unutulsun mu?`,
    forgetLead: "Yeniden buluşmak için yeni bir kod gerekecek.",
    keep: "Unutma",
    verified: "Resimler karşılaştırıldı",
    awaited: (name) =>
      `${name} bekleniyor. Orada Tallow’u açıp bu cihazı seçin.`,
  },
  room,
  joining,
  open,
  colours,
  member,
  about,
  invite,
  group,
  recipients,
  verify,
  remember,
  offer,
  list,
  transfer,
  save,
  prepare,
  settings,
  preflight,
  history,
  back,
  closed: {
    again: { retry: "Yeniden dene", anew: "Yeni oda aç" },
    home: "Başlangıç sayfasına",
  },
  lost: {
    title: "Bu oda için linki gerekli",
    lead:
      "Linkin gizli bölümü adres çubuğunda hiç tutulmaz. Linki bir kez daha açın, kodu girin ya da yeniden başlayın.",
    home: "Başlangıç sayfasına",
  },
  announce,
  chat,
  screen,
  installed,
  scan,
  notify,
  preview,
  mail,
  usage,
  pages: {
    notFoundTitle: "Burada bir şey yok",
    notFound: "Adres yanlış yazılmış ya da sayfa taşınmış olabilir.",
    brokenTitle: "Bizim tarafımızda bir sorun oldu",
    broken: "Sizden kaynaklanmadı. Birazdan yeniden deneyin.",
    home: "Başlangıç sayfasına",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
