import assert from "node:assert/strict";
import { IDBFactory } from "fake-indexeddb";
import { putShared, sharedIn, takeShared } from "./inbox.ts";

/** A form as the system posts it. */
function form(fields: Record<string, string>, ...files: File[]): FormData {
  const data = new FormData();
  for (const [name, text] of Object.entries(fields)) data.set(name, text);
  for (const file of files) data.append("files", file);
  return data;
}

const lake = new File(["lake"], "lake.jpg", { type: "image/jpeg" });
const shore = new File(["shore"], "shore.jpg");

Deno.test("files and texts of a share are read", () => {
  const { files, text } = sharedIn(
    form(
      { title: "A walk", text: "by the lake", url: "https://a.example/" },
      lake,
      shore,
    ),
  );
  assert.deepEqual(files.map(({ name }) => name), ["lake.jpg", "shore.jpg"]);
  assert.equal(text, "A walk\nby the lake\nhttps://a.example/");
});

Deno.test("what is empty or said twice is left out", () => {
  const address = "https://a.example/";
  const { files, text } = sharedIn(
    form({ title: " ", text: address, url: address }, new File([], "")),
  );
  assert.deepEqual(files, []);
  assert.equal(text, address);
  assert.deepEqual(sharedIn(form({ files: "no file" })), {
    files: [],
    text: "",
  });
});

Deno.test("the inbox gives everything once, in order", async () => {
  const factory = new IDBFactory();
  assert.deepEqual(await takeShared(factory), []);
  await putShared(factory, { files: [], text: "first" });
  await putShared(factory, { files: [], text: "second" });
  const texts = (await takeShared(factory)).map(({ text }) => text);
  assert.deepEqual(texts, ["first", "second"]);
  assert.deepEqual(await takeShared(factory), []);
});
