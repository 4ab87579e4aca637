import assert from "node:assert/strict";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import {
  parseCreateRoom,
  parseIceAnswer,
  parseRoomCreated,
  parseRoomFacts,
} from "../../core/call.ts";
import { LOCATOR, startSignaling } from "../fakes/signal_server.ts";
import { breakages } from "./openapi_break.ts";
import { type Operation, readDocument } from "./openapi_document.ts";
import { ask, bearers, furnished, provocations } from "./openapi_provoke.ts";

const document = await (async () => {
  await using server = await startSignaling();
  const answer = await server.app.request("/openapi.json");
  assert.equal(answer.status, 200);
  return await answer.json();
})();
const operations = readDocument(document);
const ajv = new Ajv2020({ strict: false, allErrors: true });

/** Fails unless the document has this answer; its body, parsed. */
async function declared(
  operation: Operation,
  answer: Response,
): Promise<string> {
  const says = `${operation.id} answers ${answer.status}`;
  const found = operation.responses.get(answer.status);
  assert.ok(found, `${says}, which the document does not have`);
  for (const name of found.headers) {
    assert.ok(answer.headers.get(name), `${says} without ${name}`);
  }
  const body = await answer.text();
  if (found.schema === undefined) return body;
  assert.equal(
    answer.headers.get("content-type")?.split(";")[0],
    found.contentType,
  );
  const fits = ajv.compile(found.schema);
  assert.ok(fits(JSON.parse(body)), `${says}: ${ajv.errorsText(fits.errors)}`);
  return body;
}

Deno.test("the served document is OpenAPI 3.1", async () => {
  assert.equal(document.openapi, "3.1.0");
  const { valid, errors } = await new Validator().validate(document);
  assert.ok(valid, JSON.stringify(errors));
  for (const { id, body } of operations) {
    if (body === undefined) continue;
    assert.ok(ajv.validate(body.schema, body.example), `example of ${id}`);
  }
});

Deno.test("every route of the server is in the document, and no other", async () => {
  await using server = await startSignaling();
  const routes = server.app.routes.filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  const told = operations.map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual([...new Set(routes)].sort(), told.sort());
});

for (const operation of operations) {
  const { id, responses } = operation;

  Deno.test(`${id} answers as its example promises`, async () => {
    await using server = id === "createRoom"
      ? await startSignaling()
      : await furnished();
    const wanted = [...responses.keys()].find((status) => status < 400) ??
      assert.fail();
    if (wanted === 101) {
      const path = operation.path.replace("{locator}", LOCATOR)
        .replace("{pair}", operation.parameters[1]?.example ?? "");
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`);
      await new Promise((open) => socket.onopen = open);
      const closed = new Promise((on) => socket.onclose = on);
      socket.close();
      await closed;
      return;
    }
    const { bearer } = operation;
    const good = bearer && (await bearers(server))[bearer]?.good;
    const answer = await ask(server, operation, good ? { bearer: good } : {});
    assert.equal(answer.status, wanted);
    assert.match(answer.headers.get("x-request-id") ?? "", /^[\w-]{12}$/);
    const body = await declared(operation, answer);
    const { schema } = responses.get(wanted) ?? {};
    if (wanted === 204) assert.equal(body, "");
    else if (id !== "document") assert.ok(schema, `${id} has no schema`);
  });

  for (const [status, { types }] of responses) {
    for (const type of types) {
      const name = type.replace("urn:tallow:", "");
      Deno.test(`${id} is refused with ${status} ${name}`, async () => {
        const provoke = provocations[name];
        assert.ok(provoke, `nobody knows how to provoke ${name}`);
        let tried = 0;
        for await (const answer of provoke(operation)) {
          const body = await declared(operation, answer);
          assert.equal(JSON.parse(body).type, type, `try ${tried}: ${body}`);
          tried++;
        }
        assert.ok(tried > 0);
      });
    }
  }

  Deno.test(`${id} is refused with nothing that is not told`, async () => {
    for (const [name, provoke] of Object.entries(provocations)) {
      for await (const answer of provoke(operation)) {
        const body = await declared(operation, answer);
        assert.ok(answer.status < 500 || isTold(operation, name), body);
      }
    }
  });
}

function isTold({ responses }: Operation, name: string): boolean {
  const type = `urn:tallow:${name}`;
  return [...responses.values()].some(({ types }) => types.includes(type));
}

Deno.test("the document and core's parser refuse the same rooms", () => {
  const { body } = operations.find(({ id }) => id === "createRoom") ?? {};
  assert.ok(body);
  const { schema, example } = body;
  assert.equal(parseCreateRoom(JSON.stringify(example)).is, "valid");
  const bad = [...breakages(schema, example)].map(({ value }) => value);
  for (
    const change of [
      { locator: "03BEEF" },
      { hostTokenHash: "A".repeat(42) },
      { ttlSeconds: 0 },
      { ttlSeconds: 86_401 },
      { maxMembers: 1 },
      { maxMembers: 11 },
      { more: 1 },
    ]
  ) bad.push({ ...example, ...change });
  assert.ok(bad.length >= 30, `${bad.length} ways to break a body`);
  for (const value of bad) {
    const text = JSON.stringify(value);
    assert.equal(parseCreateRoom(text).is, "refused", text);
    assert.equal(ajv.validate(schema, value), false, text);
  }
});

Deno.test("what is answered, core's parsers take", async () => {
  await using server = await startSignaling({
    ice: {
      stunUrls: ["stun:stun.example:3478"],
      turnUrls: ["turn:turn.example:3478"],
      turnSecret: "north-south-east-west",
      turnTtlSeconds: 600,
    },
  });
  const parsers = new Map([
    ["createRoom", parseRoomCreated],
    ["roomFacts", parseRoomFacts],
    ["ice", parseIceAnswer],
  ]);
  for (const operation of operations) {
    const parse = parsers.get(operation.id);
    if (parse === undefined) continue;
    const isPlace = operation.bearer === "place";
    const bearer = isPlace ? (await bearers(server)).place?.good : undefined;
    const answer = await ask(server, operation, bearer ? { bearer } : {});
    const body = await declared(operation, answer);
    assert.equal(parse(body).is, "valid", body);
    parsers.delete(operation.id);
  }
  assert.equal(parsers.size, 0);
});
