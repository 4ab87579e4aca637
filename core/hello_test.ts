import assert from "node:assert/strict";
import { HandshakeError } from "./abort.ts";
import { type Bytes, concat, hex, unhex } from "./bytes.ts";
import {
  encodeHello,
  type Hello,
  helloOf,
  parseHello,
  Role,
  sideOf,
} from "./hello.ts";

const fill = (byte: number) => (length: number): Bytes =>
  new Uint8Array(length).fill(byte);
const low = helloOf(1, Role.host, fill(1));
const high = helloOf(1, Role.guest, fill(2));

function fails(kind: HandshakeError["kind"], run: () => unknown): void {
  assert.throws(
    run,
    (error) => error instanceof HandshakeError && error.kind === kind,
  );
}

Deno.test("a HELLO is 38 bytes and reads back", () => {
  const hello = helloOf(2, Role.guest, fill(0xab));
  assert.equal(hex(encodeHello(hello)), "010101020200" + "ab".repeat(32));
  assert.deepEqual(parseHello(encodeHello(hello)), hello);
});

Deno.test("another version or suite is named as such", () => {
  const bytes = encodeHello(low);
  for (const [at, value] of [[1, 0], [1, 2], [2, 0], [2, 2]] as const) {
    fails("version", () => parseHello(bytes.with(at, value)));
  }
});

Deno.test("what this version would not send is malformed", () => {
  const bytes = encodeHello(low);
  for (
    const [at, value] of [
      [0, 2],
      [3, 0],
      [3, 6],
      [3, 255],
      [4, 0],
      [4, 4],
      [5, 1],
    ] as const
  ) fails("malformed", () => parseHello(bytes.with(at, value)));
  fails("malformed", () => parseHello(bytes.slice(0, 37)));
  fails("malformed", () => parseHello(concat(bytes, unhex("00"))));
  fails("malformed", () => parseHello(new Uint8Array(0)));
});

Deno.test("the host is A whoever has the smaller nonce", () => {
  assert.equal(sideOf(low, high), "A");
  assert.equal(sideOf(high, low), "B");
  const host: Hello = { ...low, nonce: high.nonce };
  const guest: Hello = { ...high, nonce: low.nonce };
  assert.equal(sideOf(host, guest), "A");
  assert.equal(sideOf(guest, host), "B");
});

Deno.test("of two peers the smaller nonce is A, byte by byte", () => {
  const peer = (nonce: string): Hello => ({
    mode: 4,
    role: Role.peer,
    nonce: unhex(nonce),
  });
  for (
    const [first, second] of [
      ["01".repeat(32), "02".repeat(32)],
      ["00".repeat(31) + "7f", "00".repeat(31) + "80"],
      ["00ff" + "ff".repeat(30), "0100" + "00".repeat(30)],
    ] as const
  ) {
    assert.equal(sideOf(peer(first), peer(second)), "A");
    assert.equal(sideOf(peer(second), peer(first)), "B");
  }
});

Deno.test("two hosts, two guests, mixed roles and reflections abort", () => {
  const roles: readonly [Role, Role][] = [
    [Role.host, Role.host],
    [Role.guest, Role.guest],
    [Role.host, Role.peer],
    [Role.peer, Role.guest],
  ];
  for (const [mine, theirs] of roles) {
    fails(
      "malformed",
      () => sideOf({ ...low, role: mine }, { ...high, role: theirs }),
    );
  }
  fails("malformed", () => sideOf(low, { ...high, nonce: low.nonce }));
  fails("malformed", () => sideOf(low, low));
  fails("malformed", () => sideOf(low, { ...high, mode: 2 }));
});
