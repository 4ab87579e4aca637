import {
  type Contender,
  type Seat,
  startPairDrop,
  startPeerJs,
  startTallow,
} from "./contender.ts";
import type { Figures, Measure, Sample } from "./figures.ts";
import { cpuMs, memoryBytes } from "./processes.ts";
import { quantile } from "./quantile.ts";
import { inTurn, type Report } from "./rounds.ts";

const KIB = 1024;

/** Rooms made a second while their time is taken. */
const ROOM_RATE = 200;
const ROOM_SECONDS = 10;

const MESSAGE_SECONDS = 10;
/** Under the 50 a second that Tallow takes of one socket. */
const MESSAGES_OF_ONE = 40;

/** Rooms on the way at a time while a server is filled. */
const AT_ONCE = 32;

/** Rooms over which the cost of one more is taken. */
const MARGIN = 200;

const IDLE_SECONDS = 5;

const SETTLE_MS = 2000;

/** What has not come by then is lost. */
const LATE_MS = 60_000;

/** Descriptors that are no sockets, at most. */
const OTHER_DESCRIPTORS = 500;

export interface ServerBench {
  /** Rooms at the end, with one socket each. */
  readonly rooms: number;
  /** Messages offered a second. */
  readonly rate: number;
  /** Where others are installed. */
  readonly pairdrop: string | undefined;
  readonly peerjs: string | undefined;
}

/**
 * A server process under one load after the other, beside others' in the same
 * run; who loads is this process, on the same machine.
 */
export async function benchServer(
  bench: ServerBench,
  rounds: number,
  report: Report,
): Promise<Figures> {
  await checkDescriptors(bench.rooms);
  const { pairdrop, peerjs } = bench;
  const servers = new Map([["tallow", startTallow]]);
  if (pairdrop !== undefined) {
    servers.set("pairdrop", () => startPairDrop(pairdrop));
  }
  if (peerjs !== undefined) servers.set("peerjs", () => startPeerJs(peerjs));
  const ways = new Map([...servers].map(([name, start]) => [
    name,
    async (): Promise<Sample> => ({
      ...await idle(start, bench.rooms),
      ...await busy(start, bench.rate),
    }),
  ]));
  const others = [...servers.keys()].filter((name) => name !== "tallow");
  return await inTurn(ways, rounds, measures(bench.rooms), others, report);
}

/** A hundredth, a tenth and all of the rooms. */
function levels(rooms: number): number[] {
  return [100, 10, 1].map((part) => Math.max(2, Math.ceil(rooms / part)));
}

function measures(rooms: number): Measure[] {
  return [
    { name: "KiB/socket", better: "lower", digits: 1 },
    { name: "messages/s", better: "higher", digits: 0 },
    { name: "message p50 ms", digits: 1 },
    { name: "message p99 ms", better: "lower", digits: 1 },
    { name: "rooms lost", digits: 0 },
    { name: "room p50 ms", digits: 1 },
    { name: "room p99 ms", better: "lower", digits: 1 },
    ...levels(rooms).map((level) => ({ name: costName(level), digits: 2 })),
    { name: "idle CPU-ms/s", digits: 0 },
  ];
}

function costName(level: number): string {
  return `CPU-ms/room at ${level}`;
}

/** What sockets cost that do nothing, and rooms by how many there are. */
async function idle(
  start: () => Promise<Contender>,
  rooms: number,
): Promise<Sample> {
  await using server = await start();
  const { pid } = server;
  const sample: Record<string, number> = {};
  const seats: Seat[] = [];
  const fill = async (until: number): Promise<void> => {
    let next = seats.length;
    const one = async (): Promise<void> => {
      while (next < until) {
        const n = next++;
        await server.create(n);
        seats.push(await server.host(n));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  };
  await pause(SETTLE_MS);
  const empty = memoryBytes(pid, "all");
  for (const level of levels(rooms)) {
    const margin = Math.min(MARGIN, Math.ceil(level / 2));
    await fill(level - margin);
    await pause(SETTLE_MS);
    const before = cpuMs(pid);
    await fill(level);
    sample[costName(level)] = (cpuMs(pid) - before) / margin;
  }
  await pause(SETTLE_MS);
  sample["KiB/socket"] = (memoryBytes(pid, "all") - empty) / KIB / seats.length;
  const before = cpuMs(pid);
  await pause(1000 * IDLE_SECONDS);
  sample["idle CPU-ms/s"] = (cpuMs(pid) - before) / IDLE_SECONDS;
  for (const seat of seats) seat.close();
  return sample;
}

/** How long rooms and messages take that come at a steady rate. */
async function busy(
  start: () => Promise<Contender>,
  rate: number,
): Promise<Sample> {
  await using server = await start();
  const made: number[] = [];
  const making: Promise<void>[] = [];
  await steadily(ROOM_RATE, ROOM_SECONDS, (n) => {
    const began = performance.now();
    const done = () => void made.push(performance.now() - began);
    making.push(server.create(n).then(done, () => {}));
  });
  await Promise.all(making);

  const taken: number[] = [];
  const pairs = Math.ceil(rate / MESSAGES_OF_ONE / 2);
  const seats: Seat[] = [];
  for (let n = 0; n < pairs; n++) {
    const room = making.length + n;
    await server.create(room);
    seats.push(await server.host(room), await server.guest(room));
  }
  for (const seat of seats) {
    seat.hear((text) => taken.push(performance.now() - Number(text) / 1000));
  }
  await pause(SETTLE_MS);
  const began = performance.now();
  const offered = await steadily(rate, MESSAGE_SECONDS, (n) => {
    // In microseconds; digits alone are base64url, of which four are 3 bytes.
    const now = Math.round(performance.now() * 1000);
    seats[n % seats.length]?.say(`${now}`.padStart(16, "0"));
  });
  while (taken.length < offered && performance.now() - began < LATE_MS) {
    await pause(1);
  }
  const seconds = (performance.now() - began) / 1000;
  for (const seat of seats) seat.close();
  return {
    "messages/s": taken.length / seconds,
    "message p50 ms": quantile(taken, 0.5),
    "message p99 ms": quantile(taken, 0.99),
    "rooms lost": making.length - made.length,
    "room p50 ms": quantile(made, 0.5),
    "room p99 ms": quantile(made, 0.99),
  };
}

/** Does something so often a second, late rather than never; how often. */
async function steadily(
  rate: number,
  seconds: number,
  act: (n: number) => void,
): Promise<number> {
  const total = rate * seconds;
  const began = performance.now();
  for (let n = 0; n < total;) {
    const due = Math.min(total, rate * (performance.now() - began) / 1000);
    while (n < due) act(n++);
    await pause(1);
  }
  return total;
}

function pause(ms: number): Promise<void> {
  return new Promise((go) => setTimeout(go, ms));
}

/** Throws unless this process and the server may have as many sockets. */
async function checkDescriptors(sockets: number): Promise<void> {
  const limits = await Deno.readTextFile("/proc/self/limits");
  const most = Number(/^Max open files +(\d+)/m.exec(limits)?.[1]);
  if (most < sockets + OTHER_DESCRIPTORS) {
    throw new RangeError(
      `${sockets} sockets need more than the ${most} open files that are allowed; see ulimit -n`,
    );
  }
}
