import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("de");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `„${word}“ gehört nicht zu unseren Wörtern.`,
    next: suggestions.length > 0
      ? `War ${format.either(suggestions)} gemeint?`
      : "Bitte die Schreibweise prüfen.",
  }),
  "code-check": () => ({
    what: "Eines dieser Zeichen stimmt nicht.",
    next: "Bitte Zeichen für Zeichen mit dem mitgeteilten Code vergleichen.",
  }),
  "code-length": () => ({
    what: "Das ist kein vollständiger Code.",
    next: "Ein Code besteht aus drei Wörtern oder acht Buchstaben und Ziffern.",
  }),
  "link-malformed": () => ({
    what: "Dieser Link ist beschädigt oder unvollständig.",
    next: "Bitte neu schicken lassen und ganz öffnen.",
  }),
  "room-gone": () => ({
    what: "Zu diesem Code gibt es keinen Raum.",
    next:
      "Räume schließen, wenn die einladende Person geht oder die Zeit um ist. Bitte den Code prüfen oder um einen neuen bitten.",
  }),
  "room-full": () => ({
    what: "Alle, für die dieser Raum gedacht ist, sind schon da.",
    next: "Falls jemand fehlt: bitte um einen neuen Code bitten.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Das ist nicht der richtige Code oder nicht sein Passwort.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Bitte mit dem mitgeteilten vergleichen. Noch # Versuch.",
        other: "Bitte mit dem mitgeteilten vergleichen. Noch # Versuche.",
      })
      : "Dieser Code ist jetzt geschlossen. Bitte um einen neuen bitten.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Zu viele falsche Versuche: Dieser Code ist geschlossen.",
      admissions: "Dieser Code ist schon benutzt worden.",
      time: "Die Zeit für diesen Code ist um.",
    }[limit],
    next:
      "Ein geschlossener Code öffnet sich nie wieder. Bitte mit einem neuen beginnen.",
  }),
  "handshake-timeout": () => ({
    what: "Die andere Seite hat nicht geantwortet.",
    next:
      "Bitte sicherstellen, dass Tallow dort offen ist, und es noch einmal versuchen.",
  }),
  "server-down": () => ({
    what: "Der Server von Tallow ist nicht erreichbar.",
    next: "Bitte die Internetverbindung prüfen und es noch einmal versuchen.",
  }),
  "server-refused": ({ status }) => ({
    what: "Der Server hat etwas geantwortet, das diese Seite nicht versteht.",
    next:
      `Bitte die Seite neu laden, sie ist vielleicht veraltet. (Status ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Dieser Browser kann sich nicht mit einem anderen verbinden.",
      next:
        "WebRTC fehlt oder ist abgeschaltet. Bitte einschalten oder Tallow in einem anderen Browser öffnen.",
    },
    storage: {
      what: "Dieser Browser gibt Tallow keinen Platz für Dateien.",
      next:
        "In privaten Fenstern ist das oft so. Bitte Tallow in einem gewöhnlichen Fenster oder einem anderen Browser öffnen.",
    },
    crypto: {
      what: "Dieser Browser kann auf dieser Seite nicht verschlüsseln.",
      next:
        "Bitte Tallow unter einer Adresse öffnen, die mit https:// beginnt.",
    },
    workers: {
      what: "Dieser Browser kann nicht im Hintergrund arbeiten.",
      next: "Bitte aktualisieren oder Tallow in einem anderen Browser öffnen.",
    },
  }[feature]),
  "no-path": () => ({
    what: "Die beiden Browser konnten einander nicht erreichen.",
    next:
      "Vielleicht steht eine Firewall im Weg. Bitte mit einem neuen Code aus einem anderen Netz beginnen, etwa dem eines Handys.",
  }),
  "no-relay": () => ({
    what: "Nur Relays sind erlaubt, und diese Website hat keins.",
    next:
      "Nichts wurde gesendet. Bitte in den Einstellungen andere Wege erlauben oder ein Tallow mit Relay benutzen.",
  }),
  "removed": () => ({
    what: "Die einladende Person hat die Teilnahme an diesem Raum beendet.",
    next:
      "Was vollständig ankam, bleibt. Falls es ein Versehen war: bitte um einen neuen Code bitten.",
  }),
  "session-expired": () => ({
    what: "Die Schlüssel dieser Verbindung sind zu alt geworden.",
    next:
      "Zur Sicherheit wurde sie beendet. Bitte mit einem neuen Code beginnen.",
  }),
  "pictures-differ": () => ({
    what: "Die Bilder sind verschieden, also ist vielleicht jemand dazwischen.",
    next:
      "Die Verbindung wurde sofort beendet. Bitte mit einem neuen Code beginnen, aus einem anderen Netz.",
  }),
  "member-left": () => ({
    what: "Die andere Person ist gegangen.",
    next: "Wenn sie wieder da ist, bitte mit einem neuen Code beginnen.",
  }),
  "tampered": () => ({
    what: "Unterwegs wurde etwas am Gesendeten verändert.",
    next:
      "Nichts Verändertes wurde behalten. Bitte noch einmal versuchen, beim zweiten Mal aus einem anderen Netz.",
  }),
  "declined": () => ({
    what: "Die andere Seite wollte diese Dateien nicht.",
    next: "Sie können noch einmal angeboten werden.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? { what: "Hier abgebrochen.", next: "Ein neuer Anfang geht jederzeit." }
      : {
        what: "Die andere Person hat abgebrochen.",
        next: "Bitte nachfragen und es dann noch einmal versuchen.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Der Platz reicht nicht: Es fehlen ${format.bytes(missing)}.`,
    next: "Bitte auf diesem Gerät Platz schaffen oder weniger Dateien wählen.",
  }),
  "storage-failed": () => ({
    what: "Der Browser konnte nicht auf den Datenträger schreiben.",
    next: "Bitte prüfen, ob er voll ist, und es noch einmal versuchen.",
  }),
  "save-failed": ({ name }) => ({
    what: `„${name}“ ließ sich nicht speichern.`,
    next:
      "Nichts Halbes blieb zurück. Bitte prüfen, ob es den Ordner noch gibt und Platz ist, und noch einmal speichern.",
  }),
  "receiver-storage": () => ({
    what: "Das andere Gerät hat dafür keinen Platz.",
    next: "Bitte dort Platz schaffen lassen und es noch einmal versuchen.",
  }),
  "source-changed": ({ name }) => ({
    what: `„${name}“ hat sich beim Senden verändert.`,
    next: "Bitte noch einmal auswählen, um den jetzigen Stand zu senden.",
  }),
  "source-gone": ({ name }) => ({
    what: `„${name}“ ist nicht mehr an seinem Platz.`,
    next: "Die Datei wurde verschoben oder gelöscht. Bitte neu auswählen.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `„${name}“ kam nicht an, wie es gesendet wurde, und wurde verworfen.`,
    next: "Bitte noch einmal senden.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Jemand hat einen falschen Code eingegeben.",
    next: plural(attemptsLeft, {
      one: "Nach # weiterem falschen Versuch schließt dieser Code endgültig.",
      other:
        "Nach # weiteren falschen Versuchen schließt dieser Code endgültig.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Jemand wollte hereinkommen, ist aber nie angekommen.",
    next: "Bitte noch einmal versuchen lassen; der Code gilt weiter.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "Das andere Gerät ist nicht gekommen.",
    next:
      "Bitte dort Tallow öffnen, dieses Gerät wählen und es noch einmal versuchen.",
  }),
  "wrong-code": () => ({
    what:
      "Das ist nicht das bekannte Gerät, oder es hat dieses hier vergessen.",
    next: "Bitte mit einem Code verbinden und einander neu merken.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Dieser Raum ist vorbei oder in einem anderen Tab offen.",
    next: "Was darin empfangen wurde, steht im Verlauf.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "Die beiden Seiten sind nicht mehr im selben Raum.",
    next:
      "Die einladende Person hat das beendet. Mit einem neuen Code gibt es ein Wiedersehen.",
  }),
} satisfies Catalogue["transferNotice"];
