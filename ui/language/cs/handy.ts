import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Naskenovat QR kód",
  paste: "Vložit",
  pasted: "Ze schránky. Je to ten pravý? Pak se připojte.",
  pastedImage: "Vložený obrázek",
  title: "Naskenujte QR kód",
  lead: "Podržte ho před kamerou. Obraz zůstává v tomto zařízení.",
  camera: {
    asking: "Povolte prosím kameru.",
    blocked:
      "Kamera tu není povolená. Změňte to v nastavení prohlížeče, nebo vyberte fotku kódu.",
    absent: "Není tu žádná kamera. Vyberte fotku kódu.",
  },
  seen: {
    stranger: "Tohle není kód Tallow.",
    "no-code": "Na této fotce není žádný QR kód.",
  },
  photo: "Vybrat fotku",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Dorazilo: ${files(count)}`,
  delivered: (count) => `Doručeno: ${files(count)}`,
  stopped: (count) => `Přerušeno: ${files(count)}`,
  offered: (count) => `Nabídka pro vás: ${files(count)}`,
  ask: "Upozornit, až bude hotovo",
  on: "Až bude hotovo, dostanete upozornění.",
  blocked:
    "Prohlížeč blokuje upozornění z této stránky. Změnit to lze v jeho nastavení.",
  title: "Upozornění",
  setting: "Říkat mi, co se děje, když se dívám jinam",
  settingLead:
    "Upozornění, když soubory dorazí, jsou doručeny, přerušeny nebo nabídnuty. Řekne kolik a od koho, nikdy jak se jmenují.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Prohlédnout ${name}`,
  place: (place, count) => `${place} z ${count}`,
  before: "Předchozí",
  after: "Další",
  sight: {
    opening: "Otevírá se…",
    broken: "Tohle nelze zobrazit. Uložit to ale můžete.",
    large: "Tento obrázek je na zobrazení příliš velký.",
  },
} satisfies Catalogue["preview"];
