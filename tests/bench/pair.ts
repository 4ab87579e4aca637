import { Person } from "../e2e/person.ts";
import { type Server, startServer } from "../e2e/server.ts";
import type { Condition } from "../path/condition.ts";
import { hidesAddresses, Path } from "../path/path.ts";
import { startCoturn } from "../turn/coturn.ts";
import { children } from "./processes.ts";

/** What bytes go through; anything there is unless said. */
export type Way = "direct" | "relay" | "turn";

/** What is between two browsers. */
export interface Between {
  readonly condition: Condition | undefined;
  readonly way: Way | undefined;
}

/** Tallow's pages have no path of WebRTC but through TURN, if there is any. */
const TURN_ONLY = `if (location.protocol === "http:") {
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(given) {
      super({ ...given, iceTransportPolicy: "relay" });
    }
  };
}`;

/** Somebody at a browser, and that browser's process. */
export interface Side {
  readonly person: Person;
  readonly pid: number;
}

/** The two browsers between which everything of one run moves. */
export interface Pair extends AsyncDisposable {
  readonly server: Server;
  readonly sender: Side;
  readonly receiver: Side;
  /** What is between them, unless that is nothing. */
  readonly path: Path | undefined;
  readonly way: Way | undefined;
  /** What raw channels go through. */
  readonly ice: RTCConfiguration;
}

async function startSide(
  origin: string,
  path: Path | undefined,
  way: Way | undefined,
): Promise<Side> {
  const before = children();
  const person = await Person.at(origin, {
    lacks: path === undefined ? [] : [hidesAddresses],
    script: way === "relay" || way === "turn" ? TURN_ONLY : "",
  });
  const [pid, ...more] = children().filter((it) => !before.includes(it));
  if (pid === undefined || more.length > 0) {
    throw new Error(
      `expected one new browser process, found ${[pid, ...more]}`,
    );
  }
  await path?.attach(person.page);
  return { person, pid };
}

/** Starts the program and two browsers. */
export async function startPair(
  { condition, way }: Partial<Between> = {},
): Promise<Pair> {
  await using stack = new AsyncDisposableStack();
  const path = condition && stack.use(new Path(condition));
  const turn = way === "turn" ? stack.use(await startCoturn()) : undefined;
  // The server's own relay would go around an emulated path.
  const relays = way === "relay" || way === undefined && path === undefined;
  const server = stack.use(
    await startServer({ RELAY: String(relays), ...turn?.settings }),
  );
  const sender = await startSide(server.origin, path, way);
  stack.use(sender.person);
  const receiver = await startSide(server.origin, path, way);
  stack.use(receiver.person);
  const started = stack.move();
  return {
    server,
    sender,
    receiver,
    path,
    way,
    ice: turn === undefined
      ? {}
      : { iceServers: [turn.iceServer], iceTransportPolicy: "relay" },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}

/** Leaves both browsers at an empty page. */
export async function clear({ sender, receiver }: Pair): Promise<void> {
  for (const { person } of [sender, receiver]) {
    await person.page.goto("about:blank");
  }
}
