import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Pozvat e-mailem",
  lead:
    "V dopise stojí, kde tato místnost je. Kód v něm není: tři slova sdělte sami.",
  label: "E-mailová adresa",
  send: "Odeslat",
  cancel: "Zrušit",
  withdraw: "Vzít zpět",
  state: {
    sending: "Odesílání …",
    sent: "Pokud adresa existuje, dopis je na cestě.",
    withdrawn: "Vzato zpět, pokud ještě neodešel.",
  },
  fault: {
    address: {
      what: "To není e-mailová adresa.",
      next: "Opravte ji a odešlete znovu.",
    },
    often: {
      what: "Příliš mnoho dopisů najednou.",
      next: "Počkejte minutu a odešlete znovu.",
    },
    over: {
      what: "Tento kód už neplatí.",
      next: "Vytvořte nový a odešlete znovu.",
    },
    server: {
      what: "Server dopis nepřijal.",
      next: "Zkuste to za chvíli znovu.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Co tento web počítá",
  label: "Nechat web počítat",
  lead: {
    chosen:
      "Po několika minutách se dozví, kolik bylo přenosů a chyb, s velikostmi a časy zaokrouhlenými. Nikdy jméno, kód, místnost ani soubor.",
    refused: "Tento prohlížeč žádá, aby se nepočítalo, takže se nic nesděluje.",
    none: "Tento web v prohlížečích nic nepočítá.",
  },
} satisfies Catalogue["usage"];
