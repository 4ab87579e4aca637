import { Person } from "../e2e/person.ts";
import { type Server, startServer } from "../e2e/server.ts";
import type { Condition } from "../path/condition.ts";
import { hidesAddresses, Path } from "../path/path.ts";
import { children } from "./processes.ts";

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
}

async function startSide(
  origin: string,
  path: Path | undefined,
): Promise<Side> {
  const before = children();
  const person = await Person.at(
    origin,
    path === undefined ? {} : { lacks: [hidesAddresses] },
  );
  const [pid, ...more] = children().filter((it) => !before.includes(it));
  if (pid === undefined || more.length > 0) {
    throw new Error(
      `expected one new browser process, found ${[pid, ...more]}`,
    );
  }
  await path?.attach(person.page);
  return { person, pid };
}

/** Starts the program and two browsers, with a path in between if one is given. */
export async function startPair(condition?: Condition): Promise<Pair> {
  await using stack = new AsyncDisposableStack();
  const path = condition && stack.use(new Path(condition));
  const server = stack.use(await startServer());
  const sender = await startSide(server.origin, path);
  stack.use(sender.person);
  const receiver = await startSide(server.origin, path);
  stack.use(receiver.person);
  const started = stack.move();
  return {
    server,
    sender,
    receiver,
    path,
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}

/** Leaves both browsers at an empty page. */
export async function clear({ sender, receiver }: Pair): Promise<void> {
  for (const { person } of [sender, receiver]) {
    await person.page.goto("about:blank");
  }
}
