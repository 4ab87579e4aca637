import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("pl");
const list = new Intl.ListFormat("pl");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Ustawienia",
  lead:
    "Pozostają na tym urządzeniu i dotyczą wszystkiego, co z niego wysyłasz.",
  open: "Ustawienia",
  openAway: "Ustawienia, w nowej karcie",
  close: "Zamknij",
  sending: "To, co wysyłasz",
  strip: "Oczyszczaj zdjęcia",
  stripLead:
    "Miejsce, aparat i czas są usuwane, zanim zdjęcie wyruszy. Sam obraz pozostaje, jaki jest.",
  compress: "Kompresuj",
  compressLead:
    "Co dobrze się kompresuje, wędruje jako mniej bajtów i dociera takie, jakie było.",
  padding: "Ukrywaj rozmiary",
  paddingLead:
    "Dodawane są puste bajty, najwyżej jedna ósma, aby nikt po drodze nie poznał pliku po rozmiarze.",
  you: "Ty",
  paths: "Jak się łączysz",
  relayOnly: "Ukryj mój adres sieciowy",
  relayOnlyLead:
    "Tylko przekaźniki: nikt w pokoju nie pozna twojego adresu, a więc i tego, gdzie mniej więcej jesteś. Często wolniej. Działa od następnego połączenia.",
  relay: "Używaj przekaźnika tej witryny",
  relayLead:
    "Przenosi to, co zapieczętowane, i nie może tego odczytać: droga, gdy nic innego nie działa, a w biurze lub w domu często najszybsza.",
  speed: "Największe tempo wysyłania, w Mbit/s",
  speedLead: "Puste pole oznacza brak limitu. Działa od razu.",
  limitPerMember: "Do każdej osoby",
  limitTotal: "Do wszystkich razem",
  look: "Wygląd",
  language: "Język",
  languageOfBrowser: "Jak w przeglądarce",
  theme: "Motyw",
  themes: { system: "Jak w urządzeniu", light: "Jasny", dark: "Ciemny" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Sprawdź połączenie",
  lead: "Próbuje każdej drogi, którą pliki mogłyby stąd ruszyć.",
  check: "Sprawdź teraz",
  checking: "Sprawdzanie…",
  again: "Sprawdź ponownie",
  path: {
    "server": "Serwer Tallow",
    "direct": "Bezpośrednio między przeglądarkami",
    "turn-udp": "Serwer TURN",
    "turn-tcp": "Serwer TURN przez TCP",
    "turn-tls": "Serwer TURN przez TLS, jak strona internetowa",
    "relay": "Przekaźnik tej witryny",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Sprawdzanie…";
      case "works":
        return "Działa.";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "Bez serwera nikt cię nie znajdzie. Sprawdź połączenie z internetem.";
    }
    if (working.includes("direct")) return "Połączenie jest dobre.";
    return working.length > 1
      ? "Inni są osiągalni, przez serwer pośrodku."
      : "Inni mogą cię znaleźć, ale nie połączyć się z tobą. Spróbuj z innej sieci.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Ta witryna go nie ma.",
  off: "Wyłączono w ustawieniach.",
};

const faults = {
  "no-answer": "Brak odpowiedzi. Sprawdź połączenie z internetem.",
  "no-socket":
    "Odpowiada, ale nie utrzymuje połączenia. Być może przeszkadza serwer proxy lub rozszerzenie.",
  "no-webrtc": "W tej przeglądarce WebRTC brakuje lub jest wyłączone.",
  "no-address":
    "Nie znaleziono adresu, pod którym inni mogliby się z tobą połączyć. Być może ukrywa go zapora lub rozszerzenie.",
  "no-connection": "Nic nie przeszło. Być może przeszkadza zapora.",
  "no-relay-address":
    "Nie podał osiągalnego adresu. Nie działa albo przeszkadza zapora.",
  "timeout": "Trwało to zbyt długo.",
};

export const prepare = {
  underWay: (done, total) => `Przygotowywanie plików, ${done} z ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `Nie udało się oczyścić zdjęcia „${names[0]}”.`,
      few: `Nie udało się oczyścić # zdjęć, wśród nich „${names[0]}”.`,
      many: `Nie udało się oczyścić # zdjęć, wśród nich „${names[0]}”.`,
      other: `Nie udało się oczyścić # zdjęcia, wśród nich „${names[0]}”.`,
    }),
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Może zdradzać, gdzie i kiedy powstało. Przed twoją decyzją nic nie zostanie zaproponowane.",
      few:
        "Mogą zdradzać, gdzie i kiedy powstały. Przed twoją decyzją nic nie zostanie zaproponowane.",
      many:
        "Mogą zdradzać, gdzie i kiedy powstały. Przed twoją decyzją nic nie zostanie zaproponowane.",
      other:
        "Mogą zdradzać, gdzie i kiedy powstały. Przed twoją decyzją nic nie zostanie zaproponowane.",
    }),
  send: "Wyślij mimo to",
  drop: (count) =>
    plural(count, {
      one: "Pomiń zdjęcie",
      few: "Pomiń zdjęcia",
      many: "Pomiń zdjęcia",
      other: "Pomiń zdjęcia",
    }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "inne"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `Usunięto z # zdjęcia: ${what}`,
      few: `Usunięto z # zdjęć: ${what}`,
      many: `Usunięto z # zdjęć: ${what}`,
      other: `Usunięto z # zdjęcia: ${what}`,
    });
  },
  kinds: {
    "place": "miejsce",
    "time": "czas",
    "camera": "aparat",
    "serial-number": "numery seryjne",
    "author": "autor",
    "software": "oprogramowanie",
    "description": "opis",
    "history": "historia",
    "thumbnail": "miniatura",
    "maker-note": "dane producenta",
    "attachment": "załączniki",
    "other": "inne dane",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
