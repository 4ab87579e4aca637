import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Beveiliging",
  lead: "Wat Tallow belooft, waar dat ophoudt en hoe je het zelf nagaat.",
  holds: {
    title: "Wat klopt",
    rows: [
      "Alleen wie de code of de link kent, krijgt de sleutels. De server en het netwerk geven door wat ze niet kunnen lezen, en een byte die ze veranderen valt op.",
      "Een opname van vandaag blijft dicht voor een kwantumcomputer die later wordt gebouwd, zolang ML-KEM-768 standhoudt.",
      "Sleutels zijn elke sessie nieuw en wisselen zolang die duurt. Ze openen niet wat eerder is verzonden.",
      "Een bestand krijgt pas zijn naam als elke byte is wat de afzender las.",
    ],
  },
  ends: {
    title: "Waar het ophoudt",
    rows: [
      "Deze pagina is code die een server levert. Wie die code kan veranderen, verandert wat ze doet, en dan klopt hier niets meer. Je vertrouwt haar telkens als ze laadt.",
      "Een code is kort en te raden, bij drie woorden met een kans van één op 2,8 miljoen, en de derde foute poging maakt er een eind aan. Een link is niet te raden.",
      "Wie een code afluistert en als eerste is, komt binnen. Plaatjes vergelijken laat je zien of er iemand tussen zit.",
      "Op een directe weg ziet de ander je netwerkadres. Een instelling verbergt het.",
      "Je apparaat, je browser en de extensies moeten eerlijk zijn, en de ander ook. Niemand controleert wat anderen je sturen.",
      "Niemand van buiten heeft Tallow doorgelicht.",
    ],
  },
  learns: {
    title: "Wat de server te weten komt",
    rows: [
      "Netwerkadressen en tijden, het eerste woord van een code, hoeveel er in een kamer zijn, opgevulde groottes van wat via hem wordt uitgewisseld om te verbinden, en dat een handshake mislukte. Een relay of TURN-server ziet ook hoeveel er doorheen gaat.",
      "Niet de geheime woorden, niet het geheim van een link, geen namen, niets van hoe bestanden heten of wat erin staat. Weigeren kan hij altijd.",
    ],
  },
  others: {
    title: "Derden",
    lead:
      "Deze pagina laadt niets van anderen. Om een weg te vinden kan je browser de STUN-, TURN- en relayservers vragen die de beheerder van deze site heeft gekozen.",
  },
  running: {
    title: "Wat hier draait",
    lead:
      "Elk script en elke stijl die wordt geleverd, staat met zijn SHA-256 in een lijst. Deze regels halen ze allemaal op en noemen wat ervan afwijkt:",
    compare:
      "Vergelijk de lijst met een die elders is opgehaald, of met het bestand dist/sha256.txt van een eigen build. Een server die in de pagina liegt, kan ook in de lijst liegen.",
    list: "De lijst met hashes",
  },
  developers: "Voor ontwikkelaars",
};
