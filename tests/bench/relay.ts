import process from "node:process";
import { join } from "node:path";
import {
  HELLO,
  HOST_TOKEN,
  HOST_TOKEN_HASH,
  LOCATOR,
} from "../fakes/signal_server.ts";
import { SignalClient } from "../fakes/signal_client.ts";
import { folder, Program } from "../server/program.ts";
import { RelayClient } from "../server/relay_client.ts";
import type { Figures, Measure, Sample } from "./figures.ts";
import { cpuMs } from "./processes.ts";
import { inTurn, type Report } from "./rounds.ts";

const here = import.meta.dirname ?? ".";

const KIB = 1024;
const MEGABYTE = 1e6;

/** What the relay lets be on its way; the echo gets as much. */
const WINDOW_BYTES = 2048 * KIB;

const SIZES_KIB = [64, 128, 256, 1024] as const;

const MEASURES: readonly Measure[] = [
  { name: "MB/s", better: "higher", digits: 1 },
  { name: "server CPU-ms/MB", better: "lower", digits: 1 },
  { name: "all CPU-ms/MB", digits: 1 },
];

/** Speed and CPU time of a server, and with this process, while `run` goes. */
async function costOf(
  pid: number,
  totalBytes: number,
  run: () => Promise<void>,
): Promise<Sample> {
  const megabytes = totalBytes / MEGABYTE;
  const before = cpuMs(pid);
  const ownBefore = process.cpuUsage();
  const began = performance.now();
  await run();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(ownBefore);
  const serverMs = cpuMs(pid) - before;
  return {
    "MB/s": megabytes / (ms / 1000),
    "server CPU-ms/MB": serverMs / megabytes,
    "all CPU-ms/MB": (serverMs + (user + system) / 1000) / megabytes,
  };
}

async function startEcho(): Promise<Deno.ChildProcess & { port: number }> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", join(here, "relay_echo.ts")],
    stdout: "piped",
  }).spawn();
  const reader = child.stdout.getReader();
  const { value } = await reader.read();
  reader.releaseLock();
  const port = Number(new TextDecoder().decode(value));
  return Object.assign(child, { port });
}

/** One socket sends, and counts what comes back. */
async function throughEcho(
  port: number,
  totalBytes: number,
  message: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  socket.binaryType = "arraybuffer";
  await new Promise((open) => socket.onopen = open);
  let sent = 0;
  let got = 0;
  await new Promise<void>((done) => {
    const fill = (): void => {
      while (sent < totalBytes && sent + message.length <= got + WINDOW_BYTES) {
        sent += message.length;
        socket.send(message);
      }
    };
    socket.onmessage = ({ data }) => {
      got += data.byteLength;
      if (got >= totalBytes) done();
      else fill();
    };
    fill();
  });
  const closed = new Promise((on) => socket.onclose = on);
  socket.close();
  await closed;
}

/** One member sends, the other takes. */
async function throughRelay(
  [from, to]: readonly [RelayClient, RelayClient],
  totalBytes: number,
  message: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const count = Math.ceil(totalBytes / message.length);
  const sending = (async () => {
    for (let i = 0; i < count; i++) {
      if (!await from.send(message)) throw new Error("the relay ended");
    }
  })();
  for (let i = 0; i < count; i++) await to.next();
  await sending;
}

async function joined(
  api: string,
): Promise<{ pair: () => Promise<readonly [RelayClient, RelayClient]> }> {
  await fetch(`${api}/rooms`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      locator: LOCATOR,
      hostTokenHash: HOST_TOKEN_HASH,
      ttlSeconds: 3600,
      maxMembers: 2,
    }),
  });
  const host = await SignalClient.open(api);
  host.send({ t: "join", role: "host", token: HOST_TOKEN });
  const one = await host.next("welcome");
  const guest = await SignalClient.open(api);
  guest.send({ t: "join", role: "guest", hello: HELLO });
  const other = await guest.next("welcome");
  return {
    async pair() {
      const from = await RelayClient.join(api, one, other.member);
      const to = await RelayClient.join(api, other, one.member);
      await from.until(() => from.credit > 0);
      return [from, to];
    },
  };
}

/**
 * One pair through one real server process, beside a bare echo: each byte goes
 * into and out of a server once. The members, or the echo's client, are in this
 * process, which is the busiest of the two.
 */
export async function benchRelay(
  totalBytes: number,
  rounds: number,
  report: Report,
): Promise<Figures> {
  await using data = await folder();
  await using program = new Program({
    DATA_DIR: data.path,
    RATE_LIMIT_FACTOR: "0",
    LOG_LEVEL: "off",
  });
  const api = `${await program.origin()}/api`;
  const room = await joined(api);
  const echo = await startEcho();
  try {
    const ways = new Map<string, () => Promise<Sample>>();
    for (const kib of SIZES_KIB) {
      const message = crypto.getRandomValues(new Uint8Array(64 * KIB));
      const full = new Uint8Array(kib * KIB);
      for (let at = 0; at < full.length; at += message.length) {
        full.set(message, at);
      }
      ways.set(`echo ${kib} KiB`, () =>
        costOf(
          echo.pid,
          totalBytes,
          () => throughEcho(echo.port, totalBytes, full),
        ));
      ways.set(`relay ${kib} KiB`, async () => {
        const pair = await room.pair();
        const sample = await costOf(
          program.pid,
          totalBytes,
          () => throughRelay(pair, totalBytes, full),
        );
        for (const end of pair) await end[Symbol.asyncDispose]();
        return sample;
      });
    }
    return await inTurn(ways, rounds, MEASURES, ["echo 256 KiB"], report);
  } finally {
    echo.kill("SIGKILL");
    await echo.status;
  }
}
