import type { Bytes } from "../../core/bytes.ts";
import type { Side } from "../../core/keys.ts";
import { KeyRing } from "../../workers/keyring.ts";
import { Rotator } from "../../workers/rotator.ts";
import { random } from "../handshake.ts";
import { noise, Room } from "../transfer/room.ts";
import { suites } from "./cases.ts";
import { median, type Row, within } from "./row.ts";

const area = "rotation";
const NEVER_MS = 2 ** 31 - 1;
const ROTATIONS = 25;
const FILE_BYTES = 48 * 2 ** 20;
/** Another program may stop a whole transfer: the best one counts. */
const TRANSFERS = 3;
/** On a machine with nothing else to do. */
const MAX_GAP_MS = 100;
const LARGE_FRAME_BYTES = 100_000;

/** Rotation: forward secrecy, and what it costs. */
export async function rotation(): Promise<Row[]> {
  const still = await bestOf(NEVER_MS);
  const rotating = await bestOf(100);
  return [
    ...await suites(area, [
      "core/rotation_test.ts",
      "tests/security/rotation_test.ts",
    ]),
    within(
      area,
      "all of it, both sides in one thread",
      median(await rotations()),
      30,
    ),
    {
      area,
      what: "longest gap in a running transfer",
      holds: rotating.gapMs < Math.max(MAX_GAP_MS, 2 * still.gapMs) &&
        rotating.generations > 1,
      bound: `< ${MAX_GAP_MS} ms, or twice that without`,
      figure: `${rotating.gapMs.toFixed(0)} ms over ${rotating.generations} ` +
        `rotations, ${still.gapMs.toFixed(0)} ms without`,
    },
  ];
}

/** Milliseconds of whole rotations, without a way in between. */
async function rotations(): Promise<number[]> {
  const root = new Uint8Array(32).fill(7);
  const times: number[] = [];
  let switched = () => {};
  const at = async (side: Side, other: () => Rotator): Promise<Rotator> => {
    const own = root.slice();
    const ring = new KeyRing(side, () => 0, {
      soft() {},
      confirmed() {},
      exhausted() {},
    });
    await ring.hold(own, 0);
    return new Rotator(
      side,
      own,
      ring,
      { enabled: true, intervalMs: NEVER_MS, maxGenerations: 1000 },
      {
        send: (type, body: Bytes) => other().hear(type, body),
        violation: (what) => {
          throw new Error(what);
        },
        rotated: () => {
          if (side === "A") other().dispatch({ on: "confirmed" });
          else switched();
        },
      },
      random,
    );
  };
  const a: Rotator = await at("A", () => b);
  const b: Rotator = await at("B", () => a);
  for (let n = 0; n < ROTATIONS; n++) {
    const began = performance.now();
    await new Promise<void>((done) => {
      switched = done;
      a.dispatch({ on: "due" });
    });
    times.push(performance.now() - began);
  }
  a.stop();
  b.stop();
  return times;
}

interface Run {
  readonly gapMs: number;
  readonly generations: number;
}

async function bestOf(intervalMs: number): Promise<Run> {
  const runs: Run[] = [];
  for (let n = 0; n < TRANSFERS; n++) runs.push(await longestGap(intervalMs));
  return {
    gapMs: Math.min(...runs.map(({ gapMs }) => gapMs)),
    generations: Math.min(...runs.map(({ generations }) => generations)),
  };
}

/** Longest time between two chunks while keys rotate every `intervalMs`. */
async function longestGap(intervalMs: number): Promise<Run> {
  const transfer = "11".repeat(16);
  using room = new Room();
  const options = { enabled: true, intervalMs, maxGenerations: 1000 };
  for (const { engine } of [room.host, room.guest]) {
    engine.handle({ do: "rotation", options });
  }
  await room.link();
  const at: number[] = [];
  room.frames = (frame, from) => {
    const isChunk = from === room.host && frame.length > LARGE_FRAME_BYTES;
    if (isChunk) at.push(performance.now());
    return [frame];
  };
  room.offer(room.host, transfer, [new File([noise(FILE_BYTES)], "x")]);
  await room.guest.heard("offered");
  room.accept(room.guest, transfer, [0]);
  await room.guest.reached("done", transfer);
  const gaps = at.map((time, i) => time - (at[i - 1] ?? time));
  const generations = Math.max(
    0,
    ...room.host.all("rotated").map((event) => event.generation),
  );
  return { gapMs: Math.max(...gaps), generations };
}
