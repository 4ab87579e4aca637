import type { Catalogue } from "../catalogues.ts";

export const installed = {
  ready: "Hay una versión nueva lista.",
  later: "Espera a que termine aquí.",
  reload: "Recargar",
  kept: {
    title: "Sin red",
    lead:
      "Este navegador guarda las páginas de Tallow para abrirlas sin conexión. Sus archivos no están entre ellas.",
    fetch: "Traerlas de nuevo",
    fetching: "Un momento…",
    fetched: "Están al día.",
    failed: "No ha funcionado. Inténtelo de nuevo cuando haya red.",
  },
  offline: {
    title: "No hay red",
    lead:
      "Esta página no está guardada en este dispositivo. La de inicio sí, y lo que estaba en marcha sigue cuando vuelva la red.",
  },
  share: {
    title: "No se ha recibido nada",
    lead:
      "Tallow no estaba listo en este dispositivo. Lo que compartió se ha desechado sin leerlo. Abra una vez la página de inicio y compártalo de nuevo.",
  },
} satisfies Catalogue["installed"];
