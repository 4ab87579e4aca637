import { join } from "node:path";
import { randomFile, scratch } from "../e2e/file.ts";
import { type Server, startServer } from "../e2e/server.ts";
import { parseCondition } from "../path/condition.ts";
import { Path } from "../path/path.ts";
import { isInstalled } from "../place.ts";
import { type Coturn, startCoturn } from "../turn/coturn.ts";
import { neededBytes } from "./need.ts";
import { give, pack, type Parcel } from "./parcel.ts";
import type { Schedule } from "./schedule.ts";
import { canMount, mountDisk, type SmallDisk } from "./small_disk.ts";
import { Somebody } from "./somebody.ts";

/** Below what two browsers do here, so that there is time to strike. */
const CONDITION = "rate=64mbit,rtt=10ms";

/** For the same reason. */
const TURN_BYTES_PER_SECOND = 4 * 1024 * 1024;

/** What a disk holds beside the files that are sent to it, in bytes. */
const DISK_SPARE_BYTES = 48 * 1024 * 1024;

/** Everything that faults befall. */
export interface World extends AsyncDisposable {
  readonly server: Server;
  readonly sender: Somebody;
  readonly receiver: Somebody;
  readonly parcel: Parcel;
  readonly files: readonly number[];
  /** Bytes that the sender's channels have to carry at least. */
  readonly needed: number;
  readonly path: Path | undefined;
  readonly turn: Coturn | undefined;
  readonly disk: SmallDisk | undefined;
  /** How many faults keep the path cut. */
  cuts: number;
}

const needsDisk = ({ faults }: Schedule): boolean =>
  faults.some(({ is }) => is === "disk full");

/** Why this machine cannot run it, if so. */
export async function lacks(schedule: Schedule): Promise<string | undefined> {
  if (schedule.way === "turn" && !await isInstalled("turnserver")) {
    return "no turnserver";
  }
  if (needsDisk(schedule) && !canMount()) return "mounting needs root";
  return undefined;
}

/** Starts all of it; nobody has opened a page yet. */
async function start(schedule: Schedule): Promise<World> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratch()).path;
  const turned = schedule.way === "turn";
  const turn = turned
    ? stack.use(await startCoturn({ bytesPerSecond: TURN_BYTES_PER_SECOND }))
    : undefined;
  const server = stack.use(
    await startServer({ RELAY: "false", ...turn?.settings }),
  );
  const path = turned
    ? undefined
    : stack.use(new Path(parseCondition(CONDITION)));
  const total = schedule.files.reduce((sum, size) => sum + size, 0);
  const profile = (who: string): string => join(folder, who);
  const disk = needsDisk(schedule)
    ? stack.use(await mountDisk(profile("receiver"), total + DISK_SPARE_BYTES))
    : undefined;
  const setup = { origin: server.origin, relayed: turned, path };
  const sender = stack.use(await Somebody.at(setup, profile("sender")));
  const receiver = stack.use(await Somebody.at(setup, profile("receiver")));
  const parcel = await pack(schedule, join(folder, "files"));
  const all = stack.move();
  return {
    server,
    sender,
    receiver,
    parcel,
    files: schedule.files,
    needed: neededBytes(schedule.files),
    path,
    turn,
    disk,
    cuts: 0,
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

/** The two meet; the parcel is offered and accepted. */
async function meet({ sender, receiver, parcel }: World, host: string) {
  const [from, to] = [sender.person, receiver.person];
  if (host === "sender") {
    await from.home();
    await give(from, parcel);
    await from.get("room-code").waitFor();
    await to.join(await from.code());
  } else {
    // Dropping makes the room: something small goes the other way first.
    const folder = await Deno.makeTempDir({ prefix: "tallow-small-" });
    await to.host(await randomFile(join(folder, "small.bin"), 10));
    await from.join(await to.code());
    await from.accept();
    await from.state("receive", "done");
    await Deno.remove(folder, { recursive: true });
    await give(from, parcel);
  }
  await to.accept();
}

/** A world in which the transfer of `schedule` has just begun. */
export async function begin(schedule: Schedule): Promise<World> {
  await using stack = new AsyncDisposableStack();
  const world = stack.use(await start(schedule));
  await meet(world, schedule.host);
  stack.move();
  return world;
}
