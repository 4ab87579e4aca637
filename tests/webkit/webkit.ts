import { freePort } from "../e2e/server.ts";
import { isInstalled } from "../place.ts";

const browser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/** Whether this machine has WebKitGTK, its driver and a screen to draw on. */
export const found: boolean = await isInstalled("WebKitWebDriver") &&
  await isInstalled("Xvfb") &&
  await Deno.stat(browser).then((it) => it.isFile, () => false);

/** A WebKitGTK, driven as WebDriver says (W3C WebDriver 2). */
export interface WebKit extends AsyncDisposable {
  open(url: string): Promise<void>;
  /** What the body of a function answers there. */
  run(body: string): Promise<unknown>;
}

/** A number of a display that hardly anybody has. */
const display = `:${90 + Deno.pid % 900}`;

export async function startWebKit(): Promise<WebKit> {
  await using stack = new AsyncDisposableStack();
  const start = async (
    program: string,
    args: string[],
    ready: () => Promise<unknown>,
  ) => {
    const env = { DISPLAY: display, GDK_BACKEND: "x11" };
    const child = new Deno.Command(program, {
      args,
      env,
      stdout: "null",
      stderr: "null",
    }).spawn();
    stack.defer(async () => {
      child.kill();
      await child.status;
    });
    for (let tries = 0;; tries++) {
      try {
        return await ready();
      } catch (cause) {
        if (tries === 300) throw cause;
        await new Promise((go) => setTimeout(go, 100));
      }
    }
  };
  await start(
    "Xvfb",
    [display, "-nolisten", "tcp"],
    () => Deno.stat(`/tmp/.X11-unix/X${display.slice(1)}`),
  );
  const port = freePort();
  const call = async (
    method: "GET" | "POST" | "DELETE",
    path: string,
    body?: unknown,
  ) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...body === undefined ? {} : { body: JSON.stringify(body) },
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  await start(
    "WebKitWebDriver",
    [`--port=${port}`],
    () => call("GET", "/status"),
  );
  const options = { binary: browser, args: ["--automation"] };
  const { sessionId } = await call("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  stack.defer(() => call("DELETE", `/session/${sessionId}`));
  const all = stack.move();
  return {
    open: (url) => call("POST", `/session/${sessionId}/url`, { url }),
    run: (script) =>
      call("POST", `/session/${sessionId}/execute/sync`, { script, args: [] }),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
