import assert from "node:assert/strict";
import type { PathCheck } from "../transport/preflight_view.ts";
import { type CheckPaths, createPreflightModel } from "./preflight_model.ts";

const CHECKING: PathCheck = { path: "server", state: "checking" };
const WORKS: PathCheck = { path: "server", state: "works" };
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

Deno.test("a check tells as it goes, and one runs at a time", async () => {
  const done = Promise.withResolvers<void>();
  const tell: ((checks: readonly PathCheck[]) => void)[] = [];
  const checkPaths: CheckPaths = (listener) => {
    tell.push(listener);
    listener([CHECKING]);
    return done.promise;
  };
  const model = createPreflightModel(checkPaths);
  assert.deepEqual(model.checks.value, []);
  model.check();
  model.check();
  assert.equal(tell.length, 1);
  assert.deepEqual(model.checks.value, [CHECKING]);
  tell[0]?.([WORKS]);
  done.resolve();
  await settled();
  assert.deepEqual(model.checks.value, [WORKS]);
  model.check();
  assert.equal(tell.length, 2, "it can be tried again");
});

Deno.test("a check that cannot be loaded says that the server is away", async () => {
  const model = createPreflightModel(() => Promise.reject(new TypeError("x")));
  model.check();
  await settled();
  assert.deepEqual(model.checks.value, [
    { path: "server", state: "fails", why: "no-answer" },
  ]);
});

Deno.test("a page that is left ends its check", () => {
  let signal: AbortSignal | undefined;
  let tell = (_: readonly PathCheck[]): void => {};
  const model = createPreflightModel((listener, given) => {
    signal = given;
    tell = listener;
    return new Promise(() => {});
  });
  model.check();
  model.end();
  assert.equal(signal?.aborted, true);
  tell([WORKS]);
  assert.deepEqual(model.checks.value, []);
});
