import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "Uusi versio on valmis.",
  later: "Se odottaa, kunnes olet valmis täällä.",
  reload: "Lataa uudelleen",
  kept: {
    title: "Ilman verkkoa",
    lead:
      "Selain säilyttää Tallow’n sivut, jotta ne avautuvat ilman verkkoa. Tiedostosi eivät ole niiden joukossa.",
    fetch: "Hae uudelleen",
    fetching: "Haetaan…",
    fetched: "Ne ovat ajan tasalla.",
    failed: "Se ei onnistunut. Yritä uudelleen, kun verkko toimii.",
  },
  offline: {
    title: "Verkkoa ei ole",
    lead:
      "Tätä sivua ei ole tällä laitteella. Aloitussivu on, ja kesken jäänyt jatkuu, kun verkko palaa.",
  },
  share: {
    title: "Mitään ei otettu vastaan",
    lead:
      "Tallow ei ollut valmiina tällä laitteella. Jakamasi hylättiin lukematta. Avaa kerran aloitussivu ja jaa sitten uudelleen.",
  },
} satisfies Catalogue["installed"];
