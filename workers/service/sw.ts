/**
 * The service worker: Tallow opens without a network, takes what other programs
 * share with it, and is replaced only when somebody says so.
 */
import { answer, type Surroundings } from "./answer.ts";
import { type Command, commandIn } from "./command.ts";
import { putShared, sharedIn } from "./inbox.ts";
import { ruleFor } from "./route.ts";
import { clear, fill, preloadPqc, tidy } from "./stock.ts";

/** Paths of all scripts and styles of this version, written by the build. */
declare const FILES: readonly string[];
const files = FILES;

interface Lasting extends ExtendableMessage {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface ExtendableMessage extends MessageEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** The global scope, which the types of pages do not know. */
interface Scope {
  addEventListener(type: string, listen: (event: Lasting) => void): void;
  readonly clients: {
    matchAll(
      options: { readonly type: "window"; readonly includeUncontrolled: true },
    ): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
}

const scope = globalThis as unknown as Scope;
const platform = {
  site: location.origin,
  caches,
  fetch: (request: Request | string) => fetch(request),
};

scope.addEventListener("install", (event) => {
  event.waitUntil(fill(platform, files));
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(begin());
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const rule = ruleFor(request, platform.site);
  if (rule.is === "pass") return;
  const around: Surroundings = {
    ...platform,
    later: (work) => event.waitUntil(work),
    wait: (ms) => new Promise((go) => setTimeout(go, ms)),
    translated: refill,
  };
  event.respondWith(
    rule.is === "share" ? share(request) : answer(rule, request, around),
  );
});

scope.addEventListener("message", (event) => {
  const command = commandIn(event.data);
  if (command === undefined) return;
  const [port] = event.ports;
  event.waitUntil(
    obey(command).then(
      () => port?.postMessage({ done: true }),
      () => port?.postMessage({ done: false }),
    ),
  );
});

async function begin(): Promise<void> {
  const pages = await scope.clients.matchAll({
    type: "window",
    includeUncontrolled: true,
  });
  // Another tab may still need the files of the version it was loaded from.
  if (pages.length <= 1) await tidy(platform, files);
}

async function obey(command: Command): Promise<void> {
  switch (command) {
    case "update":
      return await scope.skipWaiting();
    case "clear-caches":
      return await clear(platform);
    case "preload-pqc":
      return await preloadPqc(platform, files);
    case "renew":
      return await refill();
  }
}

/** One after the other: what was asked for last is what stays. */
let filling = Promise.resolve();
function refill(): Promise<void> {
  const next = (): Promise<void> => fill(platform, files);
  filling = filling.then(next, next);
  return filling;
}

/** Never to the server: what was shared stays here until a page sends it. */
async function share(request: Request): Promise<Response> {
  await putShared(indexedDB, sharedIn(await request.formData()));
  return Response.redirect("/?shared", 303);
}
