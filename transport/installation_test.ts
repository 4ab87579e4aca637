import assert from "node:assert/strict";
import { command, Installation } from "./installation.ts";

/** A service worker as a page sees it. */
class WorkerHandle extends EventTarget {
  state = "installing";
  readonly told: unknown[] = [];

  constructor(private readonly done = true) {
    super();
  }

  postMessage(message: unknown, ports: MessagePort[]): void {
    this.told.push(message);
    for (const port of ports) {
      port.postMessage({ done: this.done });
      port.close();
    }
  }

  enter(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

class Registration extends EventTarget {
  installing: WorkerHandle | null = null;
  waiting: WorkerHandle | null = null;
  active: WorkerHandle | null = null;
  updates = 0;

  update(): Promise<void> {
    this.updates++;
    return Promise.reject(new TypeError("no network"));
  }

  /** A worker is found, and has got everything it needs. */
  found(worker: WorkerHandle): void {
    this.installing = worker;
    this.dispatchEvent(new Event("updatefound"));
    this.installed(worker);
  }

  installed(worker: WorkerHandle): void {
    this.installing = null;
    this.waiting = worker;
    worker.enter("installed");
  }
}

/** A browser with one registration. */
function browser(registration = new Registration()) {
  const asked: unknown[][] = [];
  const document = Object.assign(new EventTarget(), {
    visibilityState: "visible",
  });
  const serviceWorker = {
    register(...args: unknown[]) {
      asked.push(args);
      return Promise.resolve(registration);
    },
    getRegistration: () => Promise.resolve(registration),
  };
  const platform = { navigator: { serviceWorker }, document };
  return {
    registration,
    asked,
    document,
    platform: platform as unknown as Parameters<typeof Installation.of>[0],
  };
}

Deno.test("the first service worker is nobody's question", async () => {
  const { platform, registration, asked } = browser();
  let times = 0;
  await Installation.of(platform, () => times++);
  assert.deepEqual(asked, [["/sw.js", { updateViaCache: "none" }]]);
  registration.found(new WorkerHandle());
  assert.equal(times, 0);
});

Deno.test("a newer one is told of, whether it comes or has come", async () => {
  const { platform, registration } = browser();
  registration.active = new WorkerHandle();
  let times = 0;
  await Installation.of(platform, () => times++);
  assert.equal(times, 0);
  registration.found(new WorkerHandle());
  assert.equal(times, 1);
  // Another page of the same site, opened later.
  await Installation.of(platform, () => times++);
  assert.equal(times, 2);
});

Deno.test("one that is being installed already is told of, too", async () => {
  const { platform, registration } = browser();
  registration.active = new WorkerHandle();
  const newer = registration.installing = new WorkerHandle();
  let times = 0;
  await Installation.of(platform, () => times++);
  assert.equal(times, 0);
  registration.installed(newer);
  assert.equal(times, 1);
});

Deno.test("it takes over when told, and not before", async () => {
  const { platform, registration } = browser();
  registration.active = new WorkerHandle();
  const installation = await Installation.of(platform, () => {});
  const newer = new WorkerHandle();
  registration.found(newer);
  assert.deepEqual(newer.told, []);
  let over = false;
  const updated = installation?.update().then(() => over = true);
  assert.deepEqual(newer.told, [{ do: "update" }]);
  newer.enter("activating");
  // More turns than it would take.
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  assert.equal(over, false);
  newer.enter("activated");
  await updated;
});

Deno.test("a page that is looked at again asks for a newer one", async () => {
  const { platform, registration, document } = browser();
  await Installation.of(platform, () => {});
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  assert.equal(registration.updates, 0);
  document.visibilityState = "visible";
  document.dispatchEvent(new Event("visibilitychange"));
  assert.equal(registration.updates, 1);
});

Deno.test("a command is answered by the active one", async () => {
  const { platform, registration } = browser();
  assert.equal(await command(platform.navigator, "renew"), false, "none yet");
  for (const done of [true, false]) {
    registration.active = new WorkerHandle(done);
    assert.equal(await command(platform.navigator, "clear-caches"), done);
    assert.deepEqual(registration.active.told, [{ do: "clear-caches" }]);
  }
});

Deno.test("a browser without service workers takes no harm", async () => {
  const { document } = browser().platform;
  const none = { navigator: {}, document };
  assert.equal(await Installation.of(none, () => {}), undefined);
  assert.equal(await command(none.navigator, "renew"), false);
});
