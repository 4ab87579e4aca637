import { lingering } from "./linger.ts";
import { HISTORY } from "./parcel.ts";
import type { Fault, Moment } from "./schedule.ts";
import { sleep } from "./somebody.ts";
import type { World } from "./world.ts";

/** Undoes what was done to the world, as far as somebody would. */
type Mend = () => Promise<void>;

const nothing: Mend = () => Promise.resolve();

/** Milliseconds between two looks at how far it is. */
const LOOK_MS = 20;

/** Resolves when the moment has come, or `over` has; whether it came. */
export async function comes(
  at: Moment,
  world: World,
  over: AbortSignal,
): Promise<boolean> {
  const { sender, receiver, needed, files } = world;
  if ("step" in at) {
    const { page } = receiver.person;
    const { there } = await lingering(page, at.step, files[0] ?? 0);
    await Promise.race([there, aborted(over)]);
  } else {
    const bytes = at.share * needed;
    while (sender.watch.sent < bytes && !over.aborted) await sleep(LOOK_MS);
  }
  return !over.aborted;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    signal.addEventListener("abort", () => done(), { once: true });
  });
}

/** In the page and its workers: the clock is wrong from now on. */
function shift(seconds: number): void {
  const Native = Date;
  const jump = seconds * 1000;
  globalThis.Date = new Proxy(Native, {
    construct: (target, given) =>
      Reflect.construct(
        target,
        given.length === 0 ? [Native.now() + jump] : given,
      ),
    get: (target, name, receiver) =>
      name === "now"
        ? () => Native.now() + jump
        : Reflect.get(target, name, receiver),
  });
}

/** In the page: the newest connection ends as no page of ours would end it. */
function closeConnection(): void {
  const all: RTCPeerConnection[] = Reflect.get(globalThis, "connections");
  all.at(-1)?.close();
}

async function cut(world: World): Promise<Mend> {
  if (world.cuts++ === 0) await world.path?.cut();
  return async () => {
    if (--world.cuts === 0) await world.path?.mend();
  };
}

async function strikePerson(
  fault: Extract<Fault, { who: unknown }>,
  world: World,
): Promise<Mend> {
  const somebody = world[fault.who];
  switch (fault.is) {
    case "browser killed":
      somebody.away = true;
      await somebody.killBrowser();
      return async () => {
        await somebody.startBrowser();
        somebody.away = false;
        await somebody.open(HISTORY);
      };
    case "tab killed": {
      somebody.away = true;
      const session = await somebody.killTab();
      return async () => {
        await somebody.reviveTab(session);
        somebody.away = false;
        await somebody.open("/r");
      };
    }
    case "reload":
      return () => somebody.reload();
    case "offline": {
      const mend = await cut(world);
      await somebody.offline(true);
      return async () => {
        await somebody.offline(false);
        await mend();
      };
    }
    case "frozen":
      await somebody.freeze(true);
      return () => somebody.freeze(false);
    case "suspended":
      somebody.away = true;
      somebody.suspend();
      return () => {
        somebody.wake();
        somebody.away = false;
        return Promise.resolve();
      };
    case "clock": {
      const { page } = somebody.person;
      await page.evaluate(shift, fault.seconds);
      for (const worker of page.workers()) {
        await worker.evaluate(shift, fault.seconds);
      }
      return nothing;
    }
    case "connection closed":
      await somebody.person.page.evaluate(closeConnection);
      return nothing;
  }
}

async function forget(folder: string): Promise<void> {
  for await (const { name } of Deno.readDir(folder)) {
    await Deno.remove(`${folder}/${name}`, { recursive: true });
  }
}

/** Does it; the result undoes it. */
export async function strike(fault: Fault, world: World): Promise<Mend> {
  if ("who" in fault) return await strikePerson(fault, world);
  const { path, server, turn, disk } = world;
  switch (fault.is) {
    case "cut":
      return await cut(world);
    case "swap":
      await path?.move();
      return nothing;
    case "server killed":
      await server.kill();
      return server.restart;
    case "server forgets":
      await server.kill();
      await forget(server.dataDir);
      return server.restart;
    case "turn killed":
      await turn?.kill();
      return turn?.start ?? nothing;
    case "disk full":
      await disk?.fill();
      return disk?.free ?? nothing;
  }
}

/** How long it lasts; other faults are over at once, or never. */
export function lastsMs({ is, seconds }: Fault): number {
  return is === "clock" ? 0 : seconds * 1000;
}
