import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("pl");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `„${word}” nie jest jednym z naszych słów.`,
    next: suggestions.length > 0
      ? `Czy chodziło o ${format.either(suggestions)}?`
      : "Sprawdź pisownię.",
  }),
  "code-check": () => ({
    what: "Jeden z tych znaków się nie zgadza.",
    next: "Porównaj je po kolei z otrzymanym kodem.",
  }),
  "code-length": () => ({
    what: "To nie jest cały kod.",
    next: "Kod to trzy słowa albo osiem liter i cyfr.",
  }),
  "link-malformed": () => ({
    what: "Ten link jest uszkodzony lub niepełny.",
    next: "Poproś o niego jeszcze raz i otwórz go w całości.",
  }),
  "room-gone": () => ({
    what: "Nie ma pokoju z tym kodem.",
    next:
      "Pokoje zamykają się, gdy wyjdzie osoba zapraszająca lub minie czas. Sprawdź kod albo poproś o nowy.",
  }),
  "room-full": () => ({
    what: "Wszyscy, dla których jest ten pokój, już w nim są.",
    next: "Jeśli to miejsce było dla ciebie, poproś o nowy kod.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "To nie jest właściwy kod albo nie jego hasło.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Porównaj go z otrzymanym. Została # próba.",
        few: "Porównaj go z otrzymanym. Zostały # próby.",
        many: "Porównaj go z otrzymanym. Zostało # prób.",
        other: "Porównaj go z otrzymanym. Zostało # próby.",
      })
      : "Ten kod jest już zamknięty. Poproś o nowy.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Zbyt wiele błędnych prób: ten kod jest zamknięty.",
      admissions: "Ten kod został już wykorzystany.",
      time: "Czas tego kodu minął.",
    }[limit],
    next: "Zamknięty kod nigdy się nie otworzy. Zacznij z nowym.",
  }),
  "handshake-timeout": () => ({
    what: "Druga strona nie odpowiedziała.",
    next: "Upewnij się, że Tallow jest tam otwarte, i spróbuj ponownie.",
  }),
  "server-down": () => ({
    what: "Serwer Tallow jest nieosiągalny.",
    next: "Sprawdź połączenie z internetem i spróbuj ponownie.",
  }),
  "server-refused": ({ status }) => ({
    what: "Serwer odpowiedział czymś, czego ta strona nie rozumie.",
    next: `Wczytaj stronę ponownie, może być nieaktualna. (Stan ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Ta przeglądarka nie może połączyć się z inną.",
      next:
        "WebRTC brakuje lub jest wyłączone. Włącz je albo otwórz Tallow w innej przeglądarce.",
    },
    storage: {
      what: "Ta przeglądarka nie daje Tallow miejsca na pliki.",
      next:
        "W oknach prywatnych zdarza się to często. Otwórz Tallow w zwykłym oknie lub w innej przeglądarce.",
    },
    crypto: {
      what: "Ta przeglądarka nie może szyfrować na tej stronie.",
      next: "Otwórz Tallow pod adresem, który zaczyna się od https://.",
    },
    workers: {
      what: "Ta przeglądarka nie może pracować w tle.",
      next: "Zaktualizuj ją albo otwórz Tallow w innej przeglądarce.",
    },
  }[feature]),
  "no-path": () => ({
    what: "Dwie przeglądarki nie mogły się ze sobą połączyć.",
    next:
      "Być może przeszkadza zapora. Zacznij z nowym kodem z innej sieci, na przykład z telefonu.",
  }),
  "no-relay": () => ({
    what: "Łączysz się tylko przez przekaźniki, a ta witryna ich nie ma.",
    next:
      "Nic nie wysłano. Zezwól w ustawieniach na inne drogi albo użyj Tallow z przekaźnikiem.",
  }),
  "removed": () => ({
    what: "Osoba zapraszająca usunęła cię z tego pokoju.",
    next:
      "To, co dotarło w całości, zostaje u ciebie. Jeśli to pomyłka, poproś o nowy kod.",
  }),
  "session-expired": () => ({
    what: "Klucze tego połączenia są już zbyt stare.",
    next: "Zakończono je dla bezpieczeństwa. Zacznij od nowa z nowym kodem.",
  }),
  "pictures-differ": () => ({
    what: "Obrazki się różnią, więc ktoś może być pośrodku.",
    next:
      "Połączenie zakończono od razu. Zacznij od nowa z nowym kodem, z innej sieci.",
  }),
  "member-left": () => ({
    what: "Druga osoba wyszła.",
    next: "Gdy wróci, zacznij od nowa z nowym kodem.",
  }),
  "tampered": () => ({
    what: "Coś po drodze zmieniło to, co wysłano.",
    next:
      "Nic zmienionego nie zachowano. Spróbuj ponownie, a jeśli się powtórzy, z innej sieci.",
  }),
  "declined": () => ({
    what: "Druga osoba nie przyjęła tych plików.",
    next: "Możesz zaproponować je jeszcze raz.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? {
        what: "Zatrzymano po tej stronie.",
        next: "Zacznij ponownie, kiedy chcesz.",
      }
      : {
        what: "Druga osoba to zatrzymała.",
        next: "Zapytaj ją i spróbuj ponownie.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Za mało miejsca: brakuje ${format.bytes(missing)}.`,
    next: "Zwolnij miejsce na tym urządzeniu albo wybierz mniej plików.",
  }),
  "storage-failed": () => ({
    what: "Przeglądarka nie mogła zapisać na dysku.",
    next: "Sprawdź, czy dysk nie jest pełny, i spróbuj ponownie.",
  }),
  "save-failed": ({ name }) => ({
    what: `Nie udało się zapisać pliku „${name}”.`,
    next:
      "Nie zostało nic zapisanego do połowy. Sprawdź, czy folder nadal istnieje, a dysk nie jest pełny, i zapisz ponownie.",
  }),
  "receiver-storage": () => ({
    what: "Drugie urządzenie nie ma na to miejsca.",
    next: "Poproś o zwolnienie miejsca i spróbuj ponownie.",
  }),
  "source-changed": ({ name }) => ({
    what: `Plik „${name}” zmienił się podczas wysyłania.`,
    next: "Wybierz ten plik jeszcze raz, aby wysłać go takim, jaki jest teraz.",
  }),
  "source-gone": ({ name }) => ({
    what: `Pliku „${name}” nie ma już na swoim miejscu.`,
    next: "Plik przeniesiono lub usunięto. Wybierz go jeszcze raz.",
  }),
  "hash-mismatch": ({ name }) => ({
    what:
      `Plik „${name}” nie dotarł taki, jaki był wysłany, i został odrzucony.`,
    next: "Wyślij go jeszcze raz.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Ktoś wpisał błędny kod.",
    next: plural(attemptsLeft, {
      one: "Po # kolejnej błędnej próbie ten kod zamknie się na zawsze.",
      few: "Po # kolejnych błędnych próbach ten kod zamknie się na zawsze.",
      many: "Po # kolejnych błędnych próbach ten kod zamknie się na zawsze.",
      other: "Po # kolejnej błędnej próby ten kod zamknie się na zawsze.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Ktoś zaczął wchodzić, ale nie dokończył.",
    next: "Poproś o kolejną próbę; kod nadal działa.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "Drugie urządzenie się nie zgłosiło.",
    next: "Otwórz tam Tallow, wybierz to urządzenie i spróbuj ponownie.",
  }),
  "wrong-code": () => ({
    what: "To nie jest znane urządzenie albo zapomniało ono to tutaj.",
    next: "Połączcie się kodem i zapamiętajcie się od nowa.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Ten pokój jest zakończony lub otwarty w innej karcie.",
    next: "To, co w nim odebrano, jest w historii.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "Nie jesteście już w jednym pokoju.",
    next:
      "Tak zdecydowała osoba zapraszająca. Możecie spotkać się z nowym kodem.",
  }),
} satisfies Catalogue["transferNotice"];
