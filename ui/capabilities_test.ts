import assert from "node:assert/strict";
import { missingFeature } from "./capabilities.ts";

const whole = {
  crypto: { subtle: {} },
  RTCPeerConnection: class {},
  Worker: class {},
  navigator: { storage: { getDirectory: () => Promise.resolve({}) } },
};

Deno.test("a whole browser lacks nothing", async () => {
  assert.equal(await missingFeature(whole), undefined);
});

for (
  const [name, change, feature] of [
    ["an insecure address", { crypto: {} }, "crypto"],
    ["WebRTC switched off", { RTCPeerConnection: undefined }, "webrtc"],
    ["no workers", { Worker: undefined }, "workers"],
    ["no private files", { navigator: { storage: {} } }, "storage"],
    ["a private window", {
      navigator: {
        storage: { getDirectory: () => Promise.reject(new Error("no")) },
      },
    }, "storage"],
  ] as const
) {
  Deno.test(`${name}: ${feature} is missing`, async () => {
    assert.equal(await missingFeature({ ...whole, ...change }), feature);
  });
}
