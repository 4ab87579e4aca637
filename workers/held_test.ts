import assert from "node:assert/strict";
import { FrameType } from "../core/frame.ts";
import { Held } from "./held.ts";

const MIB = 1024 * 1024;

/** A frame with so many bytes. */
function frame(bytes: number) {
  const body = new Uint8Array(0);
  return { type: FrameType.chunk, body, length: bytes };
}

Deno.test("what came before its turn is given back in order, each way's own", () => {
  const held = new Held();
  const [one, two, other] = [frame(1), frame(2), frame(3)];
  held.push("a", one);
  held.push("b", other);
  held.push("a", two);
  assert.equal(held.shift("a"), one);
  assert.equal(held.shift("a"), two);
  assert.equal(held.shift("a"), undefined);
  held.drop("b");
  assert.equal(held.shift("b"), undefined);
});

Deno.test("more than 40 MiB cannot be under way on one way", () => {
  const held = new Held();
  const full = frame(40 * MIB);
  assert.equal(held.push("a", full), false);
  assert.equal(held.push("b", full), false, "another way has its own");
  assert.equal(held.push("a", frame(1)), true);
});

Deno.test("what was given back or dropped left room", () => {
  const held = new Held();
  const half = frame(20 * MIB);
  held.push("a", half);
  held.push("a", half);
  held.shift("a");
  assert.equal(held.push("a", half), false);
  assert.equal(held.push("a", frame(1)), true);
  held.drop("a");
  assert.equal(held.push("a", half), false);
  held.clear();
  assert.ok(held.shift("a") === undefined);
});
