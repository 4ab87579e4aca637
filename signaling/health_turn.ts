import type { Random } from "./token.ts";

/** Time for a server that may be on another continent. */
const ANSWER_MS = 2000;

/** STUN's magic cookie (RFC 8489 §5). */
const COOKIE = [0x21, 0x12, 0xa4, 0x42];

const BINDING = [0x00, 0x01];
const BINDING_ANSWER = [0x01, 0x01];
const HEADER_BYTES = 20;

/** Throws unless one of the TURN servers answers a STUN Binding request. */
export async function askTurn(
  urls: readonly string[],
  random: Random,
): Promise<void> {
  await Promise.any(urls.map((url) => askOne(parseTurnUrl(url), random)));
}

interface TurnAddress {
  readonly hostname: string;
  readonly port: number;
  readonly over: "udp" | "tcp" | "tls";
}

/** Reads an address of RFC 7065; what it leaves open has the default. */
export function parseTurnUrl(url: string): TurnAddress {
  const pattern =
    /^(turns?):(\[[\da-f:]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(udp|tcp))?$/i;
  const [, scheme, host, port, transport] = pattern.exec(url) ?? [];
  if (host === undefined) throw new Error("not an address of RFC 7065");
  const isTls = scheme?.toLowerCase() === "turns";
  return {
    hostname: host.replace(/^\[|\]$/g, ""),
    port: Number(port ?? (isTls ? 5349 : 3478)),
    over: isTls ? "tls" : transport === "tcp" ? "tcp" : "udp",
  };
}

async function askOne(address: TurnAddress, random: Random): Promise<void> {
  const id = random(12);
  const ask = Uint8Array.from([...BINDING, 0, 0, ...COOKIE, ...id]);
  const expected = [...COOKIE, ...id];
  const answer = address.over === "udp"
    ? await askDatagram(address, ask)
    : await askStream(address, ask);
  const isAnswer = BINDING_ANSWER.every((byte, i) => answer[i] === byte) &&
    expected.every((byte, i) => answer[4 + i] === byte);
  if (!isAnswer) throw new Error("it answers, but not as a STUN server");
}

async function askDatagram(
  { hostname, port }: TurnAddress,
  ask: Uint8Array,
): Promise<Uint8Array> {
  const family = hostname.includes(":") ? "::" : "0.0.0.0";
  const socket = Deno.listenDatagram({
    transport: "udp",
    hostname: family,
    port: 0,
  });
  try {
    await socket.send(ask, { transport: "udp", hostname, port });
    const [answer] = await inTime(socket.receive());
    return answer;
  } finally {
    socket.close();
  }
}

async function askStream(
  { hostname, port, over }: TurnAddress,
  ask: Uint8Array,
): Promise<Uint8Array> {
  const open: Promise<Deno.Conn> = over === "tls"
    ? Deno.connectTls({ hostname, port })
    : Deno.connect({ hostname, port });
  const connection = await inTime(open).catch((error) => {
    open.then((late) => late.close(), () => {});
    throw error;
  });
  try {
    const answer = new Uint8Array(HEADER_BYTES);
    const talk = async (): Promise<void> => {
      await connection.write(ask);
      for (let have = 0; have < HEADER_BYTES;) {
        const read = await connection.read(answer.subarray(have));
        if (read === null) throw new Error("it hung up");
        have += read;
      }
    };
    await inTime(talk());
    return answer;
  } finally {
    connection.close();
  }
}

/** What `work` gives, or an error after a while. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("no answer in time")), ANSWER_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    // It may still fail, with nobody waiting.
    work.catch(() => {});
    clearTimeout(timer);
  }
}
