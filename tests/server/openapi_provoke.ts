import assert from "node:assert/strict";
import { SignalClient } from "../fakes/signal_client.ts";
import {
  HOST_TOKEN,
  LOCATOR,
  makeRoom,
  RELAY,
  type SignalServer,
  startSignaling,
} from "../fakes/signal_server.ts";
import { breakages } from "./openapi_break.ts";
import type { Operation } from "./openapi_document.ts";

/** What to say otherwise than the document's example does. */
interface Change {
  readonly locator?: string;
  readonly pair?: string;
  readonly body?: string;
  readonly contentType?: string | null;
  readonly bearer?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as the document's examples have it, changed in one thing. */
export async function ask(
  { app }: Pick<SignalServer, "app">,
  { method, path, parameters, body }: Operation,
  change: Change = {},
): Promise<Response> {
  let filled = path;
  for (const { name, example } of parameters) {
    const other = name === "pair" ? change.pair : change.locator;
    filled = filled.replace(`{${name}}`, other ?? example);
  }
  const headers = new Headers(change.headers);
  const { bearer, contentType = "application/json" } = change;
  if (bearer) headers.set("authorization", `Bearer ${bearer}`);
  const text = change.body ?? (body && JSON.stringify(body.example));
  if (text !== undefined && contentType !== null) {
    headers.set("content-type", contentType);
  }
  return await app.request(filled, { method, headers, body: text ?? null });
}

/** What shows who asks: for each security scheme one that fits, one not. */
export async function bearers(
  server: SignalServer,
): Promise<Readonly<Record<string, { good: string; bad: string }>>> {
  const { client, member, token } = await SignalClient.join(
    server.port,
    "host",
  );
  await client.close();
  const other = HOST_TOKEN.replace("A", "B");
  const place = `${LOCATOR}.${member}`;
  return {
    hostToken: { good: HOST_TOKEN, bad: other },
    invitation: { good: HOST_TOKEN, bad: other },
    place: { good: `${place}.${token}`, bad: `${place}.${other}` },
  };
}

/** A server with the room of the examples. */
export async function furnished(): Promise<SignalServer> {
  const server = await startSignaling();
  assert.equal((await makeRoom(server)).status, 201);
  return server;
}

/** Of the right form, for each security scheme. */
const PLAUSIBLE: Readonly<Record<string, string>> = {
  hostToken: HOST_TOKEN,
  invitation: HOST_TOKEN,
  place: `${LOCATOR}.${"A".repeat(16)}.${HOST_TOKEN}`,
};

const upgrade = { upgrade: "websocket", connection: "upgrade" };
const MORE_THAN_ANY = 40_000;

/** For each problem, requests that a call is refused with it, if at all. */
export const provocations: Readonly<
  Record<string, (operation: Operation) => AsyncGenerator<Response>>
> = {
  async *"malformed-locator"(operation) {
    await using server = await startSignaling();
    const [locator] = operation.parameters;
    if (locator?.name !== "locator") return;
    const pattern = new RegExp(String(locator.schema.pattern));
    for (
      const locator of ["03BEEF", "03bee", "03beef0", "%20", "f".repeat(33)]
    ) {
      assert.doesNotMatch(locator, pattern);
      yield ask(server, operation, { locator, headers: upgrade });
    }
  },
  async *"malformed-pair"(operation) {
    await using server = await startSignaling();
    const pair = operation.parameters.find(({ name }) => name === "pair");
    if (pair === undefined) return;
    const pattern = new RegExp(String(pair.schema.pattern));
    const id = "A".repeat(16);
    for (const pair of [id, `${id}.`, `${id}.${id}A`, `${id}-${id}`, "%20"]) {
      assert.doesNotMatch(pair, pattern);
      yield ask(server, operation, { pair, headers: upgrade });
    }
  },
  async *"malformed-body"(operation) {
    if (operation.body === undefined) return;
    await using server = await startSignaling();
    const { schema, example } = operation.body;
    for (const body of ["", "{", "[]", "null"]) {
      yield ask(server, operation, { body });
    }
    for (const { value } of breakages(schema, example)) {
      yield ask(server, operation, { body: JSON.stringify(value) });
    }
  },
  async *"not-json"(operation) {
    await using server = await startSignaling();
    if (operation.body === undefined) return;
    for (const contentType of ["text/plain", "application/jsonp", ""]) {
      yield ask(server, operation, { contentType });
    }
  },
  async *"body-too-large"(operation) {
    await using server = await startSignaling();
    if (operation.method === "GET") return;
    const body = " ".repeat(MORE_THAN_ANY);
    yield ask(server, operation, { body });
    const length = { "content-length": `${MORE_THAN_ANY}` };
    yield ask(server, operation, { body, headers: length });
  },
  async *"body-too-slow"(operation) {
    await using server = await startSignaling({ bodyMs: 20 });
    const { method, path } = operation;
    if (method === "GET") return;
    const url = path.replace("{locator}", LOCATOR);
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>();
    yield server.app.request(url, { method, body });
  },
  async *"too-many-requests"(operation) {
    await using server = await startSignaling({ rateLimitFactor: 1 });
    for (let calls = 0; calls < 600; calls++) {
      const { body } = await ask(server, operation);
      await body?.cancel();
    }
    yield ask(server, operation);
  },
  async *"token-missing"(operation) {
    await using server = await furnished();
    yield ask(server, operation);
    const headers = { authorization: "Basic dGFsbG93OnRhbGxvdw==" };
    yield ask(server, operation, { headers });
  },
  async *"token-denied"(operation) {
    await using server = await furnished();
    const all = await bearers(server);
    const bearer = all[operation.bearer ?? ""]?.bad;
    if (bearer !== undefined) yield ask(server, operation, { bearer });
  },
  async *"room-gone"(operation) {
    await using server = await startSignaling();
    yield ask(server, operation, { bearer: HOST_TOKEN });
  },
  async *"room-taken"(operation) {
    await using server = await furnished();
    yield ask(server, operation);
  },
  async *"origin-denied"(operation) {
    await using server = await furnished();
    const headers = { ...upgrade, origin: "https://elsewhere.example" };
    yield ask(server, operation, { headers });
  },
  async *"not-a-socket"(operation) {
    await using server = await furnished();
    yield ask(server, operation);
  },
  async *"reports-off"(operation) {
    await using server = await startSignaling({ reports: false });
    yield ask(server, operation);
  },
  async *"mail-off"(operation) {
    await using server = await startSignaling({ mail: undefined });
    yield ask(server, operation);
  },
  async *"relay-off"(operation) {
    await using server = await startSignaling({
      relay: { ...RELAY, isOn: false },
    });
    yield ask(server, operation);
  },
  async *"unavailable"(operation) {
    const kv = await Deno.openKv(":memory:");
    const server = await startSignaling({ kv });
    kv.close();
    const bearer = PLAUSIBLE[operation.bearer ?? ""] ?? null;
    yield ask(server, operation, { bearer });
    await server.crash().catch(() => {});
  },
  async *"failed"(operation) {
    let isBroken = false;
    await using server = await startSignaling({
      random(length) {
        if (isBroken) throw new Error("no entropy");
        return crypto.getRandomValues(new Uint8Array(length));
      },
    });
    isBroken = true;
    yield ask(server, operation);
  },
};
