import assert from "node:assert/strict";
import { Work } from "../ipc/work.ts";
import { bandwidth, ice, latency, reachability } from "./network.ts";

const alone = (): Work => new Work(undefined, undefined);

/** A server on loopback and the requests it saw. */
function listen(answer: (request: Request) => Response | Promise<Response>) {
  const seen: Request[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    (request) => {
      seen.push(request);
      return answer(request);
    },
  );
  return {
    origin: `http://127.0.0.1:${server.addr.port}`,
    seen,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

Deno.test("a server that answers is reachable, whatever it says", async () => {
  await using server = listen(({ url }) =>
    new Response(null, { status: url.endsWith("/api/health") ? 503 : 404 })
  );
  const { status, ms } = await reachability(server.origin, alone());
  assert.equal(status, 503);
  assert(ms > 0);
});

Deno.test("a server that is gone is not reachable, and nothing throws", async () => {
  const server = listen(() => new Response());
  await server[Symbol.asyncDispose]();
  const { status } = await reachability(server.origin, alone());
  assert.equal(status, undefined);
});

Deno.test("a question that is taken back is no answer", async () => {
  await using server = listen(() => new Response());
  const work = alone();
  work.cancel();
  const asked = reachability(server.origin, work);
  await assert.rejects(asked, { name: "AbortError" });
});

Deno.test("ICE servers come from the API with the headers given", async () => {
  const iceServers = [{ urls: ["stun:stun.example:3478"] }];
  await using server = listen(({ headers }) =>
    headers.get("authorization") === "Place a"
      ? Response.json({ iceServers, expiresAt: 0 })
      : new Response(null, { status: 403 })
  );
  const url = `${server.origin}/api/ice`;
  const headers = { authorization: "Place a" };
  assert.deepEqual(await ice({ url, headers }, alone()), iceServers);
  await assert.rejects(ice({ url, headers: {} }, alone()), /status 403/);
});

Deno.test("an answer that is no list of ICE servers is refused", async () => {
  await using server = listen(() => Response.json({ iceServers: "all" }));
  const asked = ice({ url: server.origin, headers: {} }, alone());
  await assert.rejects(asked, /no ICE servers, status 200/);
});

Deno.test("latency is of as many requests as asked for, after a first one", async () => {
  await using server = listen(() => new Response("pong"));
  const input = { url: server.origin, rounds: 5 };
  const { medianMs, minMs } = await latency(input, alone());
  assert.equal(server.seen.length, 6);
  assert(0 < minMs && minMs <= medianMs);
  await assert.rejects(latency({ ...input, rounds: 0 }, alone()), RangeError);
});

Deno.test("bandwidth counts what came, and reads no more than asked for", async () => {
  const block = new Uint8Array(65_536);
  let ended = Promise.withResolvers<void>();
  await using server = listen(({ url }) => {
    let left = url.endsWith("/short") ? 4 : Infinity;
    return new Response(
      new ReadableStream({
        pull: (stream) => left-- > 0 ? stream.enqueue(block) : stream.close(),
        cancel: () => ended.resolve(),
      }),
    );
  });
  const short = await bandwidth(
    { url: `${server.origin}/short`, maxBytes: 1 << 20 },
    alone(),
  );
  assert.equal(short.bytes, 4 * block.length);
  assert.equal(
    Math.round(short.bytesPerSecond),
    Math.round(short.bytes / Math.max(short.ms, 1) * 1000),
  );
  ended = Promise.withResolvers();
  const long = await bandwidth(
    { url: `${server.origin}/endless`, maxBytes: 1 << 20 },
    alone(),
  );
  assert(long.bytes >= 1 << 20);
  await ended.promise;
});
