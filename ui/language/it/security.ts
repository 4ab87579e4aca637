import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Sicurezza",
  lead: "Che cosa promette Tallow, dove finisce e come verificarlo.",
  holds: {
    title: "Che cosa vale",
    rows: [
      "Solo chi conosce il codice o il link ottiene le chiavi. Il server e la rete inoltrano ciò che non possono leggere, e un byte cambiato si nota.",
      "Una registrazione di oggi resta chiusa a un computer quantistico costruito dopo, finché ML-KEM-768 regge.",
      "Le chiavi sono nuove a ogni sessione e cambiano finché dura. Non aprono ciò che è stato inviato prima.",
      "Un file riceve il suo nome solo quando ogni byte è quello letto da chi lo invia.",
    ],
  },
  ends: {
    title: "Dove finisce",
    rows: [
      "Questa pagina è codice consegnato da un server. Chi può cambiare quel codice cambia ciò che fa, e allora niente di questo vale. Ti fidi ogni volta che la carichi.",
      "Un codice è corto: si può indovinare, con una probabilità su 2,8 milioni per tre parole, e il terzo tentativo sbagliato lo chiude. Un link non si può indovinare.",
      "Chi sente un codice e arriva per primo entra. Confrontare le immagini ti dice se c’è qualcuno in mezzo.",
      "Su una via diretta l’altra parte viene a sapere il tuo indirizzo di rete. Un’impostazione lo nasconde.",
      "Il tuo dispositivo, il browser e le sue estensioni devono essere onesti, e anche l’altra persona. Nessuno controlla ciò che gli altri ti inviano.",
      "Nessuno dall’esterno ha verificato Tallow.",
    ],
  },
  learns: {
    title: "Che cosa viene a sapere il server",
    rows: [
      "Indirizzi di rete e orari, la prima parola di un codice, quanti sono in una stanza, dimensioni arrotondate di ciò che passa da lui per collegarsi, e che una stretta di mano è fallita. Un relay o un server TURN viene a sapere anche quanto passa.",
      "Non le parole segrete, non il segreto di un link, nessun nome, niente di come si chiamano i file o di che cosa contengono. Può sempre rifiutarsi.",
    ],
  },
  others: {
    title: "Terzi",
    lead:
      "Questa pagina non carica niente da altri. Per trovare una via il browser può chiedere ai server STUN, TURN e relay scelti da chi gestisce questo sito.",
  },
  running: {
    title: "Che cosa è in funzione",
    lead:
      "Ogni script e ogni stile servito ha il suo SHA-256 in un elenco. Queste righe li scaricano tutti e nominano quelli diversi:",
    compare:
      "Confronta l’elenco con uno preso altrove, o con il file dist/sha256.txt di una tua build. Un server che mente nella pagina può mentire nell’elenco.",
    list: "L’elenco degli hash",
  },
  developers: "Per sviluppatori",
};
