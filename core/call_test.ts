import assert from "node:assert/strict";
import {
  formatPlace,
  parseCreateRoom,
  parseIceAnswer,
  parsePlace,
  parseRoomCreated,
  parseRoomFacts,
} from "./call.ts";
import { isLocator } from "./wire.ts";

const TOKEN = "q".repeat(42) + "A";
const MEMBER = "abcdefghijkl-_09";

Deno.test("a locator is 6 or 32 lower-case hex digits", () => {
  for (const good of ["03beef", "0".repeat(32)]) assert.ok(isLocator(good));
  for (
    const bad of ["", "3beef", "03BEEF", "03beefx", "0".repeat(31), "..//.."]
  ) {
    assert.ok(!isLocator(bad), bad);
  }
});

Deno.test("limits of a new room hold at both ends", () => {
  const body = (ttlSeconds: unknown, maxMembers: unknown) =>
    parseCreateRoom(JSON.stringify({
      locator: "03beef",
      hostTokenHash: TOKEN,
      ttlSeconds,
      maxMembers,
    })).is;
  assert.equal(body(1, 2), "valid");
  assert.equal(body(86_400, 10), "valid");
  for (
    const [ttl, members] of [
      [0, 2],
      [86_401, 2],
      [1.5, 2],
      ["600", 2],
      [600, 1],
      [600, 11],
      [null, 2],
      [-1, 2],
      [1e300, 2],
    ]
  ) assert.equal(body(ttl, members), "refused", `${ttl} ${members}`);
});

Deno.test("the answers of REST calls are read and nothing else", () => {
  const facts = { exists: true, open: true, members: 1, expiresAt: 9 };
  assert.equal(parseRoomFacts(JSON.stringify(facts)).is, "valid");
  assert.equal(
    parseRoomFacts(JSON.stringify({ ...facts, members: -1 })).is,
    "refused",
  );
  assert.equal(parseRoomCreated('{"expiresAt":9}').is, "valid");
  assert.equal(parseRoomCreated('{"expiresAt":"9"}').is, "refused");
  const ice = (url: string) =>
    parseIceAnswer(
      JSON.stringify({ iceServers: [{ urls: [url] }], expiresAt: 0 }),
    ).is;
  assert.equal(ice("turn:127.0.0.1:3478?transport=udp"), "valid");
  assert.equal(ice("https://example.org"), "refused");
  const relays = (...relays: readonly string[]) =>
    parseIceAnswer(JSON.stringify({ iceServers: [], expiresAt: 0, relays })).is;
  assert.equal(relays("/api/relay", "wss://a.example/api/relay"), "valid");
  for (const bad of ["https://a.example/", "api/relay", "/a?b", "ws://a/#b"]) {
    assert.equal(relays(bad), "refused", bad);
  }
  assert.equal(relays(), "refused");
});

Deno.test("the header of a place is read back and nothing else is", () => {
  const header = `Bearer 03beef.${MEMBER}.${TOKEN}`;
  const place = { locator: "03beef", member: MEMBER, token: TOKEN };
  assert.equal(formatPlace(place), header);
  assert.deepEqual(parsePlace(header), place);
  for (
    const bad of [
      "",
      "Bearer",
      header.slice(7),
      header + ".",
      header.replace("Bearer", "Basic"),
      `Bearer 03beef.${MEMBER}`,
    ]
  ) assert.equal(parsePlace(bad), undefined, bad);
});
