import assert from "node:assert/strict";
import { WakeLock } from "./wake_lock.ts";

/** A browser whose page can be hidden, and which may refuse. */
class FakePlatform {
  refuses = false;
  asked = 0;
  readonly held = new Set<object>();
  readonly #page = new EventTarget();
  listening = new AbortController().signal;
  readonly document = {
    visibilityState: "visible",
    addEventListener: (
      type: string,
      listener: () => void,
      { signal }: { readonly signal: AbortSignal },
    ) => {
      this.listening = signal;
      this.#page.addEventListener(type, listener, { signal });
    },
  };
  readonly navigator = {
    wakeLock: {
      request: () => {
        this.asked++;
        if (this.refuses) return Promise.reject(new Error("low battery"));
        const { held } = this;
        const lock = {
          get released() {
            return !held.has(lock);
          },
          release: () => Promise.resolve(void held.delete(lock)),
        };
        held.add(lock);
        return Promise.resolve(lock);
      },
    },
  };

  show(visibilityState: "visible" | "hidden"): void {
    this.document.visibilityState = visibilityState;
    if (visibilityState === "hidden") this.held.clear();
    this.#page.dispatchEvent(new Event("visibilitychange"));
  }
}

/** Every promise that was settled has been heard of. */
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

async function awake(): Promise<[FakePlatform, WakeLock]> {
  const platform = new FakePlatform();
  const lock = new WakeLock(platform);
  lock.keep(true);
  await settled();
  return [platform, lock];
}

Deno.test("the screen is kept on once, and let go", async () => {
  const [platform, lock] = await awake();
  lock.keep(true);
  await settled();
  assert.deepEqual([platform.held.size, platform.asked], [1, 1]);
  lock.keep(false);
  await settled();
  assert.equal(platform.held.size, 0);
});

Deno.test("nothing is asked for while nothing moves", async () => {
  const platform = new FakePlatform();
  const lock = new WakeLock(platform);
  lock.keep(false);
  platform.show("hidden");
  platform.show("visible");
  await settled();
  assert.equal(platform.asked, 0);
});

Deno.test("what the browser took from a hidden page is asked for again", async () => {
  const [platform, lock] = await awake();
  platform.show("hidden");
  await settled();
  assert.equal(platform.asked, 1);
  platform.show("visible");
  platform.show("visible");
  await settled();
  assert.deepEqual([platform.held.size, platform.asked], [1, 2]);
  platform.show("hidden");
  lock.keep(false);
  platform.show("visible");
  await settled();
  assert.deepEqual([platform.held.size, platform.asked], [0, 2]);
});

Deno.test("a change of mind while it is granted leaves nothing on", async () => {
  const platform = new FakePlatform();
  const lock = new WakeLock(platform);
  lock.keep(true);
  lock.keep(false);
  await settled();
  assert.equal(platform.held.size, 0);
});

Deno.test("a refusal is no failure, and not for good", async () => {
  const platform = new FakePlatform();
  platform.refuses = true;
  const lock = new WakeLock(platform);
  lock.keep(true);
  await settled();
  platform.refuses = false;
  platform.show("visible");
  await settled();
  assert.equal(platform.held.size, 1);
});

Deno.test("the end lets go and listens no more", async () => {
  const [platform, lock] = await awake();
  lock.end();
  assert.ok(platform.listening.aborted);
  platform.show("visible");
  await settled();
  assert.deepEqual([platform.held.size, platform.asked], [0, 1]);
});

Deno.test("a browser without it is left alone", async () => {
  const { document } = new FakePlatform();
  const lock = new WakeLock({ navigator: {}, document });
  assert.doesNotThrow(() => lock.keep(true));
  // A rejection that nobody handles fails the test as well.
  await settled();
});
