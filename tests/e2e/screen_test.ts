import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile } from "./file.ts";
import {
  BLUE,
  encoding,
  GREEN,
  media,
  scene,
  sees,
  state,
  watchers,
} from "./shown.ts";

Deno.test("a screen is seen by who asks for it, until either ends it", async () => {
  await using it = await scene();
  const { host, guest } = it;
  await host.get("screen-start").click();
  await watchers(host, 0);
  await state(guest, "offered");
  // Nothing plays, and nothing is sent, before it is asked for.
  assert.equal(await guest.page.locator("video").count(), 0);
  assert.deepEqual([await media(host), await media(guest)], [0, 0]);

  await guest.get("screen-watch").click();
  await sees(guest, GREEN);
  await watchers(host, 1);
  assert.equal((await encoding(host)).maxBitrate, 1_500_000);
  assert.equal((await encoding(host)).scaleResolutionDownBy, 1440 / 1080);
  await host.get("screen-high").check({ force: true });
  await host.until(async () => (await encoding(host)).maxFramerate === 30);
  assert.equal((await encoding(host)).maxBitrate, 5_000_000);
  assert.equal((await encoding(host)).scaleResolutionDownBy, 1);

  await guest.get("screen-unwatch").click();
  await watchers(host, 0);
  await state(guest, "offered");
  assert.deepEqual([await media(host), await media(guest)], [0, 0]);

  // Both ways at once, and each ends alone.
  await guest.get("screen-watch").click();
  await guest.get("screen-start").click();
  await host.get("screen-watch").click();
  await sees(host, BLUE);
  await sees(guest, GREEN);
  await host.get("screen-stop").click();
  await guest.get("screen").waitFor({ state: "detached" });
  await sees(host, BLUE);

  // The browser's own button.
  await guest.page.evaluate(() => {
    const [stream]: MediaStream[] = Reflect.get(globalThis, "captures");
    for (const track of stream?.getTracks() ?? []) {
      track.stop();
      track.dispatchEvent(new Event("ended"));
    }
  });
  await host.get("screen").waitFor({ state: "detached" });
  await guest.get("screen-start").waitFor();
  assert.deepEqual([await media(host), await media(guest)], [0, 0]);
  assert.deepEqual([...host.complaints, ...guest.complaints], []);
});

Deno.test("who lacks the key of a watch sees nothing of it", async () => {
  await using it = await scene({
    guests: `
      Object.defineProperty(RTCRtpReceiver.prototype, "transform", {
        set() {},
      });
    `,
  });
  const { host, guest } = it;
  await host.get("screen-start").click();
  await guest.get("screen-watch").click();
  const frames = () =>
    guest.page.evaluate(async () => {
      const all: RTCPeerConnection[] = Reflect.get(globalThis, "connections");
      const stats = await all.at(-1)?.getStats();
      const found = [...stats?.values() ?? []].find(({ type, kind }) =>
        type === "inbound-rtp" && kind === "video"
      );
      return { come: found?.framesReceived, seen: found?.framesDecoded };
    });
  await guest.until(async () => (await frames()).come >= 10, 40_000);
  assert.equal((await frames()).seen, 0);
  await state(guest, "watching");
});

Deno.test("without TURN who connects through relays only is told so", async () => {
  await using it = await scene({
    async prepare(_, guest) {
      await guest.home();
      await guest.page.goto(new URL("/settings", guest.page.url()).href);
      await guest.get("setting-relay-only").check();
    },
  });
  const { host, guest } = it;
  await host.get("screen-start").click();
  await guest.get("screen-watch").click();
  const said = guest.get("screen-error");
  await said.waitFor();
  assert.equal(await said.getAttribute("data-problem"), "bare");
  assert.match(await said.innerText(), /TURN/);
  await watchers(host, 0);
  // No connection, so no candidate that could tell an address.
  assert.deepEqual([await media(host), await media(guest)], [0, 0]);
  await guest.get("screen-start").click();
  await guest.page.locator(".screen-show [data-problem=bare]").waitFor();
  const asked = await guest.page.evaluate(() =>
    Reflect.get(globalThis, "captures").length
  );
  assert.equal(asked, 0, "the browser is not even asked for a screen");
});

Deno.test("several watch, files go first, and who is gone does not watch", async () => {
  await using it = await scene({
    async prepare(host) {
      await host.home();
      await host.page.goto(new URL("/settings", host.page.url()).href);
      await host.get("setting-limit-total").fill("1");
    },
  });
  const { host, guest } = it;
  await using other = await guest.stranger();
  await host.get("invite").click();
  await host.get("room-link").waitFor();
  await other.open(await host.link());
  await host.get("screen-start").click();
  for (const person of [guest, other]) {
    await state(person, "offered");
    await person.get("screen-watch").click();
    await sees(person, GREEN);
  }
  await watchers(host, 2);
  assert.match(await host.get("screen-viewers").innerText(), / and /);

  // A file moves with one of them: that one gets less, unless it is wanted so.
  const file = await randomFile(join(it.folder, "long.bin"), 8_000_000);
  const recipients = host.get("recipient");
  await recipients.nth(0).uncheck();
  await host.drop(file);
  await other.get("offer").filter({ hasText: "long.bin" })
    .getByTestId("accept").click();
  await host.until(async () => (await encoding(host)).maxBitrate === 400_000);
  await host.get("screen-first").check();
  await host.until(async () => (await encoding(host)).maxBitrate === 1_500_000);

  // A page that comes back plays nothing by itself.
  await guest.page.reload();
  await watchers(host, 1);
  await state(guest, "offered");
  assert.equal(await guest.page.locator("video").count(), 0);
  await sees(other, GREEN);

  await host.page.close();
  for (const person of [guest, other]) {
    await person.get("screen").waitFor({ state: "detached", timeout: 60_000 });
  }
});
