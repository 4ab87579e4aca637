import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("es");

export const problem = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `${quoted(word)} no es una de nuestras palabras.`,
    next: suggestions.length > 0
      ? `¿Quiso decir ${format.either(suggestions)}?`
      : "Compruebe cómo se escribe.",
  }),
  "code-check": () => ({
    what: "Uno de estos caracteres no es correcto.",
    next: "Compárelos uno a uno con el código que le dieron.",
  }),
  "code-length": () => ({
    what: "El código no está completo.",
    next: "Un código son tres palabras, u ocho letras y cifras.",
  }),
  "link-malformed": () => ({
    what: "Este enlace está dañado o incompleto.",
    next: "Pídalo de nuevo y ábralo entero.",
  }),
  "room-gone": () => ({
    what: "No hay ninguna sala con este código.",
    next:
      "Las salas se cierran cuando quien invita sale o se acaba el tiempo. Compruebe el código o pida uno nuevo.",
  }),
  "room-full": () => ({
    what: "En esta sala ya están todas las personas previstas.",
    next: "Si usted debía ser una de ellas, pida un código nuevo.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Ese no es el código correcto, o no es su contraseña.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Compárelo con lo que le dieron. Queda # intento.",
        many: "Compárelo con lo que le dieron. Quedan # de intentos.",
        other: "Compárelo con lo que le dieron. Quedan # intentos.",
      })
      : "Este código ya está cerrado. Pida uno nuevo.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Demasiados intentos erróneos: este código está cerrado.",
      admissions: "Este código ya se ha usado.",
      time: "Se acabó el tiempo de este código.",
    }[limit],
    next: "Un código cerrado no vuelve a abrirse. Empiece con uno nuevo.",
  }),
  "handshake-timeout": () => ({
    what: "La otra parte no respondió.",
    next: "Asegúrese de que Tallow está abierto allí e inténtelo de nuevo.",
  }),
  "server-down": () => ({
    what: "No se puede llegar al servidor de Tallow.",
    next: "Compruebe su conexión e inténtelo de nuevo.",
  }),
  "server-refused": ({ status }) => ({
    what: "El servidor dio una respuesta que esta página no entiende.",
    next: `Recargue la página, puede que no esté al día. (Estado ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "Este navegador no puede conectarse con otro.",
      next:
        "WebRTC falta o está desactivado. Actívelo o abra Tallow en otro navegador.",
    },
    storage: {
      what: "Este navegador no da a Tallow sitio para los archivos.",
      next:
        "Es habitual en las ventanas privadas. Abra Tallow en una ventana normal o en otro navegador.",
    },
    crypto: {
      what: "Este navegador no puede cifrar en esta página.",
      next: "Abra Tallow en una dirección que empiece por https://.",
    },
    workers: {
      what: "Este navegador no puede trabajar en segundo plano.",
      next: "Actualícelo o abra Tallow en otro navegador.",
    },
  }[feature]),
  "no-path": () => ({
    what: "Los dos navegadores no pudieron llegar el uno al otro.",
    next:
      "Puede que estorbe un cortafuegos. Empiece de nuevo con otro código, desde otra red, como la de un teléfono.",
  }),
  "no-relay": () => ({
    what: "Solo permite retransmisores, y este sitio no tiene.",
    next:
      "No se envió nada. Permita otros caminos en los ajustes o use un Tallow que tenga retransmisor.",
  }),
  "removed": () => ({
    what: "Quien invita le ha quitado de esta sala.",
    next:
      "Lo que llegó entero sigue siendo suyo. Si fue un error, pida un código nuevo.",
  }),
  "session-expired": () => ({
    what: "Las claves de esta conexión son demasiado viejas.",
    next: "Se cerró por seguridad. Empiece de nuevo con otro código.",
  }),
  "pictures-differ": () => ({
    what: "Las imágenes son distintas, así que puede haber alguien en medio.",
    next:
      "La conexión se cortó enseguida. Empiece de nuevo con otro código, desde otra red.",
  }),
  "member-left": () => ({
    what: "La otra persona ha salido.",
    next: "Cuando vuelva, empiece de nuevo con otro código.",
  }),
  "tampered": () => ({
    what: "Algo por el camino cambió lo que se enviaba.",
    next:
      "No se guardó nada alterado. Inténtelo de nuevo, desde otra red si se repite.",
  }),
  "declined": () => ({
    what: "La otra persona no quiso estos archivos.",
    next: "Puede ofrecerlos de nuevo.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? { what: "Usted lo detuvo.", next: "Empiece de nuevo cuando quiera." }
      : {
        what: "La otra persona lo detuvo.",
        next: "Pregúntele e inténtelo de nuevo.",
      },
  "no-space": ({ missing }, format) => ({
    what: `Falta espacio: ${format.bytes(missing)}.`,
    next: "Libere espacio en este dispositivo o elija menos archivos.",
  }),
  "storage-failed": () => ({
    what: "El navegador no pudo escribir en el disco.",
    next: "Compruebe que el disco no está lleno e inténtelo de nuevo.",
  }),
  "save-failed": ({ name }) => ({
    what: `No se pudo guardar ${quoted(name)}.`,
    next:
      "No quedó nada a medias. Compruebe que la carpeta sigue ahí y que el disco no está lleno, y guarde de nuevo.",
  }),
  "receiver-storage": () => ({
    what: "El otro dispositivo no tiene espacio para esto.",
    next: "Pida que liberen espacio allí e inténtelo de nuevo.",
  }),
  "source-changed": ({ name }) => ({
    what: `${quoted(name)} cambió mientras se enviaba.`,
    next: "Elíjalo otra vez para enviarlo como está ahora.",
  }),
  "source-gone": ({ name }) => ({
    what: `${quoted(name)} ya no está donde estaba.`,
    next: "Se movió o se eliminó. Elíjalo otra vez.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `${quoted(name)} no llegó como se envió y se descartó.`,
    next: "Envíelo de nuevo.",
  }),
} satisfies Catalogue["problem"];

export const hostNotice = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Alguien escribió un código erróneo.",
    next: plural(attemptsLeft, {
      one: "Tras # intento erróneo más, este código se cierra del todo.",
      many: "Tras # de intentos erróneos más, este código se cierra del todo.",
      other: "Tras # intentos erróneos más, este código se cierra del todo.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Alguien empezó a entrar, pero no terminó.",
    next: "Pídale que lo intente de nuevo; el código sigue valiendo.",
  }),
} satisfies Catalogue["hostNotice"];

export const deviceNotice = {
  "room-gone": () => ({
    what: "El otro dispositivo no vino.",
    next: "Abra Tallow allí, elija este dispositivo e inténtelo de nuevo.",
  }),
  "wrong-code": () => ({
    what: "No es el dispositivo que conoce, o ha olvidado este.",
    next: "Encuéntrense con un código y vuelvan a recordarse.",
  }),
} satisfies Catalogue["deviceNotice"];

export const returnNotice = {
  "room-gone": () => ({
    what: "Esta sala terminó, o está abierta en otra pestaña.",
    next: "Lo que recibió en ella está en el historial.",
  }),
} satisfies Catalogue["returnNotice"];

export const transferNotice = {
  "removed": () => ({
    what: "Ya no están en la misma sala.",
    next:
      "Quien invita lo terminó. Pueden encontrarse de nuevo con otro código.",
  }),
} satisfies Catalogue["transferNotice"];
