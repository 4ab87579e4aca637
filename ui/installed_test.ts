import assert from "node:assert/strict";
import type { RoomView } from "../transport/view.ts";
import { createInstalled, isFree } from "./installed.ts";

const RELEASE = { version: "1.2.3", sha256: "ab".repeat(32) };

/** A page and its service worker. */
function page({ allowed = true } = {}) {
  const told: string[] = [];
  const idle = Promise.withResolvers<void>();
  let renewed = (): void => {};
  const model = createInstalled({
    load: () =>
      Promise.resolve({
        install(listen) {
          told.push("install");
          if (!allowed) return Promise.reject(new DOMException("refused"));
          renewed = listen;
          return Promise.resolve({
            update: () => {
              told.push("update");
              return Promise.resolve();
            },
          });
        },
        preload: () => Promise.resolve(told.push("preload")),
        readRelease: () => Promise.resolve(RELEASE),
      }),
    idle: () => idle.promise,
    reload: () => told.push("reload"),
  });
  return { model, told, idle, newer: () => renewed() };
}

Deno.test("nothing is installed before the page has nothing else to do", async () => {
  const { model, told, idle } = page();
  const started = model.start();
  await Promise.resolve();
  assert.deepEqual(told, []);
  idle.resolve();
  await started;
  assert.deepEqual(told, ["install"]);
});

Deno.test("a newer version takes over when asked to, and is shown then", async () => {
  const { model, told, idle, newer } = page();
  idle.resolve();
  await model.start();
  assert.equal(model.renewed.value, false);
  assert.equal(model.release.value, undefined);
  newer();
  assert.equal(model.renewed.value, true);
  await Promise.resolve();
  assert.equal(model.release.value, RELEASE);
  assert.deepEqual(told, ["install"], "nothing happens by itself");
  await model.renew();
  assert.deepEqual(told, ["install", "update", "reload"]);
});

Deno.test("what a handshake needs is fetched when somebody begins", async () => {
  const { model, told, idle } = page();
  await model.wake();
  assert.deepEqual(told, [], "there is no service worker yet");
  idle.resolve();
  await model.start();
  await model.wake();
  assert.deepEqual(told, ["install", "preload"]);
});

Deno.test("a browser that refuses takes no harm", async () => {
  const { model, idle } = page({ allowed: false });
  idle.resolve();
  await model.start();
  assert.equal(model.renewed.value, false);
});

Deno.test("a page is loaded anew only where nothing is lost", () => {
  const room = (view: Partial<RoomView>) => ({
    is: "room" as const,
    view: { waitingFiles: [], ...view } as Partial<RoomView> as RoomView,
    seen: [],
  });
  const open = { stage: { is: "open" } } as const;
  assert.equal(isFree({ is: "home" }, false), true);
  assert.equal(isFree({ is: "lost" }, false), true);
  assert.equal(isFree(room(open), false), true);
  assert.equal(isFree(room(open), true), false, "files move");
  assert.equal(isFree(room({ stage: { is: "creating" } }), false), false);
  const file = { name: "a.txt", size: 1, type: "" };
  assert.equal(
    isFree(room({ ...open, waitingFiles: [file] }), false),
    false,
    "files wait",
  );
  const closed = { is: "closed", problem: { kind: "room-gone" } } as const;
  assert.equal(isFree(room({ stage: closed }), false), true);
  assert.equal(
    isFree(room({ stage: closed }), true),
    false,
    "a folder is saved",
  );
});
