import assert from "node:assert/strict";
import { LOOPBACK, run } from "../place.ts";
import { type Capture, capture } from "./capture.ts";
import { type Home, openLab } from "./lab.ts";
import { Namespace, sweep } from "./namespace.ts";
import type { Net } from "./net.ts";
import { lacking } from "./trial.ts";

const ignore = lacking !== undefined;

/** Nobody listens there. */
const PORT = 9;

async function sendPacket({ machine }: Home, to: Namespace): Promise<void> {
  const path = `/dev/udp/${to.address}/${PORT}`;
  await run(machine, "bash", ["-c", `echo > ${path}`]);
}

/** Milliseconds for a packet, and whoever asks for the way before it. */
const PACKET_MS = 10_000;

/** Waits until `filter` names a packet; all that came before are told of. */
async function sees(packets: Capture, filter: string): Promise<void> {
  const end = Date.now() + PACKET_MS;
  while (await packets.count(filter) === 0) {
    assert.ok(Date.now() < end, `no packet with ${filter}`);
    await new Promise((go) => setTimeout(go, 20));
  }
}

const REACHED: Readonly<Record<Net, boolean>> = {
  plain: true,
  nat: false,
  "no udp": false,
  ipv6: true,
};

for (const net of ["plain", "nat", "no udp", "ipv6"] as const) {
  const isReached = REACHED[net];
  const name = isReached ? "reach each other" : "do not reach each other";
  Deno.test({
    name: `in a lab that is ${net} two homes ${name}`,
    ignore,
    async fn() {
      await using lab = await openLab(net);
      const [here, there] = lab.homes;
      await using packets = await capture(there.machine);
      await sendPacket(here, there.machine);
      const own = [here.machine, here.router].map(({ address }) =>
        `src host ${address}`
      ).join(" or ");
      if (isReached) return await sees(packets, own);
      await sendPacket(there, lab.server);
      await sees(packets, `dst host ${lab.server.address}`);
      assert.equal(await packets.count(own), 0);
    },
  });
}

Deno.test({
  name: "nothing in a lab has a way out of it",
  ignore,
  async fn() {
    await using lab = await openLab("plain");
    const links = await run(lab.homes[0].router, "ip", ["-o", "link"]);
    const names = [...links.matchAll(/^\d+: (\w+)/gm)].map(([, name]) => name);
    assert.deepEqual(names.toSorted(), ["lan", "lo", "wan"]);
    await assert.rejects(
      run(lab.homes[0].router, "ip", ["route", "get", "1.1.1.1"]),
      /unreachable/,
    );
  },
});

Deno.test({
  name: "what a run that crashed left is ended with the next one",
  ignore,
  async fn() {
    const dead = await new Deno.Command("true").spawn();
    await dead.status;
    const name = `tallow-${dead.pid}-left-a`;
    await run(LOOPBACK, "ip", ["netns", "add", name]);
    const args = ["netns", "exec", name, "sleep", "10"];
    const left = new Deno.Command("ip", { args }).spawn();
    await using own = await Namespace.make("own", "a", "");
    await sweep();
    assert.equal((await left.status).signal, "SIGKILL");
    const listed = await run(LOOPBACK, "ip", ["netns", "list"]);
    assert.ok(!listed.includes(name), "the network is still there");
    assert.ok(listed.includes(own.name), "one that is used is gone");
  },
});
