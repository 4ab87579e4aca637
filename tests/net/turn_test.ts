import assert from "node:assert/strict";
import { credentials, relayedBytes } from "../turn/coturn.ts";
import { shows } from "./scene.ts";
import { inLab } from "./trial.ts";

const BYTES = 4 * 1024 ** 2;

/** Where each way to reach a TURN server is what is left. */
const NETS = { udp: "nat", tcp: "no udp", tls: "no udp" } as const;

for (const transport of ["udp", "tcp", "tls"] as const) {
  const net = NETS[transport];
  inLab(
    `a file goes through TURN over ${transport} where the network is ${net}`,
    {
      net,
      turn: [transport],
    },
    async (it) => {
      await it.offer(BYTES);
      await it.receiver.accept();
      await it.arrives();
      await shows(it.sender, "turn");
      await shows(it.receiver, "turn");
      // Coturn tells the rest when they have gone.
      for (const person of [it.sender, it.receiver]) {
        await person.open("about:blank");
      }
      await it.sender.until(() => relayedBytes(it.turn?.log() ?? "") >= BYTES);
    },
  );
}

/** Runs in a page: the types of candidates that these servers give. */
async function gathered(
  iceServers: readonly RTCIceServer[],
): Promise<{ types: string[]; errors: number[] }> {
  const connection = new RTCPeerConnection({
    iceServers: [...iceServers],
    iceTransportPolicy: "relay",
  });
  const [types, errors]: [string[], number[]] = [[], []];
  connection.onicecandidateerror = ({ errorCode }) => errors.push(errorCode);
  connection.createDataChannel("");
  await new Promise<void>((done) => {
    connection.onicecandidate = ({ candidate }) => {
      if (candidate === null) done();
      else if (candidate.type !== null) types.push(candidate.type);
    };
    connection.setLocalDescription();
  });
  connection.close();
  return { types, errors };
}

const tellsServers = `
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(given) {
      super(given);
      globalThis.iceServers ??= given?.iceServers;
    }
  };
`;

inLab("a TURN server takes what the server gave, until its time is over", {
  net: "nat",
  turn: ["udp"],
  sender: { script: tellsServers },
}, async (it) => {
  await it.offer(1000);
  const { page } = it.sender;
  const given: RTCIceServer[] = await page.evaluate(() =>
    Reflect.get(globalThis, "iceServers")
  );
  assert.deepEqual((await page.evaluate(gathered, given)).types, ["relay"]);
  const ended = given.filter(({ username }) => username !== undefined)
    .map(({ urls }) => ({ urls, ...credentials(Date.now() - 60_000) }));
  assert.equal(ended.length, 1);
  const refused = await page.evaluate(gathered, ended);
  assert.deepEqual(refused.types, []);
  assert.ok(refused.errors.includes(401), refused.errors.join());
});
