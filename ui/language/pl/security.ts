import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Bezpieczeństwo",
  lead: "Co obiecuje Tallow, gdzie to się kończy i jak to sprawdzić.",
  holds: {
    title: "Co obowiązuje",
    rows: [
      "Tylko ten, kto zna kod lub link, dostaje klucze. Serwer i sieć przekazują to, czego nie mogą odczytać, a zmieniony bajt zostaje zauważony.",
      "Dzisiejsze nagranie pozostanie zamknięte dla komputera kwantowego zbudowanego później, dopóki trzyma się ML-KEM-768.",
      "Klucze są nowe w każdej sesji i zmieniają się, póki trwa. Nie otwierają tego, co wysłano wcześniej.",
      "Plik dostaje swoją nazwę dopiero wtedy, gdy każdy bajt jest taki, jaki odczytał nadawca.",
    ],
  },
  ends: {
    title: "Gdzie to się kończy",
    rows: [
      "Ta strona to kod, który dostarcza serwer. Kto może zmienić ten kod, zmieni to, co on robi, i wtedy nic z tego nie obowiązuje. Ufasz jej przy każdym wczytaniu.",
      "Kod jest krótki: można go zgadnąć, przy trzech słowach z szansą jeden na 2,8 miliona, a trzecia zła próba go kończy. Linku zgadnąć się nie da.",
      "Kto podsłucha kod i będzie pierwszy, wejdzie. Porównanie obrazków powie, czy ktoś jest pośrodku.",
      "Na drodze bezpośredniej druga strona poznaje twój adres sieciowy. Ukrywa go ustawienie.",
      "Twoje urządzenie, przeglądarka i jej rozszerzenia muszą być uczciwe, druga osoba też. Nikt nie sprawdza tego, co przysyłają inni.",
      "Nikt z zewnątrz nie przeprowadził audytu Tallow.",
    ],
  },
  learns: {
    title: "Czego dowiaduje się serwer",
    rows: [
      "Adresów sieciowych i godzin, pierwszego słowa kodu, ile osób jest w pokoju, dopełnionych rozmiarów tego, co przez niego przechodzi przy łączeniu, oraz że uzgadnianie się nie udało. Przekaźnik lub serwer TURN wie też, ile przez niego przechodzi.",
      "Nie pozna tajnych słów, sekretu linku ani imion, niczego o tym, jak nazywają się pliki i co w nich jest. Zawsze może odmówić.",
    ],
  },
  others: {
    title: "Osoby trzecie",
    lead:
      "Ta strona nie wczytuje niczego od nikogo innego. Aby znaleźć drogę, przeglądarka może pytać serwery STUN, TURN i przekaźniki, które wybrał operator tej witryny.",
  },
  running: {
    title: "Co tu działa",
    lead:
      "Każdy serwowany skrypt i styl ma swój SHA-256 na liście. Te wiersze pobierają wszystkie i wymieniają te, które się od niej różnią:",
    compare:
      "Porównaj listę z pobraną gdzie indziej albo z plikiem dist/sha256.txt z własnej kompilacji. Serwer, który kłamie na stronie, może kłamać i na liście.",
    list: "Lista skrótów",
  },
  developers: "Dla programistów",
};
