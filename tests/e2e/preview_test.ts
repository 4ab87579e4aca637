import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { deflateSync } from "node:zlib";
import { crc32 } from "../../workers/photo/crc32.ts";
import { scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/** A black PNG of one bit for each pixel, which takes little on a disk. */
function blackPng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, 1);
  const rows = deflateSync(
    new Uint8Array((Math.ceil(width / 8) + 1) * height),
  );
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[["IHDR", new Uint8Array(head.buffer)], ["IDAT", rows], [
      "IEND",
      new Uint8Array(),
    ]].map(([name, data]) => chunkOf(String(name), data as Uint8Array)),
  ];
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

function chunkOf(name: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(name), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** A film of a second that the browser itself records. Stands on its own. */
async function record(): Promise<string> {
  const canvas = document.createElement("canvas");
  canvas.width = 320;
  canvas.height = 240;
  const pen = canvas.getContext("2d");
  const recorder = new MediaRecorder(canvas.captureStream(20), {
    mimeType: "video/webm",
  });
  const parts: Blob[] = [];
  const ended = new Promise((go) => recorder.onstop = go);
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start();
  for (let frame = 0; frame < 20; frame++) {
    pen?.fillRect(frame * 10, 20, 8, 200);
    await new Promise((go) => setTimeout(go, 50));
  }
  recorder.stop();
  await ended;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

const HOSTILE = `<!DOCTYPE html><svg xmlns="http://www.w3.org/2000/svg"
  onload="globalThis.pwned = true"><script>globalThis.pwned = true</script>
  </svg>`;

Deno.test("what was received can be looked at before it is saved", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await host.home();
  const film = Uint8Array.fromBase64(await host.page.evaluate(record));
  const place = join(import.meta.dirname ?? "", "../photos");
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["a.jpg", await Deno.readFile(join(place, "baseline.jpg"))],
    ["b.png", await Deno.readFile(join(place, "deep.png"))],
    ["c.webm", film],
    ["d.png", new TextEncoder().encode(HOSTILE)],
    ["e.svg", new TextEncoder().encode(HOSTILE)],
    ["f.mp4", new TextEncoder().encode(HOSTILE)],
    ["g.png", blackPng(20_000, 10_000)],
  ];
  const paths: string[] = [];
  for (const [name, bytes] of files) {
    const path = join(folder.path, name);
    await Deno.writeFile(path, bytes);
    paths.push(path);
  }
  await host.host(...paths);
  // Before anybody is offered anything.
  const own = host.get("preview");
  for (const at of [0, 1]) await own.nth(at).scrollIntoViewIfNeeded();
  await host.page.locator(".ready .thumb img").nth(1).waitFor();
  assert.equal(await own.count(), 6, "all but the SVG");

  await using guest = await Person.at(server.origin);
  const { page } = guest;
  await guest.join(await host.code());
  await guest.offered(files.length);
  assert.equal(await guest.get("preview").count(), 0, "nothing is here yet");
  await host.page.locator(".thumbs .thumb img").nth(1).waitFor();
  await guest.accept();
  await guest.state("receive", "done");
  const thumbs = guest.get("preview");
  for (const at of [0, 1]) await thumbs.nth(at).scrollIntoViewIfNeeded();
  await page.locator(".thumb img").nth(1).waitFor();
  assert.equal(await thumbs.count(), 6);

  const dialog = guest.get("preview-dialog");
  const name = (): Promise<string> => page.locator("dialog h2").innerText();
  const shows = async (file: string, sight: string): Promise<void> => {
    await page.locator(`dialog[open] [data-sight="${sight}"]`).waitFor();
    assert.ok((await name()).includes(file), await name());
  };
  await thumbs.first().click();
  await shows("a.jpg", "shown");
  const image = dialog.locator("img");
  await guest.until(() =>
    image.evaluate((it) => it instanceof HTMLImageElement && it.naturalWidth)
      .then((width) => width === 32)
  );
  const url = await image.getAttribute("src") ?? "";

  await page.keyboard.press("ArrowRight");
  await shows("b.png", "shown");
  await page.keyboard.press("ArrowRight");
  await shows("c.webm", "shown");
  await guest.until(() =>
    dialog.locator("video").evaluate((it) =>
      it instanceof HTMLVideoElement && it.videoWidth === 320
    )
  );
  await page.keyboard.press("ArrowRight");
  await shows("d.png", "broken");
  await page.keyboard.press("ArrowRight");
  await shows("f.mp4", "broken");
  await page.keyboard.press("ArrowRight");
  await shows("g.png", "large");
  await guest.get("preview-after").click();
  await shows("a.jpg", "shown");
  await guest.get("preview-before").click();
  await shows("g.png", "large");

  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.ok(
    await thumbs.first().evaluate((it) =>
      it === it.ownerDocument.activeElement
    ),
  );
  const gone = await page.evaluate(
    (it) => fetch(it).then(() => false, () => true),
    url,
  );
  assert.ok(gone, "nothing is held any longer");
  assert.equal(
    await page.evaluate(() => "pwned" in globalThis),
    false,
    "what claims to be a picture is never run",
  );
  await thumbs.nth(1).click();
  const saved = page.waitForEvent("download");
  await guest.get("preview-save").click();
  assert.equal((await saved).suggestedFilename(), basename(paths[1] ?? ""));
});
