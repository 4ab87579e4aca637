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
