import assert from "node:assert/strict";
import { between, type Someone } from "./pair.ts";

const mebibyte = 1 << 20;
const size = 12 * mebibyte;

/** Slow enough for something to happen in the middle. */
const slowly = `if (location.protocol === "http:") {
  localStorage.setItem("tallow-settings", '{"limitTotal":1500000}');
}`;

/** Connections of this page find no address, as behind the strictest firewall. */
const blocksWebRtc = `
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(given) {
      super({ ...given, iceServers: [], iceTransportPolicy: "relay" });
    }
  };
`;

const mixed = [
  ["Firefox", "Chromium"],
  ["Chromium", "Firefox"],
] as const;

async function movesBeyond(bytes: number, { person }: Someone): Promise<void> {
  await person.until(
    async () => (await person.seen("receive")).bytes > bytes,
    60_000,
  );
}

for (const browsers of mixed) {
  between("a file goes through the server's relay", {
    browsers,
    script: blocksWebRtc,
    // Its own words in the console, whatever the page does.
    tells: /^WebRTC: ICE failed/,
  }, async (it) => {
    const file = await it.file("a.bin", size);
    await it.meet("code", file);
    await it.guest.person.accept();
    await it.arrives(file, it.host, it.guest);
    for (const { person } of [it.host, it.guest]) {
      const member = person.get("member").first();
      assert.equal(await member.getAttribute("data-path"), "relay");
    }
  });

  between("a Firefox that is reloaded goes on where it was", {
    browsers,
    script: slowly,
  }, async (it) => {
    const file = await it.file("a.bin", size);
    await it.meet("link", file);
    await it.guest.person.accept();
    await movesBeyond(2 * mebibyte, it.guest);
    const reloaded = browsers[0] === "Firefox" ? it.host : it.guest;
    await reloaded.person.page.reload();
    await it.guest.person.get("transfer").waitFor();
    const { bytes } = await it.guest.person.seen("receive");
    assert.ok(bytes > mebibyte, `${bytes} bytes are left of what came`);
    // No shared worker of Firefox outlives the page that began it.
    if (reloaded === it.host) {
      await it.host.person.get("supply-input").setInputFiles(file);
    }
    await it.arrives(file, it.host, it.guest);
  });

  between("a pause from both sides ends, and then a cancel", {
    browsers,
    script: slowly,
  }, async (it) => {
    const file = await it.file("a.bin", size);
    await it.meet("code", file);
    await it.guest.person.accept();
    await movesBeyond(mebibyte, it.guest);
    const sides = [[it.host, "send"], [it.guest, "receive"]] as const;
    for (const [{ person }] of sides) {
      await person.get("pause").click();
      for (const [{ person }, way] of sides) await person.state(way, "paused");
      await person.get("resume").click();
      for (const [{ person }, way] of sides) await person.state(way, "moving");
    }
    await it.guest.person.get("cancel").click();
    for (const [{ person }, way] of sides) {
      await person.state(way, "failed");
      const { kind } = await person.problem("transfer-error");
      assert.equal(kind, "cancelled");
    }
    const { person } = it.guest;
    await person.until(async () => (await person.stored()).length === 0);
  });
}
