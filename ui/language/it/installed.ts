import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "Una nuova versione è pronta.",
  later: "Aspetta che tu abbia finito qui.",
  reload: "Ricarica",
  kept: {
    title: "Senza rete",
    lead:
      "Questo browser tiene le pagine di Tallow per aprirle senza rete. I tuoi file non sono tra queste.",
    fetch: "Scaricale di nuovo",
    fetching: "In corso…",
    fetched: "Sono aggiornate.",
    failed: "Non ha funzionato. Riprova quando c’è rete.",
  },
  offline: {
    title: "Non c’è rete",
    lead:
      "Questa pagina non si trova su questo dispositivo. Quella iniziale sì, e ciò che era in corso riprende quando torna la rete.",
  },
  share: {
    title: "Non è stato ricevuto nulla",
    lead:
      "Tallow non era pronto su questo dispositivo. Ciò che hai condiviso è stato scartato senza essere letto. Apri una volta la pagina iniziale, poi condividilo di nuovo.",
  },
} satisfies Catalogue["installed"];
