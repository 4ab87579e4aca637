import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Säkerhet",
  lead:
    "Vad Tallow lovar, var det tar slut och hur du själv kan kontrollera det.",
  holds: {
    title: "Vad som gäller",
    rows: [
      "Bara den som känner till koden eller länken får nycklarna. Servern och nätet för vidare det de inte kan läsa, och en byte de ändrar märks.",
      "En inspelning från i dag förblir stängd för en kvantdator som byggs senare, så länge ML-KEM-768 håller.",
      "Nycklarna är nya för varje session och byts medan den pågår. De öppnar inte det som skickades tidigare.",
      "En fil får sitt namn först när varje byte är den som avsändaren läste.",
    ],
  },
  ends: {
    title: "Var det tar slut",
    rows: [
      "Den här sidan är kod som en server levererar. Den som kan ändra koden kan ändra vad den gör, och då gäller inget av detta. Du litar på den varje gång den laddas.",
      "En kod är kort: den kan gissas, med en chans på 2,8 miljoner för tre ord, och den tredje felgissningen avslutar den. En länk kan inte gissas.",
      "Den som hör en kod och är först kommer in. Att jämföra bilderna visar om någon är däremellan.",
      "På en direkt väg får den andra sidan veta din nätverksadress. En inställning döljer den.",
      "Din enhet, webbläsaren och dess tillägg måste vara ärliga, och den andra personen också. Ingen kontrollerar det andra skickar till dig.",
      "Ingen utomstående har granskat Tallow.",
    ],
  },
  learns: {
    title: "Vad servern får veta",
    rows: [
      "Nätverksadresser och tider, det första ordet i en kod, hur många som är i ett rum, utfyllda storlekar på det som utbyts genom den för att ansluta, och att en handskakning misslyckades. Ett relä eller en TURN-server får också veta hur mycket som passerar.",
      "Inte de hemliga orden, inte en länks hemlighet, inga namn, inget om vad filer heter eller vad som finns i dem. Den kan alltid vägra.",
    ],
  },
  others: {
    title: "Tredje part",
    lead:
      "Sidan laddar inget från någon annan. För att hitta en väg kan din webbläsare fråga de STUN-, TURN- och reläservrar som den som driver webbplatsen har valt.",
  },
  running: {
    title: "Vad som körs här",
    lead:
      "Varje skript och stilmall som levereras har sin SHA-256 i en lista. De här raderna hämtar alla och nämner dem som avviker:",
    compare:
      "Jämför listan med en som hämtats någon annanstans, eller med filen dist/sha256.txt från ett eget bygge. En server som ljuger på sidan kan ljuga i listan.",
    list: "Listan med kontrollsummor",
  },
  developers: "För utvecklare",
};
