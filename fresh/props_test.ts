import assert from "node:assert/strict";
import { computed, Signal, signal } from "@preact/signals";
import { h } from "preact";
import { decodeProps, encodeProps } from "./props.ts";

Deno.test("values of every kind come back equal", () => {
  const value = {
    text: "a",
    list: [1, -1.5, true, false, null, undefined, NaN, Infinity],
    at: new Date(86400000),
    of: new URL("https://example.org/a?b#c"),
    bytes: new Uint8Array([0, 1, 255]),
    names: new Map<unknown, unknown>([["a", 1n], [2, new Set(["x"])]]),
  };
  assert.deepEqual(decodeProps(encodeProps(value)), value);
});

Deno.test("a signal comes back as a signal, the same one everywhere", () => {
  const count = signal(3);
  const back = decodeProps(encodeProps([count, { count }]));
  assert.ok(Array.isArray(back) && back[0] instanceof Signal);
  assert.equal(back[0].value, 3);
  assert.equal(back[0], back[1].count);
});

Deno.test("a computed signal comes back as its value", () => {
  const back = decodeProps(encodeProps(computed(() => "now")));
  assert.ok(back instanceof Signal);
  assert.equal(back.value, "now");
});

Deno.test("text cannot end the data block", () => {
  const text = "</script><!--<script>\u2028";
  const encoded = encodeProps([text]);
  assert.equal(encoded.includes("<"), false);
  assert.deepEqual(JSON.parse(encoded), [[1], text]);
  assert.deepEqual(decodeProps(encoded), [text]);
});

Deno.test("what cannot travel is refused by its path", () => {
  class Room {}
  for (const value of [() => {}, Symbol("x"), new Room(), h("b", null)]) {
    assert.throws(
      () => encodeProps({ deep: [value] }),
      (error) =>
        error instanceof Error && "path" in error &&
        String(error.path).startsWith(".deep[0]"),
    );
  }
});
