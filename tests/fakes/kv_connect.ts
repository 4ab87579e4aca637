import { bytesOf, decode, encode, type Field, numberOf } from "./protobuf.ts";

/** A database in memory that is spoken to by the KV Connect protocol. */
export interface KvConnect extends AsyncDisposable {
  readonly url: string;
  /** Answers every request with 503, and breaks off watches. */
  fail(): void;
  heal(): void;
}

interface Stored {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
  readonly encoding: number;
  readonly version: number;
}

const TOKEN = "token-of-the-tests";
const DATABASE = "00000000-0000-4000-8000-000000000000";
const SUCCESS = 1;
const CHECK_FAILURE = 2;
const DELETE = 2;

/** Serves the protocol's version 3, with all of it that Deno needs here. */
export function startKvConnect(): KvConnect {
  const rows = new Map<string, Stored>();
  const watchers = new Set<() => void>();
  let version = 0;
  let isBroken = false;

  const entry = ({ key, value, encoding, version }: Stored): Uint8Array =>
    encode([[1, key], [2, value], [3, encoding], [4, stamp(version)]]);

  const read = (request: readonly Field[]): Uint8Array<ArrayBuffer> => {
    const all = [...rows].sort(([a], [b]) => a < b ? -1 : 1);
    const ranges = bytesOf(request, 1).map((bytes): Field => {
      const range = decode(bytes);
      const [start, end] = [1, 2].map((n) => hex(bytesOf(range, n)[0]));
      const found = all.filter(([key]) =>
        key >= (start ?? "") && key < (end ?? "")
      );
      if (numberOf(range, 4) === 1) found.reverse();
      const limit = numberOf(range, 3);
      return [
        1,
        encode(found.slice(0, limit).map(([, row]) => [1, entry(row)])),
      ];
    });
    return encode([...ranges, [4, 1], [8, SUCCESS]]);
  };

  const write = (request: readonly Field[]): Uint8Array<ArrayBuffer> => {
    for (const bytes of bytesOf(request, 1)) {
      const [key, expected] = [1, 2].map((n) => bytesOf(decode(bytes), n)[0]);
      const found = rows.get(hex(key));
      const actual = found === undefined ? "" : hex(stamp(found.version));
      if (hex(expected) !== actual) return encode([[1, CHECK_FAILURE]]);
    }
    version++;
    for (const bytes of bytesOf(request, 2)) {
      const mutation = decode(bytes);
      const key = bytesOf(mutation, 1)[0] ?? new Uint8Array();
      if (numberOf(mutation, 3) === DELETE) {
        rows.delete(hex(key));
        continue;
      }
      const of = decode(bytesOf(mutation, 2)[0] ?? new Uint8Array());
      const value = bytesOf(of, 1)[0] ?? new Uint8Array();
      rows.set(hex(key), { key, value, encoding: numberOf(of, 2), version });
    }
    for (const changed of watchers) changed();
    return encode([[1, SUCCESS], [2, stamp(version)]]);
  };

  const watch = (request: readonly Field[]): ReadableStream<Uint8Array> => {
    const keys = bytesOf(request, 1).map((it) => bytesOf(decode(it), 1)[0]);
    let told = -1;
    let stop = (): void => {};
    return new ReadableStream({
      start(controller) {
        const tell = (): void => {
          if (isBroken) {
            watchers.delete(tell);
            return controller.close();
          }
          const found = keys.map((key) => rows.get(hex(key)));
          const latest = Math.max(0, ...found.map((row) => row?.version ?? 0));
          if (latest === told) return;
          told = latest;
          const outputs = found.map((row): Field => [
            2,
            encode([[1, 1], ...row ? [[2, entry(row)] as const] : []]),
          ]);
          const message = encode([[1, SUCCESS], ...outputs]);
          const length = new Uint8Array(4);
          new DataView(length.buffer).setUint32(0, message.length, true);
          controller.enqueue(length);
          controller.enqueue(message);
        };
        watchers.add(tell);
        stop = () => watchers.delete(tell);
        tell();
      },
      cancel: () => stop(),
    });
  };

  const server = Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    onListen: () => {},
  }, async (request) => {
    const { pathname } = new URL(request.url);
    const body = new Uint8Array(await request.arrayBuffer());
    if (isBroken) return new Response("not now", { status: 503 });
    if (request.headers.get("authorization") !== `Bearer ${TOKEN}`) {
      return new Response("denied", { status: 401 });
    }
    switch (pathname) {
      case "/":
        return Response.json({
          version: 3,
          databaseId: DATABASE,
          endpoints: [{ url: "/data", consistency: "strong" }],
          token: TOKEN,
          expiresAt: "2100-01-01T00:00:00Z",
        });
      case "/data/snapshot_read":
        return answer(read(decode(body)));
      case "/data/atomic_write":
        return answer(write(decode(body)));
      case "/data/watch":
        return answer(watch(decode(body)));
      default:
        return new Response("no such call", { status: 404 });
    }
  });
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    fail: () => {
      isBroken = true;
      for (const changed of watchers) changed();
    },
    heal: () => {
      isBroken = false;
    },
    [Symbol.asyncDispose]: async () => {
      isBroken = true;
      for (const changed of watchers) changed();
      await server.shutdown();
    },
  };
}

/** What a client has to show; Deno takes it from DENO_KV_ACCESS_TOKEN. */
export const KV_TOKEN = TOKEN;

function answer(body: Uint8Array<ArrayBuffer> | ReadableStream): Response {
  const type = "application/x-protobuf";
  return new Response(body, { headers: { "content-type": type } });
}

/** Ten bytes that grow from commit to commit. */
function stamp(version: number): Uint8Array {
  const bytes = new Uint8Array(10);
  new DataView(bytes.buffer).setUint32(4, version);
  return bytes;
}

function hex(bytes: Uint8Array | undefined): string {
  return bytes?.toHex() ?? "";
}
