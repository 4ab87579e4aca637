import assert from "node:assert/strict";
import { startServer } from "../e2e/server.ts";
import { found, startWebKit } from "./webkit.ts";

/** Milliseconds until a page has drawn itself on a busy machine. */
const PAGE_MS = 60_000;

Deno.test({
  name: "WebKit: pages are drawn, and say what this browser lacks" +
    (found ? "" : " (needs WebKitWebDriver, its MiniBrowser and Xvfb)"),
  ignore: !found,
  async fn() {
    await using server = await startServer();
    await using browser = await startWebKit();
    const until = async (condition: string): Promise<void> => {
      const end = Date.now() + PAGE_MS;
      while (await browser.run(`return Boolean(${condition})`) !== true) {
        assert.ok(Date.now() < end, condition);
        await new Promise((go) => setTimeout(go, 100));
      }
    };
    for (const path of ["/settings", "/history", "/developers", "/"]) {
      await browser.open(`${server.origin}${path}`);
      await until(`document.querySelector("main h1")?.innerText`);
      assert.equal(await browser.run("return crossOriginIsolated"), true, path);
    }
    const lacks = await browser.run(
      `return typeof RTCPeerConnection === "undefined"`,
    );
    assert.equal(lacks, true, "it can connect: have it send files");
    await until(`document.querySelector("[data-testid=join]")`);
    const told = `document.querySelector("[data-testid=room-error]")`;
    // Until the page's own code is there, nobody listens.
    await until(`(() => {
      const input = document.querySelector("[data-testid=code-input]");
      if (input === null) return true;
      input.value = "amber-swan-kite";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      document.querySelector("[data-testid=join]").click();
      return ${told} !== null;
    })()`);
    await until(told);
    assert.deepEqual(
      await browser.run(`return [${told}.dataset.problem, ${told}.innerText]`),
      [
        "browser-lacks",
        "This browser cannot connect to another one. " +
        "WebRTC is missing or switched off. Turn it on, or open Tallow in another browser.",
      ],
    );
  },
});
