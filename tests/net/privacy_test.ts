import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile } from "../e2e/file.ts";
import { capture } from "./capture.ts";
import { heardBy, tellsEndpoint } from "./hear.ts";
import { hiding, learn, ofHome } from "./learn.ts";
import { inLab } from "./trial.ts";

inLab(
  "who does not hide is found, by packets and in what is said",
  hiding(undefined, { turn: ["udp"], relay: true }),
  async (it) => {
    const { packets, lines } = await learn(it, "sender");
    assert.ok(packets > 0, "no packet");
    assert.ok(lines.length > 0, "no line");
  },
);

inLab(
  "nobody learns where a receiver is who uses relays only, with TURN",
  hiding("receiver", { turn: ["udp"] }),
  async (it) => {
    const { packets, lines, candidates } = await learn(it, "receiver");
    assert.deepEqual(lines, []);
    assert.equal(packets, 0);
    assert.ok(candidates > 0, "no candidate of TURN was heard of");
  },
);

inLab(
  "nobody learns where a sender is who uses relays only, through the server",
  hiding("sender", { relay: true }),
  async (it) => {
    const { packets, lines, candidates } = await learn(it, "sender");
    assert.deepEqual(lines, []);
    assert.equal(packets, 0);
    assert.equal(candidates, 0);
  },
);

inLab(
  "who uses relays only is told where there is none, before anything is said",
  hiding("sender", {}),
  async (it) => {
    const [here, there] = it.lab.homes;
    await using packets = await capture(there.machine);
    const file = await randomFile(join(it.folder, "small.bin"), 10);
    await it.sender.host(file);
    await it.receiver.join(await it.sender.code());
    assert.equal((await it.sender.problem("room-error")).kind, "no-relay");
    assert.equal(await packets.count(ofHome(here)), 0);
    assert.deepEqual((await heardBy(it.receiver)).filter(tellsEndpoint), []);
  },
);
