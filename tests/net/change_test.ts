import { rulesOf, slowingUdp } from "./net.ts";
import { type Scene, shows } from "./scene.ts";
import { inLab } from "./trial.ts";

const MIB = 1024 ** 2;

/** Long enough for something to happen in the middle. */
const BYTES = 32 * MIB;

/** Slower than a path on one machine, so that this is chosen first. */
const SLOW_RELAY = { megabitsPerSecond: 24 };

/** Less still. */
const SLOW_UDP_KILOBYTES = 500;

/** Waits until this many bytes are at the receiver's. */
async function moved({ sender }: Scene, bytes: number): Promise<void> {
  await sender.until(
    async () => (await sender.seen("send")).bytes >= bytes,
    60_000,
  );
}

inLab("the server carries on where the TURN server died", {
  net: "nat",
  turn: ["udp"],
  relay: SLOW_RELAY,
}, async (it) => {
  await it.offer(BYTES);
  await it.receiver.accept();
  await moved(it, BYTES / 8);
  await shows(it.sender, "turn");
  await it.turn?.kill();
  await shows(it.sender, "relay");
  await it.arrives();
});

inLab("a direct path carries on where the server died", {
  net: "plain",
  turn: ["udp"],
  relay: SLOW_RELAY,
}, async (it) => {
  await it.lab.filter(slowingUdp(SLOW_UDP_KILOBYTES));
  await it.offer(BYTES);
  await it.receiver.accept();
  await shows(it.sender, "relay");
  await it.server.kill();
  await it.lab.filter(rulesOf("plain"));
  await shows(it.sender, "direct");
  await it.arrives();
});
