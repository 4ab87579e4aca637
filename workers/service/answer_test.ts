import assert from "node:assert/strict";
import { MemoryCaches, SITE } from "../../tests/fakes/memory_caches.ts";
import { answer } from "./answer.ts";
import { ruleFor } from "./route.ts";

type Network = (path: string) => Promise<Response>;

const offline: Network = () => Promise.reject(new TypeError("no network"));

/** A worker whose network and patience are in the test's hands. */
function worker() {
  const memory = new MemoryCaches();
  const later: Promise<unknown>[] = [];
  const state = {
    network: offline,
    impatient: false,
    translated: 0,
    decided: () => {},
  };
  const around = {
    site: SITE,
    caches: memory.storage,
    fetch: (request: Request | string) =>
      state.network(new URL(new Request(request).url).pathname),
    later(work: Promise<unknown>) {
      later.push(work);
      state.decided();
    },
    wait: () => new Promise<void>((go) => state.impatient && go()),
    translated: () => {
      state.translated++;
      return Promise.resolve();
    },
  };
  return {
    memory,
    state,
    /** Text of the answer to a request, when all that goes on is over. */
    async ask(path: string, mode = "cors"): Promise<string> {
      const request = new Request(new URL(path, SITE));
      Object.defineProperty(request, "mode", { value: mode });
      const rule = ruleFor(request, SITE);
      assert.ok(rule.is !== "pass" && rule.is !== "share");
      const text = await (await answer(rule, request, around)).text();
      for (const work of later.splice(0)) await work;
      return text;
    },
    online(text: string, init?: ResponseInit): void {
      state.network = () => Promise.resolve(new Response(text, init));
    },
  };
}

const german = { headers: { "content-language": "de" } };
const english = { headers: { "content-language": "en" } };

Deno.test("a file that is kept is not asked for", async () => {
  const { ask, online, state } = worker();
  online("first");
  assert.equal(await ask("/assets/a.js"), "first");
  online("second");
  assert.equal(await ask("/assets/a.js"), "first");
  state.network = offline;
  assert.equal(await ask("/assets/a.js"), "first");
  await assert.rejects(ask("/assets/b.js"), /no network/);
});

Deno.test("a file that is missing is not kept", async () => {
  const { ask, online } = worker();
  online("gone", { status: 404 });
  assert.equal(await ask("/assets/a.js"), "gone");
  online("there");
  assert.equal(await ask("/assets/a.js"), "there");
});

Deno.test("a page comes from the network, and without one as it was", async () => {
  const { ask, online, state } = worker();
  online("first");
  assert.equal(await ask("/settings", "navigate"), "first");
  online("second");
  assert.equal(await ask("/settings", "navigate"), "second");
  state.network = offline;
  assert.equal(await ask("/settings?x", "navigate"), "second");
});

Deno.test("a server that fails or says nothing is no network", async () => {
  const { ask, online, state } = worker();
  online("broken", { status: 502 });
  assert.equal(await ask("/", "navigate"), "broken", "all there is");
  online("whole");
  await ask("/", "navigate");
  online("broken", { status: 502 });
  assert.equal(await ask("/", "navigate"), "whole");
  const { promise, resolve } = Promise.withResolvers<Response>();
  state.network = () => promise;
  state.impatient = true;
  // It comes after somebody was shown what is kept.
  state.decided = () => resolve(new Response("late"));
  assert.equal(await ask("/", "navigate"), "whole");
  state.network = offline;
  assert.equal(await ask("/", "navigate"), "late", "kept for the next time");
});

Deno.test("where nothing is kept, a page says that there is no network", async () => {
  const { ask, online, state } = worker();
  await assert.rejects(ask("/history", "navigate"), /no network/);
  online("no network, sorry");
  await ask("/offline", "navigate");
  state.network = offline;
  assert.equal(await ask("/history", "navigate"), "no network, sorry");
  assert.equal(await ask("/developers", "navigate"), "no network, sorry");
  await assert.rejects(ask("/choices.js"), /no network/);
});

Deno.test("the chunk of X-Wing is given at once and fetched for the next time", async () => {
  const { ask, online, state } = worker();
  const path = "/assets/xwing_noble-12345678.js";
  online("first");
  assert.equal(await ask(path), "first");
  online("second");
  assert.equal(await ask(path), "first");
  state.network = offline;
  assert.equal(await ask(path), "second");
});

Deno.test("a call that is kept falls back, and then to a problem", async () => {
  const { ask, online, state } = worker();
  assert.deepEqual(JSON.parse(await ask("/api/openapi.json")), {
    type: "about:blank",
    title: "No network",
    status: 503,
  });
  online("{}");
  await ask("/api/openapi.json");
  state.network = offline;
  assert.equal(await ask("/api/openapi.json"), "{}");
});

Deno.test("a page in another language has the others fetched in it", async () => {
  const { ask, online, state } = worker();
  online("Einstellungen", german);
  await ask("/settings", "navigate");
  await ask("/settings", "navigate");
  assert.equal(state.translated, 0);
  online("Settings", english);
  assert.equal(await ask("/settings", "navigate"), "Settings");
  assert.equal(state.translated, 1);
});

Deno.test("a full disk keeps nobody from an answer", async () => {
  const { ask, online, memory } = worker();
  memory.isFull = true;
  online("there");
  assert.equal(await ask("/assets/a.js"), "there");
  assert.equal(await ask("/", "navigate"), "there");
});
