import assert from "node:assert/strict";
import { hex, unhex } from "./bytes.ts";
import { type Dh, nativeDh, nobleDh, startDh } from "./dh.ts";

const BASE = unhex("09" + "00".repeat(31));
/** RFC 7748 §6.1. */
const ALICE = unhex(
  "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
);
const ALICE_POINT =
  "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";

async function agree(one: Dh, two: Dh): Promise<void> {
  const [a, b] = [await one.generate(), await two.generate()];
  const [ofA, ofB] = [await a.multiply(BASE), await b.multiply(BASE)];
  assert.equal(hex(await a.multiply(ofB)), hex(await b.multiply(ofA)));
}

const random = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

Deno.test("noble multiplies as RFC 7748 does", async () => {
  const scalar = await nobleDh(() => ALICE).generate();
  assert.equal(hex(await scalar.multiply(BASE)), ALICE_POINT);
});

Deno.test("native and noble scalars agree with each other", async () => {
  await agree(nativeDh(crypto.subtle), nobleDh(random));
  await agree(nativeDh(crypto.subtle), nativeDh(crypto.subtle));
});

Deno.test("the engine's X25519 is used where it passes, else noble's", async () => {
  let drawn = 0;
  const counted = (length: number): Uint8Array<ArrayBuffer> => {
    drawn++;
    return random(length);
  };
  await (await startDh(counted)).generate();
  assert.equal(drawn, 0);
  const without = { ...subtleOf(), generateKey: unsupported };
  await (await startDh(counted, without)).generate();
  assert.equal(drawn, 1);
  const wrong = {
    ...subtleOf(),
    deriveBits: () => Promise.resolve(new ArrayBuffer(32)),
  };
  await (await startDh(counted, wrong)).generate();
  assert.equal(drawn, 2);
});

function unsupported(): Promise<never> {
  return Promise.reject(new DOMException("X25519", "NotSupportedError"));
}

/** The platform's methods as own properties, to replace some. */
function subtleOf(): SubtleCrypto {
  const subtle = crypto.subtle;
  return new Proxy(subtle, {
    ownKeys: () => Object.getOwnPropertyNames(SubtleCrypto.prototype),
    getOwnPropertyDescriptor: (target, name) => ({
      configurable: true,
      enumerable: true,
      value: bound(target, name),
    }),
    get: bound,
  });
}

function bound(target: SubtleCrypto, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === "function" ? value.bind(target) : value;
}
