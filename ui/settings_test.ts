import assert from "node:assert/strict";
import { LiteralRoom } from "../tests/fakes/room.ts";
import { keepSettings, parseSettings, readSettings } from "./settings.ts";
import { settled } from "./settled.ts";

const DEFAULTS = {
  stripMetadata: true,
  padding: true,
  compress: true,
  theme: "system",
  language: "system",
};

/** What was kept, without what is not set. */
function parsed(text: string | null): unknown {
  return JSON.parse(JSON.stringify(parseSettings(text)));
}

Deno.test("nothing, or nothing usable, is the defaults", () => {
  for (const text of [null, "", "{", "null", "[]", "7", '"x"', "{}"]) {
    assert.deepEqual(parsed(text), DEFAULTS, String(text));
  }
});

Deno.test("what was chosen is kept", () => {
  const chosen = {
    stripMetadata: false,
    padding: false,
    compress: false,
    limitPerMember: 1_250_000,
    limitTotal: 0.5,
    theme: "dark",
    language: "de",
  };
  assert.deepEqual(parsed(JSON.stringify(chosen)), chosen);
});

Deno.test("a broken value is its default and spoils no other", () => {
  const broken = {
    stripMetadata: "no",
    padding: false,
    compress: 0,
    limitPerMember: -1,
    limitTotal: "fast",
    theme: "pink",
    language: "xx",
    other: 1,
  };
  assert.deepEqual(parsed(JSON.stringify(broken)), {
    ...DEFAULTS,
    padding: false,
  });
  for (const limitTotal of [0, null, "1"]) {
    assert.deepEqual(parsed(JSON.stringify({ limitTotal })), DEFAULTS);
  }
});

Deno.test("a room goes by the settings from its start, and by new ones", async () => {
  const [first, next] = [new LiteralRoom(), new LiteralRoom()];
  const source = settled({
    host: () => Promise.resolve(first),
    join: () => Promise.resolve(next),
    connect: () => Promise.reject(new Error("nobody asked for it")),
    back: () => Promise.reject(new Error("nobody asked for it")),
  });
  const before = readSettings();
  try {
    keepSettings({ ...before, padding: false, limitTotal: 1000 });
    assert.equal(await source.host(), first);
    assert.deepEqual(first.calls, [
      ["prefer", { strip: true, compress: true, pad: false }],
      ["limit", { perMember: undefined, total: 1000 }],
    ]);
    keepSettings({ ...before, stripMetadata: false });
    const changed = [
      ["prefer", { strip: false, compress: true, pad: true }],
      ["limit", { perMember: undefined, total: undefined }],
    ];
    assert.deepEqual(first.calls.slice(2), changed);

    // A room that is over is left alone.
    await source.join({ mode: 2, key: new Uint8Array(32) }, undefined);
    keepSettings(before);
    assert.equal(first.calls.length, 4);
    assert.deepEqual(next.calls.slice(0, 2), changed);
    assert.equal(next.calls.length, 4);
  } finally {
    keepSettings(before);
  }
});
