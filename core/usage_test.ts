import assert from "node:assert/strict";
import {
  BOUNDS,
  bucketOf,
  MAX_REPORT_BYTES,
  parseReport,
  reportSchema,
} from "./usage.ts";

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isReport(value: unknown): boolean {
  return parseReport(JSON.stringify(value)).is === "valid";
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
  for (const [at, part] of parts(reportSchema(), "report")) {
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
    isReport({ counted, measured, ...more });
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
  assert.ok(isReport({ counted, measured }));
  const { length } = JSON.stringify({ counted, measured });
  assert.ok(length < MAX_REPORT_BYTES, `${length} bytes`);
});

Deno.test("a value at a bound is in the bucket below it, and none is lost", () => {
  assert.equal(bucketOf(BOUNDS.size, 0), 0);
  assert.equal(bucketOf(BOUNDS.size, 65_536), 0);
  assert.equal(bucketOf(BOUNDS.size, 65_537), 1);
  assert.equal(bucketOf(BOUNDS.size, 262_144), 1);
  // 256 GiB and one byte more than that.
  assert.equal(bucketOf(BOUNDS.size, 274_877_906_944), 11);
  assert.equal(bucketOf(BOUNDS.size, 274_877_906_945), 12);
  assert.equal(bucketOf(BOUNDS.establishment, 0.3), 2);
});

Deno.test("a refusal repeats nothing of what was sent", () => {
  const report = parseReport('{"counted":[{"name":"canary"}],"measured":[]}');
  assert.ok(report.is === "refused");
  assert.ok(!report.why.includes("canary"), report.why);
});
