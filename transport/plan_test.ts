import assert from "node:assert/strict";
import { planOf } from "./plan.ts";

const both = { strip: true, compress: true };
const MIB = 1024 * 1024;

function facts(name: string, size = MIB, type = "") {
  return { name, size, type };
}

Deno.test("photos are stripped, by their type or their ending", () => {
  for (
    const photo of [
      facts("a", 5000, "image/jpeg"),
      facts("a", 5000, "image/png"),
      facts("a", 5000, "image/heic"),
      facts("a", 5000, "image/tiff"),
      facts("holiday/IMG_1.JPG"),
      facts("a.heif"),
      facts("a.webp"),
    ]
  ) {
    assert.equal(planOf(photo, both), "strip", photo.name + photo.type);
    // Never compressed instead.
    assert.equal(planOf(photo, { ...both, strip: false }), "nothing");
  }
  assert.equal(planOf(facts("a.jpg", 0), both), "nothing");
  assert.equal(planOf(facts("a.gif", 5000, "image/gif"), both), "nothing");
});

Deno.test("what may compress is looked at, from 64 KiB to 256 MiB", () => {
  for (
    const [size, plan] of [
      [65_535, "nothing"],
      [65_536, "compress"],
      [256 * MIB, "compress"],
      [256 * MIB + 1, "nothing"],
    ] as const
  ) assert.equal(planOf(facts("a.log", size), both), plan, `${size}`);
  assert.equal(planOf(facts("a.log"), { ...both, compress: false }), "nothing");
});

Deno.test("what its own format compressed is left alone", () => {
  for (
    const file of [
      facts("a", MIB, "video/mp4"),
      facts("a", MIB, "audio/mpeg"),
      facts("a", MIB, "application/zip"),
      facts("a", MIB, "application/x-7z-compressed"),
      facts(
        "a",
        MIB,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      ),
      facts("a.tar.gz"),
      facts("a.DOCX"),
      facts("a.woff2"),
    ]
  ) assert.equal(planOf(file, both), "nothing", file.name + file.type);
  for (
    const file of [
      facts("a.bmp", MIB, "image/bmp"),
      facts("a.svg", MIB, "image/svg+xml"),
      facts("a.wav", MIB, "audio/wav"),
      facts("a.tar"),
      facts("zip"),
      facts("a.pdf", MIB, "application/pdf"),
    ]
  ) assert.equal(planOf(file, both), "compress", file.name + file.type);
});
