import assert from "node:assert/strict";
import { signal } from "@preact/signals";
import type { Screen } from "./screen.ts";
import { type Pasted, readClipboard } from "./clipboard.ts";
import { paste } from "./pasted.ts";

const SAY = {
  drop: { send: "", pastedText: "Text.txt" },
  scan: { pastedImage: "Bild" },
} as unknown as Parameters<typeof paste>[1]["say"];

/** Pastes, and gives the files that were sent; `code` is one. */
async function sent(
  pasted: Pasted,
  screen: Screen["is"] = "home",
): Promise<{ files: readonly File[]; taken: string[] }> {
  const files: File[] = [];
  const taken: string[] = [];
  await paste(pasted, {
    room: {
      screen: signal({ is: screen } as Screen),
      send: (more) => void files.push(...more),
    },
    code: {
      take(text) {
        if (text === "offline") return Promise.reject(new TypeError());
        if (text !== "code") return Promise.resolve(false);
        taken.push(text);
        return Promise.resolve(true);
      },
    },
    say: SAY,
    now: new Date(2026, 2, 5, 7, 9, 59),
  });
  return { files, taken };
}

Deno.test("pictures without a name are called after the moment", async () => {
  const { files } = await sent({
    files: [
      new File(["a"], "image.png", { type: "image/png", lastModified: 5 }),
      new File(["b"], "images.png"),
      new File(["c"], "My image.png"),
    ],
  });
  assert.deepEqual(files.map(({ name }) => name), [
    "Bild 2026-03-05 07.09.png",
    "images.png",
    "My image.png",
  ]);
  assert.equal(files[0]?.type, "image/png");
  assert.equal(files[0]?.lastModified, 5);
  assert.equal(await files[0]?.text(), "a");
});

Deno.test("a code fills the field at home and is a text in a room", async () => {
  const home = await sent({ text: "code" });
  assert.deepEqual(home, { files: [], taken: ["code"] });
  const { files, taken } = await sent({ text: "code" }, "room");
  assert.deepEqual(taken, []);
  assert.equal(files[0]?.name, "Text.txt");
});

Deno.test("any other text becomes a file", async () => {
  for (const text of ["Dear Ada, …", "offline"]) {
    const { files } = await sent({ text });
    assert.equal(files.length, 1);
    assert.equal(await files[0]?.text(), text);
    assert.equal(files[0]?.type, "text/plain");
  }
});

/** An item of the clipboard, as a browser gives it. */
function item(content: Record<string, string>): ClipboardItem {
  return {
    types: Object.keys(content),
    getType: (type: string) =>
      Promise.resolve(new Blob([content[type] ?? ""], { type })),
  } as unknown as ClipboardItem;
}

Deno.test("the clipboard gives its pictures, or else its text", async () => {
  const read = (...items: ClipboardItem[]) =>
    readClipboard({ read: () => Promise.resolve(items) });
  const pictures = await read(
    item({ "text/html": "<img>", "image/png": "a" }),
    item({ "text/plain": "b" }),
  );
  assert.deepEqual(pictures?.files?.map(({ name }) => name), ["image.png"]);
  const text = await read(item({ "text/html": "<b>", "text/plain": "b" }));
  assert.deepEqual(text, { text: "b" });
  assert.equal(await read(), undefined);
  assert.equal(await read(item({ "text/plain": "" })), undefined);
  const refused = { read: () => Promise.reject(new DOMException()) };
  assert.equal(await readClipboard(refused), undefined);
});
