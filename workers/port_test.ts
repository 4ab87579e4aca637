import assert from "node:assert/strict";
import { settled } from "../tests/transfer/waiting.ts";
import { messagePort } from "./port.ts";

const MIB = 1024 * 1024;

/** A port, what its owner heard, and what came out at the other end. */
function open() {
  const { port1, port2 } = new MessageChannel();
  const heard: string[] = [];
  const out: unknown[] = [];
  port2.onmessage = ({ data }) => out.push(data);
  const port = messagePort(port1, {
    opened: () => heard.push("opened"),
    frame: (frame) => heard.push(`frame ${frame}`),
    closed: () => heard.push("closed"),
  });
  return { port, heard, out, page: port2 };
}

Deno.test("frames pass in both ways, sent buffers move", async () => {
  const { port, heard, out, page } = open();
  const frame = Uint8Array.of(1, 2);
  await port.send(frame);
  assert.equal(frame.length, 0);
  page.postMessage({ frame: Uint8Array.of(3) });
  page.postMessage("closed");
  await settled();
  assert.deepEqual(out, [{ frame: Uint8Array.of(1, 2) }]);
  assert.deepEqual(heard, ["opened", "frame 3", "closed"]);
  page.close();
});

Deno.test("more than 4 MiB wait until the channel took some", async () => {
  const { port, page } = open();
  await port.send(new Uint8Array(5 * MIB));
  let ready = false;
  const sent = port.send(new Uint8Array(MIB)).then(() => ready = true);
  await settled();
  assert.equal(ready, false);
  page.postMessage({ taken: MIB - 1 });
  await settled();
  assert.equal(ready, false);
  page.postMessage({ taken: 1 });
  await sent;
  page.close();
});

Deno.test("closing is told to the other end, after what was sent", async () => {
  const { port, out } = open();
  port.send(Uint8Array.of(1));
  port.close();
  await settled();
  assert.deepEqual(out, [{ frame: Uint8Array.of(1) }, "closed"]);
});
