import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Bezpečnost",
  lead: "Co Tallow slibuje, kde to končí a jak si to ověřit.",
  holds: {
    title: "Co platí",
    rows: [
      "Klíče dostane jen ten, kdo zná kód nebo odkaz. Server a síť předávají, co nepřečtou, a bajt, který změní, se pozná.",
      "Dnešní záznam zůstane zavřený i kvantovému počítači postavenému později, dokud drží ML-KEM-768.",
      "Klíče jsou v každé relaci nové a mění se, dokud trvá. Neotevřou, co se poslalo dřív.",
      "Soubor dostane své jméno, teprve když je každý bajt takový, jaký ho odesílatel přečetl.",
    ],
  },
  ends: {
    title: "Kde to končí",
    rows: [
      "Tato stránka je kód, který dodává server. Kdo ten kód může změnit, změní, co dělá, a pak tu neplatí nic. Věříte jí při každém načtení.",
      "Kód je krátký: dá se uhodnout, u tří slov s šancí jedna ku 2,8 milionu, a třetí špatný pokus ho ukončí. Odkaz se uhodnout nedá.",
      "Kdo kód zaslechne a přijde první, dostane se dovnitř. Porovnání obrázků prozradí, zda je někdo mezi vámi.",
      "Na přímé cestě se druhá strana dozví vaši síťovou adresu. Skryje ji nastavení.",
      "Vaše zařízení, prohlížeč a jeho rozšíření musí být poctivé, a druhá osoba také. Nikdo nekontroluje, co vám ostatní posílají.",
      "Nikdo zvenčí Tallow neauditoval.",
    ],
  },
  learns: {
    title: "Co se dozví server",
    rows: [
      "Síťové adresy a časy, první slovo kódu, kolik lidí je v místnosti, zaokrouhlené velikosti toho, co přes něj jde při spojování, a že navázání selhalo. Předávací nebo TURN server se dozví i to, kolik přes něj projde.",
      "Ne tajná slova, ne tajemství odkazu, žádná jména, nic z toho, jak se soubory jmenují nebo co v nich je. Odmítnout může vždy.",
    ],
  },
  others: {
    title: "Třetí strany",
    lead:
      "Tato stránka nenačítá nic od nikoho jiného. Při hledání cesty se prohlížeč může ptát serverů STUN, TURN a předávacích serverů, které zvolil provozovatel tohoto webu.",
  },
  running: {
    title: "Co tu běží",
    lead:
      "Každý skript a styl, který se posílá, má svůj SHA-256 v seznamu. Tyto řádky je všechny stáhnou a vypíšou ty, které se liší:",
    compare:
      "Porovnejte seznam s jiným, staženým odjinud, nebo se souborem dist/sha256.txt vlastního sestavení. Server, který lže na stránce, může lhát i v seznamu.",
    list: "Seznam otisků",
  },
  developers: "Pro vývojáře",
};
