import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Zeskanuj kod QR",
  paste: "Wklej",
  pasted: "Ze schowka. Czy to ten? Jeśli tak, dołącz.",
  pastedImage: "Wklejony obraz",
  title: "Zeskanuj kod QR",
  lead: "Przytrzymaj go przed aparatem. Obraz zostaje na tym urządzeniu.",
  camera: {
    asking: "Zezwól na użycie aparatu.",
    blocked:
      "Aparat nie jest tu dozwolony. Zmień to w ustawieniach przeglądarki albo wybierz zdjęcie kodu.",
    absent: "Nie ma aparatu. Wybierz zdjęcie kodu.",
  },
  seen: {
    stranger: "To nie jest kod Tallow.",
    "no-code": "Na tym zdjęciu nie ma kodu QR.",
  },
  photo: "Wybierz zdjęcie",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Dotarło: ${files(count)}`,
  delivered: (count) => `Dostarczono: ${files(count)}`,
  stopped: (count) => `Przerwano: ${files(count)}`,
  offered: (count) => `Oferta dla ciebie: ${files(count)}`,
  ask: "Powiadom, gdy się skończy",
  on: "Dostaniesz powiadomienie, gdy się skończy.",
  blocked:
    "Przeglądarka blokuje powiadomienia z tej strony. Możesz to zmienić w jej ustawieniach.",
  title: "Powiadomienia",
  setting: "Mów mi, co się dzieje, gdy patrzę gdzie indziej",
  settingLead:
    "Powiadomienie, gdy pliki dotrą, zostaną dostarczone, przerwane lub zaoferowane. Mówi, ile i od kogo, nigdy jak się nazywają.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Obejrzyj: ${name}`,
  place: (place, count) => `${place} z ${count}`,
  before: "Poprzedni",
  after: "Następny",
  sight: {
    opening: "Otwieranie…",
    broken: "Tego nie można pokazać. Możesz to mimo to zapisać.",
    large: "Ten obraz jest za duży, by go tu pokazać.",
  },
} satisfies Catalogue["preview"];
