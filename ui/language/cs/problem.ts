import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("cs");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)} nepatří mezi naše slova.`,
    next: suggestions.length > 0
      ? `Nemělo to být ${format.either(suggestions)}?`
      : "Zkontrolujte, jak je napsané.",
  }),
  "code-check": () => ({
    what: "Jeden z těchto znaků nesouhlasí.",
    next: "Porovnejte je jeden po druhém s kódem, který máte.",
  }),
  "code-length": () => ({
    what: "To není celý kód.",
    next: "Kód jsou tři slova nebo osm písmen a číslic.",
  }),
  "link-malformed": () => ({
    what: "Tento odkaz je poškozený nebo neúplný.",
    next: "Požádejte o něj znovu a otevřete ho celý.",
  }),
  "room-gone": () => ({
    what: "Místnost s tímto kódem neexistuje.",
    next:
      "Místnosti se zavírají, když hostitel odejde nebo vyprší čas. Zkontrolujte kód, nebo požádejte o nový.",
  }),
  "room-full": () => ({
    what: "Všichni, pro které tato místnost vznikla, už v ní jsou.",
    next: "Pokud jste mezi ně měli patřit, požádejte o nový kód.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "To není správný kód, nebo k němu nepatří toto heslo.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Porovnejte ho s tím, který máte. Zbývá # pokus.",
        few: "Porovnejte ho s tím, který máte. Zbývají # pokusy.",
        many: "Porovnejte ho s tím, který máte. Zbývá # pokusu.",
        other: "Porovnejte ho s tím, který máte. Zbývá # pokusů.",
      })
      : "Tento kód je teď zavřený. Požádejte o nový.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Příliš mnoho chybných pokusů: tento kód je zavřený.",
      admissions: "Tento kód už byl použit.",
      time: "Čas tohoto kódu vypršel.",
    }[limit],
    next: "Zavřený kód se už nikdy neotevře. Začněte s novým.",
  }),
  "handshake-timeout": () => ({
    what: "Druhá strana neodpověděla.",
    next: "Ujistěte se, že je tam Tallow otevřený, a zkuste to znovu.",
  }),
  "server-down": () => ({
    what: "Server Tallow není dostupný.",
    next: "Zkontrolujte připojení a zkuste to znovu.",
  }),
  "server-refused": ({ status }) => ({
    what: "Server odpověděl něco, čemu tato stránka nerozumí.",
    next: `Načtěte stránku znovu, může být zastaralá. (Stav ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Tento prohlížeč se neumí spojit s jiným.",
      next:
        "WebRTC chybí nebo je vypnuté. Zapněte ho, nebo otevřete Tallow v jiném prohlížeči.",
    },
    storage: {
      what: "Tento prohlížeč nedává aplikaci Tallow místo na soubory.",
      next:
        "V anonymních oknech to tak často bývá. Otevřete Tallow v běžném okně nebo v jiném prohlížeči.",
    },
    crypto: {
      what: "Tento prohlížeč na této stránce neumí šifrovat.",
      next: "Otevřete Tallow na adrese, která začíná https://.",
    },
    workers: {
      what: "Tento prohlížeč neumí pracovat na pozadí.",
      next: "Aktualizujte ho, nebo otevřete Tallow v jiném prohlížeči.",
    },
  }[feature]),
  "no-path": () => ({
    what: "Oba prohlížeče se k sobě nedostaly.",
    next:
      "V cestě může být firewall. Začněte znovu s novým kódem a z jiné sítě, třeba z mobilní.",
  }),
  "no-relay": () => ({
    what: "Připojujete se jen přes předávací servery a tento web žádný nemá.",
    next:
      "Nic se neodeslalo. Povolte v nastavení jiné cesty, nebo použijte Tallow, který předávací server má.",
  }),
  "removed": () => ({
    what: "Hostitel vás z této místnosti odebral.",
    next:
      "Co dorazilo celé, vám zůstává. Pokud to byl omyl, požádejte o nový kód.",
  }),
  "session-expired": () => ({
    what: "Klíče tohoto spojení příliš zestárly.",
    next: "Pro jistotu bylo ukončeno. Začněte znovu s novým kódem.",
  }),
  "pictures-differ": () => ({
    what: "Obrázky se liší, takže mezi vámi může někdo být.",
    next:
      "Spojení bylo okamžitě ukončeno. Začněte znovu s novým kódem a z jiné sítě.",
  }),
  "member-left": () => ({
    what: "Druhá osoba odešla.",
    next: "Až se vrátí, začněte znovu s novým kódem.",
  }),
  "tampered": () => ({
    what: "Něco cestou změnilo, co se posílalo.",
    next:
      "Nic změněného se neuchovalo. Zkuste to znovu, a když se to zopakuje, z jiné sítě.",
  }),
  "declined": () => ({
    what: "Druhá strana tyto soubory nechtěla.",
    next: "Můžete je nabídnout znovu.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? { what: "Tady zastaveno.", next: "Začněte znovu, kdykoli chcete." }
      : {
        what: "Druhá osoba to zastavila.",
        next: "Zeptejte se jí a pak to zkuste znovu.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Není dost místa: chybí ${format.bytes(missing)}.`,
    next: "Uvolněte místo na tomto zařízení, nebo vyberte méně souborů.",
  }),
  "storage-failed": () => ({
    what: "Prohlížeč nemohl zapisovat na disk.",
    next: "Zkontrolujte, zda disk není plný, a zkuste to znovu.",
  }),
  "save-failed": ({ name }) => ({
    what: `${quoted(name)} se nepodařilo uložit.`,
    next:
      "Nic napůl zapsaného nezůstalo. Zkontrolujte, zda složka existuje a disk není plný, a uložte znovu.",
  }),
  "receiver-storage": () => ({
    what: "Druhé zařízení na to nemá místo.",
    next: "Požádejte o uvolnění místa a zkuste to znovu.",
  }),
  "source-changed": ({ name }) => ({
    what: `${quoted(name)} se během odesílání změnil.`,
    next: "Vyberte soubor znovu a odešle se tak, jak je teď.",
  }),
  "source-gone": ({ name }) => ({
    what: `${quoted(name)} už není tam, kde byl.`,
    next: "Soubor byl přesunut nebo smazán. Vyberte ho znovu.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `${quoted(name)} nedorazil tak, jak byl odeslán, a byl zahozen.`,
    next: "Odešlete ho znovu.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Někdo zadal chybný kód.",
    next: plural(attemptsLeft, {
      one: "Po # dalším chybném pokusu se tento kód navždy zavře.",
      few: "Po # dalších chybných pokusech se tento kód navždy zavře.",
      many: "Po # dalšího chybného pokusu se tento kód navždy zavře.",
      other: "Po # dalších chybných pokusech se tento kód navždy zavře.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Někdo začal vstupovat, ale nikdy nedorazil.",
    next: "Ať to zkusí znovu; kód stále platí.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "Druhé zařízení nepřišlo.",
    next: "Otevřete tam Tallow, vyberte toto zařízení a zkuste to znovu.",
  }),
  "wrong-code": () => ({
    what: "To není zařízení, které znáte, nebo na toto zapomnělo.",
    next: "Setkejte se s kódem a znovu si jedno druhé zapamatujte.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Tato místnost skončila, nebo je otevřená na jiné kartě.",
    next: "Co jste v ní přijali, je v historii.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "Vy dva už nejste ve stejné místnosti.",
    next: "Hostitel to ukončil. S novým kódem se můžete setkat znovu.",
  }),
} satisfies Catalogue["transferNotice"];
