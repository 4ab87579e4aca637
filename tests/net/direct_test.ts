import assert from "node:assert/strict";
import { run } from "../place.ts";
import { relayedBytes } from "../turn/coturn.ts";
import { losing } from "./net.ts";
import { shows } from "./scene.ts";
import { inLab } from "./trial.ts";

const BYTES = 4 * 1024 ** 2;

for (const net of ["plain", "ipv6"] as const) {
  inLab(`a file goes directly where the network is ${net}`, {
    net,
    hides: true,
    turn: ["udp"],
  }, async (it) => {
    await it.offer(BYTES);
    await it.receiver.accept();
    await it.arrives();
    await shows(it.sender, "direct");
    await shows(it.receiver, "direct");
    assert.ok(relayedBytes(it.turn?.log() ?? "") < BYTES / 2);
  });
}

inLab("a file arrives whole where one packet of twenty is lost", {
  net: "plain",
  turn: ["udp"],
  relay: true,
}, async (it) => {
  const { router } = it.lab.homes[0];
  await router.filter(losing(0.05));
  await it.offer(BYTES / 4);
  await it.receiver.accept();
  await it.arrives();
  assert.match(
    await run(router, "nft", ["list", "ruleset"]),
    /counter packets [1-9]/,
  );
});
