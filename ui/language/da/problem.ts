import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("da");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)} er ikke et af vores ord.`,
    next: suggestions.length > 0
      ? `Mente du ${format.either(suggestions)}?`
      : "Kontrollér stavningen.",
  }),
  "code-check": () => ({
    what: "Et af tegnene er ikke rigtigt.",
    next: "Sammenlign dem ét for ét med den kode, du har fået.",
  }),
  "code-length": () => ({
    what: "Det er ikke en hel kode.",
    next: "En kode er tre ord eller otte bogstaver og cifre.",
  }),
  "link-malformed": () => ({
    what: "Linket er beskadiget eller ufuldstændigt.",
    next: "Bed om det igen, og åbn det i sin helhed.",
  }),
  "room-gone": () => ({
    what: "Der er intet rum med denne kode.",
    next:
      "Rum lukker, når den, der inviterede, går, eller tiden er gået. Kontrollér koden, eller bed om en ny.",
  }),
  "room-full": () => ({
    what: "Alle, som rummet er lavet til, er der allerede.",
    next: "Bed om en ny kode, hvis du skulle have været en af dem.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Det er ikke den rigtige kode, eller ikke dens adgangskode.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Sammenlign med det, du har fået. Du kan prøve # gang til.",
        other: "Sammenlign med det, du har fået. Du kan prøve # gange til.",
      })
      : "Koden er nu lukket. Bed om en ny.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "For mange forkerte forsøg: koden er lukket.",
      admissions: "Koden er allerede brugt.",
      time: "Tiden for koden er udløbet.",
    }[limit],
    next: "En lukket kode åbner aldrig igen. Begynd med en ny.",
  }),
  "handshake-timeout": () => ({
    what: "Den anden side svarede ikke.",
    next: "Sørg for, at Tallow er åben der, og prøv igen.",
  }),
  "server-down": () => ({
    what: "Tallows server kan ikke nås.",
    next: "Kontrollér forbindelsen, og prøv igen.",
  }),
  "server-refused": ({ status }) => ({
    what: "Serveren gav et svar, som siden ikke forstår.",
    next: `Genindlæs siden, den kan være forældet. (Status ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Denne browser kan ikke forbinde til en anden.",
      next:
        "WebRTC mangler eller er slået fra. Slå det til, eller åbn Tallow i en anden browser.",
    },
    storage: {
      what: "Denne browser giver ikke Tallow plads til filer.",
      next:
        "Det er almindeligt i private vinduer. Åbn Tallow i et almindeligt vindue eller i en anden browser.",
    },
    crypto: {
      what: "Denne browser kan ikke kryptere på denne side.",
      next: "Åbn Tallow på en adresse, der begynder med https://.",
    },
    workers: {
      what: "Denne browser kan ikke arbejde i baggrunden.",
      next: "Opdater den, eller åbn Tallow i en anden browser.",
    },
  }[feature]),
  "no-path": () => ({
    what: "De to browsere kunne ikke nå hinanden.",
    next:
      "En firewall kan være i vejen. Begynd forfra med en ny kode fra et andet netværk, for eksempel en telefons.",
  }),
  "no-relay": () => ({
    what: "Du forbinder kun via relæer, og dette websted har ingen.",
    next:
      "Intet blev sendt. Tillad andre veje i indstillingerne, eller brug en Tallow, der har et relæ.",
  }),
  "removed": () => ({
    what: "Den, der inviterede, har fjernet dig fra rummet.",
    next:
      "Det, der nåede helt frem, har du stadig. Bed om en ny kode, hvis det var en fejl.",
  }),
  "session-expired": () => ({
    what: "Forbindelsens nøgler blev for gamle.",
    next: "Den blev afsluttet for en sikkerheds skyld. Begynd med en ny kode.",
  }),
  "pictures-differ": () => ({
    what: "Billederne er forskellige, så der kan være nogen imellem.",
    next:
      "Forbindelsen blev straks afsluttet. Begynd med en ny kode, fra et andet netværk.",
  }),
  "member-left": () => ({
    what: "Den anden person er gået.",
    next: "Begynd med en ny kode, når personen er tilbage.",
  }),
  "tampered": () => ({
    what: "Noget på vejen ændrede det, der blev sendt.",
    next:
      "Intet ændret blev beholdt. Prøv igen, og fra et andet netværk, hvis det sker to gange.",
  }),
  "declined": () => ({
    what: "Den anden side ville ikke have disse filer.",
    next: "Du kan tilbyde dem igen.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? { what: "Du stoppede dette.", next: "Begynd igen, når du vil." }
      : {
        what: "Den anden person stoppede dette.",
        next: "Spørg først, og prøv så igen.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Der er ikke plads nok: ${format.bytes(missing)} mangler.`,
    next: "Skaf plads på denne enhed, eller vælg færre filer.",
  }),
  "storage-failed": () => ({
    what: "Browseren kunne ikke skrive til disken.",
    next: "Kontrollér, at disken ikke er fuld, og prøv igen.",
  }),
  "save-failed": ({ name }) => ({
    what: `${quoted(name)} kunne ikke gemmes.`,
    next:
      "Intet halvt blev efterladt. Kontrollér, at mappen findes, og at disken ikke er fuld, og gem igen.",
  }),
  "receiver-storage": () => ({
    what: "Den anden enhed har ikke plads til dette.",
    next: "Bed dem om at skaffe plads, og prøv igen.",
  }),
  "source-changed": ({ name }) => ({
    what: `${quoted(name)} ændrede sig under afsendelsen.`,
    next: "Vælg filen igen for at sende den, som den er nu.",
  }),
  "source-gone": ({ name }) => ({
    what: `${quoted(name)} er ikke, hvor den var.`,
    next: "Filen er flyttet eller slettet. Vælg den igen.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `${quoted(name)} nåede ikke uændret frem og blev kasseret.`,
    next: "Send den igen.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Nogen skrev en forkert kode.",
    next: plural(attemptsLeft, {
      one: "Efter # forkert forsøg til lukker koden for altid.",
      other: "Efter # forkerte forsøg til lukker koden for altid.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Nogen var på vej ind, men nåede aldrig frem.",
    next: "Bed dem om at prøve igen; koden gælder stadig.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "Den anden enhed kom ikke.",
    next: "Åbn Tallow der, vælg denne enhed, og prøv igen.",
  }),
  "wrong-code": () => ({
    what: "Det er ikke den enhed, du kender, eller den har glemt denne.",
    next: "Mødes med en kode, og husk hinanden på ny.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Rummet er slut eller åbent i en anden fane.",
    next: "Det, du modtog der, findes i historikken.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "I to er ikke længere i samme rum.",
    next:
      "Den, der inviterede, afsluttede det. I kan mødes igen med en ny kode.",
  }),
} satisfies Catalogue["transferNotice"];
