import { rulesOf, slowingUdp } from "./net.ts";
import { shows } from "./scene.ts";
import { inLab } from "./trial.ts";

/** Long enough for something to happen in the middle. */
const BYTES = 32 * 1024 ** 2;

/** So slow that there is time to strike, and UDP slower still. */
const SLOW_RELAY = { megabitsPerSecond: 24 };
const SLOW_UDP_KILOBYTES = 500;

/** Milliseconds until something moves. */
const MOVES_MS = 60_000;

inLab("the server carries on where the TURN server died", {
  net: "nat",
  turn: ["udp"],
  relay: true,
}, async (it) => {
  await it.offer(BYTES);
  // Until bytes moved for a while it is what is there, however slow.
  await shows(it.sender, "turn");
  await it.receiver.accept();
  await it.sender.until(
    async () => (await it.sender.seen("send")).bytes > 0,
    MOVES_MS,
  );
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
