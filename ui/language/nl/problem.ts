import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("nl");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `“${word}” is niet een van onze woorden.`,
    next: suggestions.length > 0
      ? `Bedoelde je ${format.either(suggestions)}?`
      : "Controleer de spelling.",
  }),
  "code-check": () => ({
    what: "Een van deze tekens klopt niet.",
    next: "Vergelijk ze een voor een met de code die je hebt gekregen.",
  }),
  "code-length": () => ({
    what: "Dit is geen volledige code.",
    next: "Een code bestaat uit drie woorden, of uit acht letters en cijfers.",
  }),
  "link-malformed": () => ({
    what: "Deze link is beschadigd of onvolledig.",
    next: "Vraag er opnieuw om en open hem in zijn geheel.",
  }),
  "room-gone": () => ({
    what: "Er is geen kamer met deze code.",
    next:
      "Een kamer sluit als de persoon die uitnodigde weggaat of als de tijd om is. Controleer de code of vraag om een nieuwe.",
  }),
  "room-full": () => ({
    what: "Iedereen voor wie deze kamer bedoeld was, is er al.",
    next: "Had jij erbij moeten zijn? Vraag dan om een nieuwe code.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Dat is niet de juiste code, of niet het wachtwoord erbij.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Vergelijk het met wat je hebt gekregen. Nog # poging.",
        other: "Vergelijk het met wat je hebt gekregen. Nog # pogingen.",
      })
      : "Deze code is nu gesloten. Vraag om een nieuwe.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Te veel foute pogingen: deze code is gesloten.",
      admissions: "Deze code is al gebruikt.",
      time: "De tijd voor deze code is om.",
    }[limit],
    next: "Een gesloten code gaat nooit meer open. Begin met een nieuwe.",
  }),
  "handshake-timeout": () => ({
    what: "De andere kant gaf geen antwoord.",
    next: "Zorg dat Tallow daar open is en probeer het opnieuw.",
  }),
  "server-down": () => ({
    what: "De server van Tallow is niet bereikbaar.",
    next: "Controleer je verbinding en probeer het opnieuw.",
  }),
  "server-refused": ({ status }) => ({
    what: "De server gaf een antwoord dat deze pagina niet begrijpt.",
    next:
      `Laad de pagina opnieuw, misschien is die verouderd. (Statuscode ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Deze browser kan geen verbinding maken met een andere.",
      next:
        "WebRTC ontbreekt of is uitgeschakeld. Zet het aan, of open Tallow in een andere browser.",
    },
    storage: {
      what: "Deze browser geeft Tallow geen plek voor bestanden.",
      next:
        "In privévensters is dat vaak zo. Open Tallow in een gewoon venster of in een andere browser.",
    },
    crypto: {
      what: "Deze browser kan op deze pagina niet versleutelen.",
      next: "Open Tallow op een adres dat begint met https://.",
    },
    workers: {
      what: "Deze browser kan niet op de achtergrond werken.",
      next: "Werk hem bij, of open Tallow in een andere browser.",
    },
  }[feature]),
  "no-path": () => ({
    what: "De twee browsers konden elkaar niet bereiken.",
    next:
      "Misschien zit een firewall in de weg. Begin opnieuw met een nieuwe code, vanaf een ander netwerk, zoals dat van een telefoon.",
  }),
  "no-relay": () => ({
    what: "Je maakt alleen verbinding via relays, en deze site heeft er geen.",
    next:
      "Er is niets verstuurd. Sta in de instellingen andere wegen toe, of gebruik een Tallow met een relay.",
  }),
  "removed": () => ({
    what: "De persoon die uitnodigde, heeft je uit deze kamer verwijderd.",
    next:
      "Wat heel is aangekomen, houd je. Was het een vergissing? Vraag dan om een nieuwe code.",
  }),
  "session-expired": () => ({
    what: "De sleutels van deze verbinding zijn te oud geworden.",
    next:
      "Voor de veiligheid is die beëindigd. Begin opnieuw met een nieuwe code.",
  }),
  "pictures-differ": () => ({
    what: "De plaatjes verschillen, dus misschien zit er iemand tussen.",
    next:
      "De verbinding is meteen beëindigd. Begin opnieuw met een nieuwe code, vanaf een ander netwerk.",
  }),
  "member-left": () => ({
    what: "De ander is weggegaan.",
    next: "Begin opnieuw met een nieuwe code als de ander terug is.",
  }),
  "tampered": () => ({
    what: "Onderweg heeft iets veranderd wat er werd verstuurd.",
    next:
      "Van wat veranderd is, is niets bewaard. Probeer het opnieuw, en gebeurt het nog eens, dan vanaf een ander netwerk.",
  }),
  "declined": () => ({
    what: "De ander wilde deze bestanden niet.",
    next: "Je kunt ze opnieuw aanbieden.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? { what: "Je hebt dit gestopt.", next: "Begin opnieuw wanneer je wilt." }
      : {
        what: "De ander heeft dit gestopt.",
        next: "Vraag het even na en probeer het dan opnieuw.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Er is te weinig ruimte: ${format.bytes(missing)} te kort.`,
    next: "Maak ruimte vrij op dit apparaat, of kies minder bestanden.",
  }),
  "storage-failed": () => ({
    what: "De browser kon niet naar de schijf schrijven.",
    next: "Controleer of de schijf niet vol is en probeer het opnieuw.",
  }),
  "save-failed": ({ name }) => ({
    what: `“${name}” kon niet worden opgeslagen.`,
    next:
      "Er is niets half achtergebleven. Controleer of de map er nog is en de schijf niet vol is, en sla opnieuw op.",
  }),
  "receiver-storage": () => ({
    what: "Het andere apparaat heeft hier geen ruimte voor.",
    next: "Vraag de ander ruimte vrij te maken en probeer het opnieuw.",
  }),
  "source-changed": ({ name }) => ({
    what: `“${name}” veranderde tijdens het versturen.`,
    next: "Kies het opnieuw om het te versturen zoals het nu is.",
  }),
  "source-gone": ({ name }) => ({
    what: `“${name}” staat niet meer waar het stond.`,
    next: "Het is verplaatst of verwijderd. Kies het opnieuw.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `“${name}” kwam niet aan zoals het werd verstuurd, en is weggegooid.`,
    next: "Verstuur het opnieuw.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Iemand heeft een verkeerde code ingevuld.",
    next: plural(attemptsLeft, {
      one: "Na nog # foute poging sluit deze code voorgoed.",
      other: "Na nog # foute pogingen sluit deze code voorgoed.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Iemand wilde binnenkomen, maar is er niet gekomen.",
    next: "Vraag het opnieuw te proberen; de code werkt nog.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "Het andere apparaat is niet gekomen.",
    next: "Open Tallow daar, kies dit apparaat en probeer het opnieuw.",
  }),
  "wrong-code": () => ({
    what: "Dat is niet het apparaat dat je kent, of het heeft dit vergeten.",
    next: "Maak verbinding met een code en onthoud elkaar opnieuw.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Deze kamer is voorbij, of open in een ander tabblad.",
    next: "Wat je er hebt ontvangen, staat in de geschiedenis.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "Jullie zitten niet meer in dezelfde kamer.",
    next:
      "De persoon die uitnodigde, heeft dat beëindigd. Met een nieuwe code kunnen jullie elkaar weer treffen.",
  }),
} satisfies Catalogue["transferNotice"];
