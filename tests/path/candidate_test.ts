import assert from "node:assert/strict";
import { type Endpoint, throughPath } from "./candidate.ts";

const asked: Endpoint[] = [];
const standIn = (endpoint: Endpoint): Promise<number> => {
  asked.push(endpoint);
  return Promise.resolve(5000);
};

Deno.test("a host candidate gets the stand-in's port", async () => {
  assert.equal(
    await throughPath(
      "candidate:1 1 udp 2113937151 192.0.2.7 40001 typ host generation 0",
      standIn,
    ),
    "candidate:1 1 udp 2113937151 192.0.2.7 5000 typ host generation 0",
  );
  assert.deepEqual(asked.pop(), { address: "192.0.2.7", port: 40_001 });
});

Deno.test("of a description only the UDP host candidates stay", async () => {
  const before = [
    "v=0",
    "c=IN IP4 0.0.0.0",
    "a=candidate:1 1 udp 2113937151 192.0.2.7 40001 typ host",
    "a=candidate:2 1 udp 2113937151 2001:db8::7 40002 typ host",
    "a=candidate:3 1 tcp 1518280447 192.0.2.7 9 typ host tcptype active",
    "a=candidate:4 1 UDP 1677729535 198.51.100.1 40003 typ srflx raddr 0.0.0.0 rport 0",
    "a=ice-ufrag:x",
    "",
  ].join("\r\n");
  assert.equal(
    await throughPath(before, standIn),
    [
      "v=0",
      "c=IN IP4 0.0.0.0",
      "a=candidate:1 1 udp 2113937151 192.0.2.7 5000 typ host",
      "a=ice-ufrag:x",
      "",
    ].join("\r\n"),
  );
});

Deno.test("a lone candidate around the path leaves nothing", async () => {
  const around = "candidate:3 1 tcp 1518280447 192.0.2.7 9 typ host";
  assert.equal(await throughPath(around, standIn), "");
});

Deno.test("a hidden address is an error and not a lost connection", async () => {
  const hidden = "candidate:1 1 udp 2113937151 0a1b.local 40001 typ host";
  await assert.rejects(throughPath(hidden, standIn), /mDNS/);
});
