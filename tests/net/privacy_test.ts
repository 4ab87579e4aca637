import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile } from "../e2e/file.ts";
import { capture } from "./capture.ts";
import { heardBy, HEARS, tellsEndpoint } from "./hear.ts";
import type { Home } from "./lab.ts";
import type { Scene, Setup } from "./scene.ts";
import { inLab } from "./trial.ts";

type Who = "sender" | "receiver";

const BYTES = 2 * 1024 ** 2;

const RELAY_ONLY = { relayOnly: true };

/** What somebody's machine and page learn of where the other is. */
interface Learnt {
  /** Packets from the other's addresses or to them. */
  readonly packets: number;
  /** Lines that name such an address, or a candidate that is not a relay's. */
  readonly lines: readonly string[];
  readonly candidates: number;
}

const addressesOf = ({ machine, router }: Home): string[] => [
  machine.address,
  router.address,
];

/** Sends a file, and tells what is learnt of `hidden` at the other end. */
async function learn(it: Scene, hidden: Who): Promise<Learnt> {
  const [here, there] = it.lab.homes;
  const [home, other, person] = hidden === "sender"
    ? [here, there, it.receiver]
    : [there, here, it.sender];
  await using packets = await capture(other.machine);
  await it.offer(BYTES);
  await it.receiver.accept();
  await it.arrives();
  const addresses = addressesOf(home);
  const heard = await heardBy(person);
  const busy = await packets.count(`dst host ${other.machine.address}`);
  assert.ok(busy > 0, "nothing was captured");
  return {
    packets: await packets.count(
      addresses.map((address) => `host ${address}`).join(" or "),
    ),
    lines: heard.filter((line) =>
      tellsEndpoint(line) || addresses.some((it) => line.includes(it))
    ),
    candidates: heard.filter((line) => line.includes("candidate:")).length,
  };
}

const open = { script: HEARS };

function setup(hidden: Who | undefined, more: Partial<Setup>): Setup {
  const guise = (who: Who) =>
    who === hidden ? { ...open, settings: RELAY_ONLY } : open;
  return {
    net: "plain",
    sender: guise("sender"),
    receiver: guise("receiver"),
    ...more,
  };
}

inLab(
  "who does not hide is found, by packets and in what is said",
  setup(undefined, { turn: ["udp"], relay: true }),
  async (it) => {
    const { packets, lines } = await learn(it, "sender");
    assert.ok(packets > 0, "no packet");
    assert.ok(lines.length > 0, "no line");
  },
);

for (const hidden of ["sender", "receiver"] as const) {
  inLab(
    `nobody learns where a ${hidden} is who uses relays only, with TURN`,
    setup(hidden, { turn: ["udp"] }),
    async (it) => {
      const { packets, lines, candidates } = await learn(it, hidden);
      assert.deepEqual(lines, []);
      assert.equal(packets, 0);
      assert.ok(candidates > 0, "no candidate of TURN was heard of");
    },
  );
}

inLab(
  "nobody learns where a sender is who uses relays only, through the server",
  setup("sender", { relay: true }),
  async (it) => {
    const { packets, lines, candidates } = await learn(it, "sender");
    assert.deepEqual(lines, []);
    assert.equal(packets, 0);
    assert.equal(candidates, 0);
  },
);

inLab(
  "who uses relays only is told where there is none, before anything is said",
  setup("sender", {}),
  async (it) => {
    const [here, there] = it.lab.homes;
    await using packets = await capture(there.machine);
    const file = await randomFile(join(it.folder, "small.bin"), 10);
    await it.sender.host(file);
    await it.receiver.join(await it.sender.code());
    assert.equal((await it.sender.problem("room-error")).kind, "no-relay");
    const own = addressesOf(here).map((address) => `host ${address}`);
    assert.equal(await packets.count(own.join(" or ")), 0);
    assert.deepEqual((await heardBy(it.receiver)).filter(tellsEndpoint), []);
  },
);
