import type { SecurityWords } from "../en_security.ts";

export const security: SecurityWords = {
  title: "Seguridad",
  lead: "Qué promete Tallow, dónde acaba eso y cómo comprobarlo.",
  holds: {
    title: "Lo que se cumple",
    rows: [
      "Solo quien conoce el código o el enlace obtiene las claves. El servidor y la red transmiten lo que no pueden leer, y un byte que cambien se nota.",
      "Una grabación de hoy seguirá cerrada para un ordenador cuántico construido más tarde, mientras resista ML-KEM-768.",
      "Las claves son nuevas en cada sesión y cambian mientras dura. No abren lo que se envió antes.",
      "Un archivo recibe su nombre solo cuando cada byte es el que leyó quien lo envía.",
    ],
  },
  ends: {
    title: "Dónde acaba",
    rows: [
      "Esta página es código que entrega un servidor. Quien pueda cambiar ese código puede cambiar lo que hace, y entonces nada de esto vale. Confía en ella cada vez que se carga.",
      "Un código es corto: se puede adivinar, con una probabilidad entre 2,8 millones si son tres palabras, y el tercer intento fallido lo anula. Un enlace no se puede adivinar.",
      "Quien oiga un código y llegue primero entra. Comparar las imágenes le dice si hay alguien en medio.",
      "Por un camino directo, la otra parte conoce su dirección de red. Un ajuste la oculta.",
      "Su dispositivo, su navegador y sus extensiones tienen que ser honestos, y también la otra persona. Nadie revisa lo que otros le envían.",
      "Nadie externo ha auditado Tallow.",
    ],
  },
  learns: {
    title: "Qué sabe el servidor",
    rows: [
      "Direcciones de red y horas, la primera palabra de un código, cuántas personas hay en una sala, tamaños redondeados de lo que se intercambia por él para conectar, y que falló un saludo inicial. Un retransmisor o un servidor TURN sabe además cuánto pasa por él.",
      "No las palabras secretas, ni el secreto de un enlace, ni nombres, ni nada de cómo se llaman los archivos o qué contienen. Siempre puede negarse.",
    ],
  },
  others: {
    title: "Terceros",
    lead:
      "Esta página no carga nada de nadie más. Para encontrar un camino, su navegador puede preguntar a los servidores STUN, TURN y retransmisores que eligió quien opera este sitio.",
  },
  running: {
    title: "Qué se ejecuta aquí",
    lead:
      "Cada script y cada estilo que se sirve tiene su SHA-256 en una lista. Estas líneas los descargan todos y nombran los que difieren de ella:",
    compare:
      "Compare la lista con otra obtenida en otro lugar, o con el archivo dist/sha256.txt de una compilación propia. Un servidor que miente en la página puede mentir en la lista.",
    list: "La lista de resúmenes",
  },
  developers: "Para desarrolladores",
};
