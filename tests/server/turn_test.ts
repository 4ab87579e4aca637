import assert from "node:assert/strict";
import { askTurn } from "../../signaling/health_turn.ts";
import { startSignaling } from "../fakes/signal_server.ts";

const SECRET = "north-south-east-west";

const isInstalled = await new Deno.Command("turnserver", {
  args: ["--version"],
}).output().then(() => true, () => false);

/** The real coturn on loopback, on a port that was free a moment ago. */
async function coturn(): Promise<{ port: number } & AsyncDisposable> {
  const folder = await Deno.makeTempDir({ prefix: "tallow-turn-" });
  using free = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = free.addr;
  free.close();
  const child = new Deno.Command("turnserver", {
    args: [
      "-n",
      "--listening-ip=127.0.0.1",
      "--relay-ip=127.0.0.1",
      `--listening-port=${port}`,
      "--use-auth-secret",
      `--static-auth-secret=${SECRET}`,
      "--realm=tallow.test",
      "--no-tls",
      "--no-dtls",
      "--no-cli",
      `--userdb=${folder}/turndb`,
      `--pidfile=${folder}/pid`,
      "--log-file=stdout",
    ],
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  return {
    port,
    async [Symbol.asyncDispose](): Promise<void> {
      child.kill("SIGKILL");
      await child.status;
      await Deno.remove(folder, { recursive: true });
    },
  };
}

/** Asks until it is answered: a process that starts takes its time. */
async function up(url: string): Promise<void> {
  const random = (length: number) =>
    crypto.getRandomValues(new Uint8Array(length));
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await askTurn([url], random).then(() => true, () => false);
    if (isUp) return;
    await new Promise((go) => setTimeout(go, 100));
  }
  assert.fail(`${url} does not answer`);
}

Deno.test({
  name: "readiness tells of a real coturn, and that it is gone",
  ignore: !isInstalled,
  async fn() {
    const turn = await coturn();
    const udp = `turn:127.0.0.1:${turn.port}?transport=udp`;
    const tcp = `turn:127.0.0.1:${turn.port}?transport=tcp`;
    await up(udp);
    await up(tcp);
    await using server = await startSignaling({
      mail: undefined,
      ice: {
        stunUrls: [],
        turnUrls: [tcp],
        turnSecret: SECRET,
        turnTtlSeconds: 600,
      },
    });
    const look = async (): Promise<unknown> => {
      const answer = await server.app.request("/ready");
      assert.equal(answer.status, 200);
      return await answer.json();
    };
    assert.deepEqual(await look(), {
      status: "ok",
      dependencies: { kv: "ok", turn: "ok" },
    });
    await turn[Symbol.asyncDispose]();
    await server.pass(10_000);
    assert.deepEqual(await look(), {
      status: "degraded",
      dependencies: { kv: "ok", turn: "down" },
    });
    const line = server.lines.map((text) => JSON.parse(text))
      .find(({ event }) => event === "turn-failed");
    assert.equal(line?.level, "warn");
  },
});
