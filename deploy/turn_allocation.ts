import { Buffer } from "node:buffer";
import { parseTurnUrl } from "../signaling/health_turn.ts";
import {
  ALLOCATE,
  ALLOCATED,
  type Attributes,
  type Credentials,
  decodeStun,
  drawId,
  encodeStun,
  ERROR_CODE,
  LIFETIME,
  NONCE,
  REALM,
  REFRESH,
  RELAYED_ADDRESS,
  REQUESTED_TRANSPORT,
  stunBytes,
  type StunMessage,
} from "./stun.ts";

const ANSWER_MS = 3000;
const UDP = Uint8Array.of(17, 0, 0, 0);
const HEADER_BYTES = 20;

/** A way to the server on which messages keep their bounds. */
interface Way extends Disposable {
  write(message: Uint8Array): Promise<unknown>;
  read(): Promise<Uint8Array>;
}

/**
 * Has a TURN server open a port for us and close it again, which says more than
 * that it answers: the secret fits and there are ports. Throws when it does not.
 */
export async function allocate(
  url: string,
  user: string,
  password: string,
): Promise<void> {
  using way = await openWay(url);
  const transport: Attributes = [[REQUESTED_TRANSPORT, UDP]];
  const asked = await ask(way, ALLOCATE, transport);
  const realm = asked.attributes.get(REALM);
  const nonce = asked.attributes.get(NONCE);
  if (realm === undefined || nonce === undefined) {
    throw new Error("it does not ask who we are");
  }
  const text = new TextDecoder().decode(realm);
  const credentials = { user, password, realm: text, nonce };
  const answer = await ask(way, ALLOCATE, transport, credentials);
  if (answer.type !== ALLOCATED) throw new Error(refusal(answer));
  if (!answer.attributes.has(RELAYED_ADDRESS)) {
    throw new Error("it gives no port");
  }
  const none: Attributes = [[LIFETIME, new Uint8Array(4)]];
  await ask(way, REFRESH, none, credentials);
}

async function ask(
  way: Way,
  type: number,
  attributes: Attributes,
  credentials?: Credentials,
): Promise<StunMessage> {
  const id = drawId();
  await way.write(encodeStun(type, id, attributes, credentials));
  for (;;) {
    const answer = decodeStun(await inTime(way.read()));
    if (answer?.id === Buffer.from(id).toString("hex")) return answer;
  }
}

/** Class and number of an error, and what it says (RFC 8489 §14.8). */
function refusal({ attributes }: StunMessage): string {
  const [, , hundreds = 0, rest = 0, ...reason] = attributes.get(ERROR_CODE) ??
    [];
  const text = new TextDecoder().decode(Uint8Array.from(reason));
  return `it refuses: ${hundreds * 100 + rest} ${text}`;
}

async function openWay(url: string): Promise<Way> {
  const { hostname, port, over } = parseTurnUrl(url);
  if (over === "udp") {
    const socket = Deno.listenDatagram({
      transport: "udp",
      hostname: hostname.includes(":") ? "::" : "0.0.0.0",
      port: 0,
    });
    const server: Deno.NetAddr = { transport: "udp", hostname, port };
    return {
      write: (message) => socket.send(message, server),
      read: async () => (await socket.receive())[0],
      [Symbol.dispose]: () => socket.close(),
    };
  }
  const connection = await inTime<Deno.Conn>(
    over === "tls"
      ? Deno.connectTls({ hostname, port })
      : Deno.connect({ hostname, port }),
  );
  const exactly = async (bytes: number): Promise<Uint8Array> => {
    const whole = new Uint8Array(bytes);
    for (let have = 0; have < bytes;) {
      const read = await connection.read(whole.subarray(have));
      if (read === null) throw new Error("it hung up");
      have += read;
    }
    return whole;
  };
  return {
    write: (message) => connection.write(message),
    async read() {
      const header = await exactly(HEADER_BYTES);
      const rest = await exactly(stunBytes(header) - HEADER_BYTES);
      return Uint8Array.from([...header, ...rest]);
    },
    [Symbol.dispose]: () => connection.close(),
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`no answer in ${ANSWER_MS} ms`)),
    ANSWER_MS,
  );
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    // It may still fail, with nobody waiting.
    work.catch(() => {});
    clearTimeout(timer);
  }
}
