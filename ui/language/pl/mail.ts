import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Zaproś e-mailem",
  lead:
    "List mówi, gdzie jest ten pokój. Kodu w nim nie ma: trzy słowa przekaż osobiście.",
  label: "Adres e-mail",
  send: "Wyślij",
  cancel: "Anuluj",
  withdraw: "Cofnij",
  state: {
    sending: "Wysyłanie …",
    sent: "Jeśli adres istnieje, list jest w drodze.",
    withdrawn: "Cofnięto, o ile jeszcze nie wyszedł.",
  },
  fault: {
    address: {
      what: "To nie jest adres e-mail.",
      next: "Popraw go i wyślij ponownie.",
    },
    often: {
      what: "Za dużo listów naraz.",
      next: "Odczekaj minutę i wyślij ponownie.",
    },
    over: {
      what: "Ten kod już nie działa.",
      next: "Utwórz nowy i wyślij ponownie.",
    },
    server: {
      what: "Serwer nie przyjął listu.",
      next: "Spróbuj ponownie za chwilę.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Co liczy ta witryna",
  label: "Pozwól tej witrynie liczyć",
  lead: {
    chosen:
      "Po kilku minutach dowiaduje się, ile było transferów i błędów, z zaokrąglonymi rozmiarami i czasami. Nigdy nazwy, kodu, pokoju ani pliku.",
    refused:
      "Ta przeglądarka prosi, by nie liczyć, więc nic nie jest przekazywane.",
    none: "Ta witryna niczego nie liczy w przeglądarkach.",
  },
} satisfies Catalogue["usage"];
