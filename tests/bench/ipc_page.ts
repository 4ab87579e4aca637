import { poolSize } from "../../workers/bridge.ts";
import { Caller } from "../../workers/ipc/caller.ts";
import { Pool } from "../../workers/ipc/pool.ts";
import { type Desk, startDesk } from "../e2e/workers_desk.ts";

const MIB = 1024 * 1024;

/** Round trips whose median is one sample. */
const TRIPS = 200;

/** As many as may be pending in a pool at once. */
const TASKS_AT_ONCE = 100;
const TASKS = 200;

/** What one way through a worker costs, in milliseconds. */
export interface Trips {
  /** Median of a message without content there and back. */
  readonly empty: number;
  /** Median of a buffer of 1 MiB there and back. */
  readonly buffer: number;
  /** Median of all of 200 empty tasks, many at once. */
  readonly tasks: number;
}

export type Way = "clone" | "transfer" | "ipc";

type Trip = () => Promise<unknown>;

async function medianOf(trip: Trip, trips: number = TRIPS): Promise<number> {
  const times: number[] = [];
  // The first ones compile.
  for (let at = -trips / 5; at < trips; at++) {
    const began = performance.now();
    await trip();
    if (at >= 0) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[trips >> 1]!;
}

function timeOfTasks(trip: Trip): Promise<number> {
  const lane = async () => {
    for (let at = 0; at < TASKS / TASKS_AT_ONCE; at++) await trip();
  };
  const all = () => Promise.all(Array.from({ length: TASKS_AT_ONCE }, lane));
  return medianOf(all, 10);
}

/** The baselines: plain messages to a worker that sends them back. */
async function plain(moves: boolean): Promise<Trips> {
  const worker = new Worker(
    new URL("../fakes/echo_worker.ts", import.meta.url),
    { type: "module" },
  );
  const waiting: ((data: { buffer?: ArrayBuffer }) => void)[] = [];
  worker.onmessage = ({ data }) => waiting.shift()?.(data);
  const trip = (buffer?: ArrayBuffer) =>
    new Promise<{ buffer?: ArrayBuffer; kept?: ArrayBuffer }>((resolve) => {
      waiting.push(resolve);
      if (!buffer) worker.postMessage({});
      else if (moves) worker.postMessage({ buffer }, [buffer]);
      // Under another name it is copied on both ways.
      else worker.postMessage({ kept: buffer });
    });
  await trip();
  let buffer = new ArrayBuffer(MIB);
  const result = {
    empty: await medianOf(() => trip()),
    buffer: await medianOf(async () => {
      const back = await trip(buffer);
      buffer = back.buffer ?? back.kept!;
    }),
    tasks: await timeOfTasks(() => trip()),
  };
  worker.terminate();
  return result;
}

async function ipc(): Promise<Trips> {
  const worker = startDesk();
  const { call } = new Caller<Desk>(worker);
  let bytes = new Uint8Array(MIB);
  const empty = await medianOf(() => call("desk", "nothing", undefined));
  const buffer = await medianOf(async () => {
    const transfer = [bytes.buffer];
    bytes = (await call("desk", "echo", bytes, { transfer })).bytes;
  });
  worker.terminate();
  const pool = new Pool<Desk>({
    start: startDesk,
    size: poolSize(navigator.hardwareConcurrency),
    policy: "least-busy",
    warmUp: (call) => call("desk", "nothing", undefined),
  });
  await pool.call("desk", "nothing", undefined);
  const tasks = await timeOfTasks(() =>
    pool.call("desk", "nothing", undefined)
  );
  await pool.end(0);
  return { empty, buffer, tasks };
}

/** What the bench asks the page to measure. */
export function benchPage(way: Way): Promise<Trips> {
  return way === "ipc" ? ipc() : plain(way === "transfer");
}
