import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("sv");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)} är inte ett av våra ord.`,
    next: suggestions.length > 0
      ? `Menade du ${format.either(suggestions)}?`
      : "Kontrollera stavningen.",
  }),
  "code-check": () => ({
    what: "Ett av tecknen stämmer inte.",
    next: "Jämför dem ett i taget med koden du har fått.",
  }),
  "code-length": () => ({
    what: "Det här är inte en hel kod.",
    next: "En kod är tre ord, eller åtta bokstäver och siffror.",
  }),
  "link-malformed": () => ({
    what: "Länken är skadad eller ofullständig.",
    next: "Be om den igen och öppna den i sin helhet.",
  }),
  "room-gone": () => ({
    what: "Det finns inget rum med den här koden.",
    next:
      "Rum stängs när den som bjöd in går eller tiden är ute. Kontrollera koden eller be om en ny.",
  }),
  "room-full": () => ({
    what: "Alla som rummet är till för är redan där.",
    next: "Be om en ny kod om du skulle ha varit en av dem.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Det är inte rätt kod, eller inte dess lösenord.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Jämför med det du har fått. Du kan försöka # gång till.",
        other: "Jämför med det du har fått. Du kan försöka # gånger till.",
      })
      : "Koden är nu stängd. Be om en ny.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "För många felaktiga försök: koden är stängd.",
      admissions: "Koden har redan använts.",
      time: "Tiden för koden är ute.",
    }[limit],
    next: "En stängd kod öppnas aldrig igen. Börja med en ny.",
  }),
  "handshake-timeout": () => ({
    what: "Den andra sidan svarade inte.",
    next: "Se till att Tallow är öppet där och försök igen.",
  }),
  "server-down": () => ({
    what: "Tallows server går inte att nå.",
    next: "Kontrollera anslutningen och försök igen.",
  }),
  "server-refused": ({ status }) => ({
    what: "Servern gav ett svar som sidan inte förstår.",
    next: `Läs in sidan på nytt, den kan vara inaktuell. (Status ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Den här webbläsaren kan inte ansluta till en annan.",
      next:
        "WebRTC saknas eller är avstängt. Slå på det eller öppna Tallow i en annan webbläsare.",
    },
    storage: {
      what: "Den här webbläsaren ger Tallow ingen plats för filer.",
      next:
        "Det är vanligt i privata fönster. Öppna Tallow i ett vanligt fönster eller i en annan webbläsare.",
    },
    crypto: {
      what: "Den här webbläsaren kan inte kryptera på den här sidan.",
      next: "Öppna Tallow på en adress som börjar med https://.",
    },
    workers: {
      what: "Den här webbläsaren kan inte arbeta i bakgrunden.",
      next: "Uppdatera den eller öppna Tallow i en annan webbläsare.",
    },
  }[feature]),
  "no-path": () => ({
    what: "De två webbläsarna kunde inte nå varandra.",
    next:
      "En brandvägg kan vara i vägen. Börja om med en ny kod från ett annat nätverk, till exempel en mobils.",
  }),
  "no-relay": () => ({
    what: "Du ansluter bara via reläer, och den här webbplatsen har inget.",
    next:
      "Inget skickades. Tillåt andra vägar i inställningarna eller använd en Tallow som har ett relä.",
  }),
  "removed": () => ({
    what: "Den som bjöd in har tagit bort dig från rummet.",
    next:
      "Det som kom fram helt har du kvar. Be om en ny kod om det var ett misstag.",
  }),
  "session-expired": () => ({
    what: "Anslutningens nycklar blev för gamla.",
    next: "Den avslutades för säkerhets skull. Börja om med en ny kod.",
  }),
  "pictures-differ": () => ({
    what: "Bilderna skiljer sig, så någon kan finnas däremellan.",
    next:
      "Anslutningen avslutades genast. Börja om med en ny kod, från ett annat nätverk.",
  }),
  "member-left": () => ({
    what: "Den andra personen har gått.",
    next: "Börja om med en ny kod när personen är tillbaka.",
  }),
  "tampered": () => ({
    what: "Något på vägen ändrade det som skickades.",
    next:
      "Inget ändrat behölls. Försök igen, och från ett annat nätverk om det händer två gånger.",
  }),
  "declined": () => ({
    what: "Den andra sidan ville inte ha de här filerna.",
    next: "Du kan erbjuda dem igen.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? { what: "Du stoppade detta.", next: "Börja igen när du vill." }
      : {
        what: "Den andra personen stoppade detta.",
        next: "Fråga först och försök sedan igen.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Utrymmet räcker inte: ${format.bytes(missing)} saknas.`,
    next: "Frigör utrymme på den här enheten eller välj färre filer.",
  }),
  "storage-failed": () => ({
    what: "Webbläsaren kunde inte skriva till disken.",
    next: "Kontrollera att disken inte är full och försök igen.",
  }),
  "save-failed": ({ name }) => ({
    what: `${quoted(name)} kunde inte sparas.`,
    next:
      "Inget halvskrivet blev kvar. Kontrollera att mappen finns och att disken inte är full, och spara igen.",
  }),
  "receiver-storage": () => ({
    what: "Den andra enheten har ingen plats för det här.",
    next: "Be dem frigöra utrymme och försök igen.",
  }),
  "source-changed": ({ name }) => ({
    what: `${quoted(name)} ändrades medan den skickades.`,
    next: "Välj den igen för att skicka den som den är nu.",
  }),
  "source-gone": ({ name }) => ({
    what: `${quoted(name)} är inte kvar där den var.`,
    next: "Filen har flyttats eller tagits bort. Välj den igen.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `${quoted(name)} kom inte fram som den skickades och kastades.`,
    next: "Skicka den igen.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Någon angav en felaktig kod.",
    next: plural(attemptsLeft, {
      one: "Efter # felaktigt försök till stängs koden för gott.",
      other: "Efter # felaktiga försök till stängs koden för gott.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Någon började komma in men kom aldrig fram.",
    next: "Be dem försöka igen; koden gäller fortfarande.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "Den andra enheten kom inte.",
    next: "Öppna Tallow där, välj den här enheten och försök igen.",
  }),
  "wrong-code": () => ({
    what: "Det är inte enheten du känner, eller så har den glömt den här.",
    next: "Möts med en kod och kom ihåg varandra på nytt.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Rummet är över, eller öppet i en annan flik.",
    next: "Det du tog emot där finns i historiken.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "Ni två är inte i samma rum längre.",
    next: "Den som bjöd in avslutade det. Ni kan mötas igen med en ny kod.",
  }),
} satisfies Catalogue["transferNotice"];
