import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Sikkerhed",
  lead:
    "Hvad Tallow lover, hvor det holder op, og hvordan du selv kan se efter.",
  holds: {
    title: "Hvad der gælder",
    rows: [
      "Kun den, der kender koden eller linket, får nøglerne. Serveren og nettet giver det videre, de ikke kan læse, og en byte, de ændrer, bliver opdaget.",
      "En optagelse fra i dag forbliver lukket for en kvantecomputer, der bygges senere, så længe ML-KEM-768 holder.",
      "Nøgler er nye i hver session og skifter, mens den varer. De åbner ikke det, der blev sendt før.",
      "En fil får først sit navn, når hver byte er den, afsenderen læste.",
    ],
  },
  ends: {
    title: "Hvor det holder op",
    rows: [
      "Denne side er kode, som en server leverer. Den, der kan ændre koden, kan ændre, hvad den gør, og så gælder intet af dette. Du stoler på den, hver gang den hentes.",
      "En kode er kort: den kan gættes, med én chance ud af 2,8 millioner for tre ord, og det tredje forkerte gæt afslutter den. Et link kan ikke gættes.",
      "Den, der hører en kode og kommer først, kommer ind. At sammenligne billederne viser, om nogen er imellem.",
      "På en direkte vej får den anden side din netværksadresse at vide. En indstilling skjuler den.",
      "Din enhed, din browser og dens udvidelser skal være ærlige, og det skal den anden person også. Ingen kontrollerer, hvad andre sender dig.",
      "Ingen udefra har gennemgået Tallow.",
    ],
  },
  learns: {
    title: "Hvad serveren får at vide",
    rows: [
      "Netværksadresser og tidspunkter, det første ord i en kode, hvor mange der er i et rum, udfyldte størrelser på det, der udveksles gennem den for at forbinde, og at et håndtryk mislykkedes. Et relæ eller en TURN-server får også at vide, hvor meget der passerer.",
      "Ikke de hemmelige ord, ikke et links hemmelighed, ingen navne, intet om, hvad filer hedder, eller hvad der er i dem. Den kan altid nægte.",
    ],
  },
  others: {
    title: "Tredjeparter",
    lead:
      "Siden henter intet fra andre. For at finde en vej kan din browser spørge de STUN-, TURN- og relæservere, som driften af dette websted har valgt.",
  },
  running: {
    title: "Hvad der kører",
    lead:
      "Hvert script og hver stil, der leveres, har sin SHA-256 i en liste. Disse linjer henter dem alle og nævner dem, der afviger:",
    compare:
      "Sammenlign listen med en, der er hentet et andet sted, eller med filen dist/sha256.txt fra dit eget build. En server, der lyver på siden, kan også lyve i listen.",
    list: "Listen over hashværdier",
  },
  developers: "Til udviklere",
};
