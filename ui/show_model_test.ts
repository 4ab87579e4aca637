import assert from "node:assert/strict";
import { FakeStream, FakeTrack } from "../tests/fakes/screen.ts";
import { LiteralRoom } from "../tests/fakes/room.ts";
import { createShowModel } from "./show_model.ts";

const stream = new FakeStream([new FakeTrack("video")]).stream;
const giving = { getDisplayMedia: () => Promise.resolve(stream) };

function refusing(name: string) {
  const error = new DOMException("", name);
  return { getDisplayMedia: () => Promise.reject(error) };
}

Deno.test("what the browser gives is shown as it was wished last", async () => {
  const room = new LiteralRoom();
  const model = createShowModel(() => room, giving);
  assert.equal(await model.start?.(), undefined);
  model.adjust({ quality: "low", first: true });
  await model.start?.();
  assert.deepEqual(room.calls, [
    ["show", stream, { quality: "medium", first: false }],
    ["adjust", { quality: "low", first: true }],
    ["show", stream, { quality: "low", first: true }],
  ]);
});

Deno.test("the browser is not asked where nobody could watch", async () => {
  const room = new LiteralRoom();
  room.obstacle = "bare";
  let asked = 0;
  const model = createShowModel(() => room, {
    getDisplayMedia() {
      asked++;
      return Promise.resolve(stream);
    },
  });
  assert.equal(await model.start?.(), "bare");
  assert.equal(asked, 0);
});

Deno.test("a person's no needs no words, a browser's failure does", async () => {
  const room = new LiteralRoom();
  const no = createShowModel(() => room, refusing("NotAllowedError"));
  assert.equal(await no.start?.(), undefined);
  const broken = createShowModel(() => room, refusing("NotReadableError"));
  assert.equal(await broken.start?.(), "failed");
  assert.deepEqual(room.calls, []);
});

Deno.test("a screen that comes when the room is left is let go", async () => {
  let room: LiteralRoom | undefined = new LiteralRoom();
  const track = new FakeTrack("video");
  const model = createShowModel(() => room, {
    getDisplayMedia() {
      room = undefined;
      return Promise.resolve(new FakeStream([track]).stream);
    },
  });
  await model.start?.();
  assert.ok(track.stopped);
});

Deno.test("a phone shows nothing, and may watch", () => {
  const room = new LiteralRoom();
  for (const capture of [undefined, { getDisplayMedia: undefined }]) {
    const model = createShowModel(() => room, capture);
    assert.equal(model.start, undefined);
    model.watch("ada");
  }
  assert.deepEqual(room.calls, [["watch", "ada"], ["watch", "ada"]]);
});
