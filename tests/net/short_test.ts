import assert from "node:assert/strict";
import { hiding, learn } from "./learn.ts";
import { shows } from "./scene.ts";
import { inLab } from "./trial.ts";

for (const net of ["no udp", "nat"] as const) {
  inLab(`a file goes through the server where the network is ${net}`, {
    net,
    relay: true,
  }, async (it) => {
    await it.offer(4 * 1024 ** 2);
    await it.receiver.accept();
    await it.arrives();
    await shows(it.sender, "relay");
    await shows(it.receiver, "relay");
  });
}

inLab(
  "nobody learns where a sender is who uses relays only, with TURN",
  hiding("sender", { turn: ["udp"] }),
  async (it) => {
    const { packets, lines, candidates } = await learn(it, "sender");
    assert.deepEqual(lines, []);
    assert.equal(packets, 0);
    assert.ok(candidates > 0, "no candidate of TURN was heard of");
  },
);
