import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Sicherheit",
  lead:
    "Was Tallow verspricht, wo das endet und wie sich das nachprüfen lässt.",
  holds: {
    title: "Was gilt",
    rows: [
      "Nur wer den Code oder den Link kennt, bekommt die Schlüssel. Server und Netz reichen weiter, was sie nicht lesen können, und ein Byte, das sie ändern, fällt auf.",
      "Eine Aufzeichnung von heute bleibt einem später gebauten Quantencomputer verschlossen, solange ML-KEM-768 hält.",
      "Schlüssel sind in jeder Sitzung neu und wechseln, während sie dauert. Sie öffnen nicht, was vorher gesendet wurde.",
      "Eine Datei bekommt ihren Namen erst, wenn jedes Byte so ist, wie der Absender es gelesen hat.",
    ],
  },
  ends: {
    title: "Wo es endet",
    rows: [
      "Diese Seite ist Code, den ein Server liefert. Wer diesen Code ändern kann, ändert, was er tut, und dann gilt hier nichts mehr. Vertrauen braucht sie bei jedem Laden.",
      "Ein Code ist kurz und lässt sich erraten, bei drei Wörtern mit einer Chance von 1 zu 2,8 Millionen, und der dritte falsche Versuch beendet ihn. Ein Link lässt sich nicht erraten.",
      "Wer einen Code mithört und zuerst da ist, kommt hinein. Ein Vergleich der Bilder verrät, ob jemand dazwischen ist.",
      "Auf direktem Weg erfährt die andere Seite die Netzwerkadresse dieses Geräts. Eine Einstellung verbirgt sie.",
      "Gerät, Browser und Erweiterungen müssen ehrlich sein, und das Gegenüber auch. Niemand prüft, was andere senden.",
      "Niemand von außen hat Tallow bisher geprüft.",
    ],
  },
  learns: {
    title: "Was der Server erfährt",
    rows: [
      "Netzwerkadressen und Zeiten, das erste Wort eines Codes, wie viele in einem Raum sind, aufgefüllte Größen dessen, was zum Verbinden über ihn ausgetauscht wird, und dass ein Handshake gescheitert ist. Ein Relay oder TURN-Server erfährt auch, wie viel hindurchgeht.",
      "Nicht die geheimen Wörter, nicht das Geheimnis eines Links, keine Namen, nichts davon, wie Dateien heißen oder was in ihnen steht. Verweigern kann er sich immer.",
    ],
  },
  others: {
    title: "Dritte",
    lead:
      "Diese Seite lädt nichts von anderen. Um einen Weg zu finden, fragt der Browser womöglich die STUN-, TURN- und Relay-Server, die der Betreiber dieser Website gewählt hat.",
  },
  running: {
    title: "Was hier läuft",
    lead:
      "Jedes Skript und jede Stilvorlage, die ausgeliefert wird, steht mit ihrem SHA-256 in einer Liste. Diese Zeilen holen alle und nennen die, die davon abweichen:",
    compare:
      "Diese Liste bitte mit einer vergleichen, die anderswo geholt wurde, oder mit der Datei dist/sha256.txt eines eigenen Builds. Ein Server, der in der Seite lügt, kann auch in der Liste lügen.",
    list: "Die Liste der Prüfsummen",
  },
  developers: "Für Entwickler",
};
