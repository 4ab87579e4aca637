import assert from "node:assert/strict";
import { signal } from "@preact/signals";
import { LiteralRoom } from "../tests/fakes/room.ts";
import { transfer } from "../tests/gallery/facts.ts";
import type { PictureSize } from "../workers/tasks/picture.ts";
import { createPreviewModel } from "./preview_model.ts";
import type { PreviewModel } from "./previews.ts";

const settled = (): Promise<void> => new Promise((go) => setTimeout(go));
const NAMES = ["a.png", "b.txt", "c.mp4", "d.jpg", "e.png", "f.svg"];

/** Files that were received, of which `e.png` was not accepted. */
function received(
  size: PictureSize | null = { width: 4, height: 3 },
): { model: PreviewModel; room: LiteralRoom; opened: number[] } {
  const room = new LiteralRoom();
  const files = NAMES.map((name) => ({ name, size: 10, type: "text/html" }));
  room.show({
    waitingFiles: files,
    transfers: [
      transfer({
        id: "t",
        direction: "receive",
        state: "done",
        files,
        accepted: [0, 1, 2, 3, 5],
      }),
    ],
  });
  const opened: number[] = [];
  const model = createPreviewModel(() => room, signal(), () => {
    opened.push(opened.length);
    return Promise.resolve({
      readQr: () => assert.fail("there is no code here"),
      size: () => Promise.resolve(size ?? undefined),
      thumbnail: (file, side) =>
        Promise.resolve(new Blob([`${(file as File).name} ${side}`])),
      end: () => void opened.push(-1),
    });
  });
  return { model, room, opened };
}

/** What is shown, read through its URL; `undefined` once that is revoked. */
async function shown(url: string): Promise<Blob | undefined> {
  return await fetch(url).then((it) => it.blob(), () => undefined);
}

function urlOf({ viewing: { value } }: PreviewModel): string {
  assert.equal(value?.sight.is, "shown");
  return value.sight.is === "shown" ? value.sight.url : "";
}

Deno.test("a picture is shown as what its name says, not as its sender", async () => {
  const { model } = received();
  model.look("t", 0);
  assert.equal(model.viewing.value?.sight.is, "opening");
  await settled();
  const blob = await shown(urlOf(model));
  assert.equal(blob?.type, "image/png");
  assert.equal(await blob?.text(), "x");
  const { name, place, count, received: saves } = model.viewing.value ?? {};
  assert.deepEqual([name, place, count, saves], ["a.png", 1, 3, true]);
});

Deno.test("the way goes round those that can be looked at", async () => {
  const { model } = received();
  const seen: (string | undefined)[] = [];
  const urls: string[] = [];
  model.look("t", 0);
  for (const by of [1, 1, 1, -1] as const) {
    await settled();
    urls.push(urlOf(model));
    model.viewer.step(by);
    seen.push(model.viewing.value?.name);
  }
  assert.deepEqual(seen, ["c.mp4", "d.jpg", "a.png", "d.jpg"]);
  await settled();
  model.viewer.close();
  assert.equal(model.viewing.value, undefined);
  for (const url of urls) assert.equal(await shown(url), undefined, "revoked");
});

Deno.test("a file that comes too late is let go", async () => {
  const { model } = received();
  const made: string[] = [];
  const { createObjectURL } = URL;
  try {
    URL.createObjectURL = (blob) => {
      const url = createObjectURL(blob);
      made.push(url);
      return url;
    };
    model.look("t", 0);
    model.viewer.close();
    await settled();
  } finally {
    URL.createObjectURL = createObjectURL;
  }
  assert.equal(model.viewing.value, undefined);
  assert.equal(made.length, 1);
  assert.equal(await shown(made[0]!), undefined);
});

Deno.test("what is no picture, or far too large, is not handed on", async () => {
  const sights: (string | undefined)[] = [];
  for (
    const size of [
      null,
      { width: 20_000, height: 10_000 },
      { width: 10_000, height: 10_000 },
    ]
  ) {
    const { model } = received(size);
    model.look("t", 0);
    await settled();
    sights.push(model.viewing.value?.sight.is);
    model.viewer.close();
  }
  assert.deepEqual(sights, ["broken", "large", "shown"]);
});

Deno.test("what the browser cannot show, and what is gone, is told of", async () => {
  const { model, room } = received();
  model.look("t", 2);
  await settled();
  const url = urlOf(model);
  model.viewer.broken();
  assert.equal(model.viewing.value?.sight.is, "broken");
  assert.equal(await shown(url), undefined);
  const [first] = room.view.transfers;
  room.show({
    transfers: [{
      ...first!,
      files: Array.from(
        { length: 10 },
        (_, index) => ({ name: `${index}.png`, size: 1, type: "" }),
      ),
    }],
  });
  model.look("t", 9);
  await settled();
  assert.equal(model.viewing.value?.sight.is, "broken");
});

Deno.test("small pictures are of images only, and not of large files", async () => {
  const { model, room, opened } = received();
  assert.equal(await model.thumbnail("t", 1), undefined);
  assert.equal(await model.thumbnail("t", 2), undefined);
  assert.equal(await model.thumbnail("t", 7), undefined);
  assert.deepEqual(opened, [], "nothing starts for them");
  const small = await model.thumbnail("t", 3);
  assert.equal(await small?.text(), "stored-3 108");
  const own = await model.thumbnail(undefined, 0);
  assert.equal(await own?.text(), "own-0 108");
  room.show({
    waitingFiles: [{ name: "a.png", size: 33_554_433, type: "" }],
  });
  assert.equal(await model.thumbnail(undefined, 0), undefined);
  model.end();
  await settled();
  assert.deepEqual(opened, [0, -1]);
});
