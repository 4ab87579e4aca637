import assert from "node:assert/strict";
import { startCoturn } from "../turn/coturn.ts";
import { GREEN, scene, sees, watchers } from "./shown.ts";

const isInstalled = await new Deno.Command("turnserver", {
  args: ["--version"],
}).output().then(() => true, () => false);

/** Writes down what the other end says of its addresses. */
const listens = `
  globalThis.found = [];
  const add = RTCPeerConnection.prototype.addIceCandidate;
  RTCPeerConnection.prototype.addIceCandidate = function (candidate) {
    if (this.getTransceivers().length > 0) found.push(candidate.candidate);
    return add.call(this, candidate);
  };
  const describe = RTCPeerConnection.prototype.setRemoteDescription;
  RTCPeerConnection.prototype.setRemoteDescription = function (description) {
    found.push(...description.sdp.split("\\r\\n")
      .filter((line) => line.startsWith("a=candidate")));
    return describe.call(this, description);
  };
`;

Deno.test({
  name: "who connects through relays only shows through TURN, and no address",
  ignore: !isInstalled,
  async fn() {
    await using turn = await startCoturn();
    await using it = await scene({
      settings: turn.settings,
      guests: listens,
      async prepare(host) {
        await host.home();
        await host.page.goto(new URL("/settings", host.page.url()).href);
        await host.get("setting-relay-only").check();
      },
    });
    const { host, guest } = it;
    await host.get("screen-start").click();
    await guest.get("screen-watch").click();
    await sees(guest, GREEN);
    await watchers(host, 1);
    const found: string[] = await guest.page.evaluate(() =>
      Reflect.get(globalThis, "found")
    );
    const told = found.filter((candidate) => candidate !== "");
    assert.ok(told.length > 0);
    for (const candidate of told) {
      assert.match(candidate, / typ relay raddr 0\.0\.0\.0 rport 0/);
    }
  },
});
