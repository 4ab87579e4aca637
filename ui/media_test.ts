import assert from "node:assert/strict";
import { mediaOf } from "./media.ts";

Deno.test("pictures, films and sounds are known by the end of their name", () => {
  assert.deepEqual(mediaOf("Trip/Lake.JPG"), {
    kind: "image",
    type: "image/jpeg",
  });
  assert.deepEqual(mediaOf("a.b.webm"), { kind: "video", type: "video/webm" });
  assert.deepEqual(mediaOf("talk.m4a"), { kind: "audio", type: "audio/mp4" });
});

Deno.test("nothing that may hold a script is shown, nor what has no end", () => {
  for (
    const name of [
      "a.svg",
      "a.png.svg",
      "a.html",
      "a.xhtml",
      "a.xml",
      "a.pdf",
      "a.swf",
      "png",
      "a.png/",
      "a.png ",
      "a.png\n",
      "a.png\u202e",
      "",
    ]
  ) assert.equal(mediaOf(name), undefined, JSON.stringify(name));
});
