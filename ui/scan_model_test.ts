import assert from "node:assert/strict";
import { createScanModel, type ScanModel } from "./scan_model.ts";

const picture = {} as ImageBitmap;
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

/** A track as a browser has it, as far as it matters here. */
class Track extends EventTarget {
  stopped = false;
  stop(): void {
    this.stopped = true;
  }
}

function scan(said: (string | undefined)[] = []): {
  model: ScanModel;
  tracks: Track[];
  found: string[];
  asked: PromiseWithResolvers<void>[];
} {
  const tracks: Track[] = [];
  const found: string[] = [];
  const asked: PromiseWithResolvers<void>[] = [];
  const model = createScanModel({
    async open() {
      const answer = Promise.withResolvers<void>();
      asked.push(answer);
      await answer.promise;
      const track = new Track();
      tracks.push(track);
      return { getTracks: () => [track] } as unknown as MediaStream;
    },
    read: () => Promise.resolve(said.shift()),
    accepts: (text) => Promise.resolve(text.startsWith("good")),
    found(text) {
      assert(tracks.every(({ stopped }) => stopped), "the camera is off first");
      found.push(text);
    },
  });
  return { model, tracks, found, asked };
}

async function started(said?: (string | undefined)[]) {
  const it = scan(said);
  it.asked[0]?.resolve();
  await settled();
  assert.equal(it.model.state.value.camera.is, "on");
  return it;
}

Deno.test("a code that leads nowhere is told of, and the search goes on", async () => {
  const { model, tracks, found } = await started([
    undefined,
    "https://elsewhere.example/",
    undefined,
    "good one",
    "good two",
  ]);
  await model.look(picture, "camera");
  assert.equal(model.state.value.seen, "nothing");
  await model.look(picture, "camera");
  assert.equal(model.state.value.seen, "stranger");
  assert.equal(tracks[0]?.stopped, false);
  await model.look(picture, "camera");
  assert.equal(model.state.value.seen, "stranger", "it stays to be read");
  await Promise.all([
    model.look(picture, "camera"),
    model.look(picture, "camera"),
  ]);
  assert.deepEqual(found, ["good one"]);
  assert.equal(tracks[0]?.stopped, true);
});

Deno.test("a photo without a code is told of", async () => {
  const { model, found } = await started([undefined, "good"]);
  await model.look(picture, "photo");
  assert.equal(model.state.value.seen, "no-code");
  await model.look(picture, "photo");
  assert.deepEqual(found, ["good"]);
});

Deno.test("the camera goes off with the dialog and with the page", async () => {
  const { model, tracks, asked, found } = await started(["good"]);
  model.show(false);
  assert.equal(tracks[0]?.stopped, true);
  assert.equal(model.state.value.camera.is, "asking");
  model.show(true);
  asked[1]?.resolve();
  await settled();
  assert.equal(model.state.value.camera.is, "on");
  model.end();
  assert.equal(tracks[1]?.stopped, true);
  model.show(true);
  await model.look(picture, "camera");
  assert.equal(asked.length, 2, "not asked for again");
  assert.deepEqual(found, []);
});

Deno.test("a camera that comes too late goes off at once", async () => {
  const { model, tracks, asked } = scan();
  model.end();
  asked[0]?.resolve();
  await settled();
  assert.equal(tracks[0]?.stopped, true);
  assert.equal(model.state.value.camera.is, "asking");
});

Deno.test("it is told apart whether there is no camera or no permission", async () => {
  for (
    const [name, is] of [
      ["NotAllowedError", "blocked"],
      ["NotFoundError", "absent"],
      ["NotReadableError", "absent"],
    ] as const
  ) {
    const { model, asked } = scan();
    asked[0]?.reject(new DOMException("", name));
    await settled();
    assert.equal(model.state.value.camera.is, is);
    model.show(false);
    model.show(true);
    assert.equal(asked.length, 1, "a refusal is an answer");
  }
});

Deno.test("a camera that is unplugged is told of", async () => {
  const { model, tracks } = await started();
  tracks[0]?.dispatchEvent(new Event("ended"));
  assert.equal(model.state.value.camera.is, "absent");
});
