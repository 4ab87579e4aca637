import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Turvallisuus",
  lead: "Mitä Tallow lupaa, mihin se päättyy ja miten sen voi itse tarkistaa.",
  holds: {
    title: "Mikä pitää",
    rows: [
      "Vain koodin tai linkin tunteva saa avaimet. Palvelin ja verkko välittävät eteenpäin sellaista, mitä eivät voi lukea, ja niiden muuttama tavu huomataan.",
      "Tänään tehty tallenne pysyy suljettuna myöhemmin rakennetulta kvanttitietokoneelta niin kauan kuin ML-KEM-768 kestää.",
      "Avaimet ovat joka istunnossa uudet ja vaihtuvat sen aikana. Ne eivät avaa aiemmin lähetettyä.",
      "Tiedosto saa nimensä vasta, kun jokainen tavu on se, jonka lähettäjä luki.",
    ],
  },
  ends: {
    title: "Mihin se päättyy",
    rows: [
      "Tämä sivu on koodia, jonka palvelin toimittaa. Joka voi muuttaa koodia, voi muuttaa sen toimintaa, eikä mikään tästä silloin pidä. Luotat siihen joka latauksella.",
      "Koodi on lyhyt: sen voi arvata, kolmella sanalla todennäköisyydellä yksi 2,8 miljoonasta, ja kolmas väärä arvaus päättää sen. Linkkiä ei voi arvata.",
      "Joka kuulee koodin ja ehtii ensin, pääsee sisään. Kuvien vertaaminen kertoo, onko joku välissä.",
      "Suoralla reitillä toinen osapuoli saa tietää verkko-osoitteesi. Asetus piilottaa sen.",
      "Laitteesi, selaimesi ja sen laajennusten on oltava rehellisiä, samoin toisen osapuolen. Kukaan ei tarkista, mitä muut lähettävät sinulle.",
      "Kukaan ulkopuolinen ei ole tarkastanut Tallow’ta.",
    ],
  },
  learns: {
    title: "Mitä palvelin saa tietää",
    rows: [
      "Verkko-osoitteet ja ajat, koodin ensimmäisen sanan, montako huoneessa on, täytetyt koot siitä, mitä sen kautta vaihdetaan yhteyttä varten, ja sen, että kättely epäonnistui. Välittäjä tai TURN-palvelin saa tietää myös, paljonko sen läpi kulkee.",
      "Ei salaisia sanoja, ei linkin salaisuutta, ei nimiä, ei mitään siitä, miten tiedostojen nimet kuuluvat tai mitä niissä on. Se voi aina kieltäytyä.",
    ],
  },
  others: {
    title: "Kolmannet osapuolet",
    lead:
      "Sivu ei lataa mitään muilta. Reitin löytämiseksi selaimesi voi kysyä STUN-, TURN- ja välityspalvelimilta, jotka tämän sivuston ylläpitäjä on valinnut.",
  },
  running: {
    title: "Mitä täällä ajetaan",
    lead:
      "Jokaisella toimitetulla skriptillä ja tyylillä on SHA-256 luettelossa. Nämä rivit hakevat ne kaikki ja nimeävät poikkeavat:",
    compare:
      "Vertaa luetteloa muualta haettuun tai oman koosteesi tiedostoon dist/sha256.txt. Palvelin, joka valehtelee sivulla, voi valehdella myös luettelossa.",
    list: "Tiivisteiden luettelo",
  },
  developers: "Kehittäjille",
};
