import assert from "node:assert/strict";
import * as z from "zod/mini";
import { MAX_REPORT_BYTES, reportShape } from "./report.ts";

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every schema inside, each with the way to it. */
function* parts(schema: unknown, at: string): Generator<[string, Json]> {
  if (!isJson(schema)) return;
  if ("type" in schema) yield [at, schema];
  const inner = isJson(schema.properties) ? schema.properties : {};
  for (const [name, part] of Object.entries(inner)) {
    yield* parts(part, `${at}.${name}`);
  }
  yield* parts(schema.items, `${at}[]`);
  if (!Array.isArray(schema.oneOf)) return;
  for (const [i, part] of schema.oneOf.entries()) {
    yield* parts(part, `${at}|${i}`);
  }
}

Deno.test("no place in a report can hold anything but a word of a list or a small number", () => {
  let words = 0;
  let numbers = 0;
  for (const [at, part] of parts(z.toJSONSchema(reportShape), "report")) {
    switch (part.type) {
      case "object":
        assert.equal(part.additionalProperties, false, at);
        break;
      case "array":
        assert.equal(part.maxItems, 100, at);
        break;
      case "string":
        assert.ok("const" in part || Array.isArray(part.enum), at);
        words++;
        break;
      case "integer":
        assert.ok(Number(part.minimum) >= 0, at);
        assert.ok(Number(part.maximum) <= 1000, at);
        numbers++;
        break;
      default:
        assert.fail(`${at} is ${part.type}`);
    }
  }
  assert.equal(words, 34);
  assert.equal(numbers, 20);
});

Deno.test("what a browser has no business to say is refused", () => {
  const transfer = { name: "transfers", state: "done", path: "turn", count: 1 };
  const size = { name: "file_size", bucket: 12, count: 100 };
  const takes = (counted: unknown[], measured: unknown[], more = {}) =>
    reportShape.safeParse({ counted, measured, ...more }).success;
  assert.ok(takes([transfer], [size]));
  assert.ok(takes([], []));
  for (
    const change of [
      { room: "03beef" },
      { count: 0 },
      { count: 1001 },
      { count: 1.5 },
      { state: "canary" },
      { path: "" },
      { name: "canary" },
    ]
  ) assert.ok(!takes([{ ...transfer, ...change }], []), JSON.stringify(change));
  for (
    const change of [
      { bucket: -1 },
      { bucket: 13 },
      { count: 101 },
      { path: "turn" },
      { name: "transfers" },
    ]
  ) assert.ok(!takes([], [{ ...size, ...change }]), JSON.stringify(change));
  assert.ok(!takes([], [], { room: "03beef" }));
  assert.ok(!takes(Array(101).fill(transfer), []));
});

Deno.test("the fullest report fits its limit", () => {
  const longest = {
    name: "pqc_operations",
    operation: "encapsulate",
    algorithm: "x-wing",
    backend: "javascript",
    bucket: 9,
    count: 100,
  };
  const counted = Array(100).fill({
    name: "key_exchanges",
    kind: "handshake",
    algorithm: "x-wing",
    status: "failed",
    count: 1000,
  });
  const measured = Array(100).fill(longest);
  assert.ok(reportShape.safeParse({ counted, measured }).success);
  const { length } = JSON.stringify({ counted, measured });
  assert.ok(length < MAX_REPORT_BYTES, `${length} bytes`);
});
