import assert from "node:assert/strict";
import { LiteralRoom } from "../tests/fakes/room.ts";
import {
  applySettings,
  keepSettings,
  parseSettings,
  readSettings,
} from "./settings.ts";
import { settled } from "./settled.ts";

const DEFAULTS = {
  name: "",
  relayOnly: false,
  relay: true,
  stripMetadata: true,
  padding: true,
  compress: true,
  usage: true,
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
    name: "Ada",
    colour: 11,
    relayOnly: true,
    relay: false,
    stripMetadata: false,
    padding: false,
    compress: false,
    limitPerMember: 1_250_000,
    limitTotal: 0.5,
    usage: false,
    theme: "dark",
    language: "de",
  };
  assert.deepEqual(parsed(JSON.stringify(chosen)), chosen);
});

Deno.test("a broken value is its default and spoils no other", () => {
  const broken = {
    name: "x".repeat(65),
    colour: 12,
    relayOnly: "yes",
    relay: 0,
    stripMetadata: "no",
    padding: false,
    compress: 0,
    limitPerMember: -1,
    limitTotal: "fast",
    usage: "no",
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
    keepSettings({
      ...before,
      name: " Ada ",
      colour: 7,
      padding: false,
      limitTotal: 1000,
    });
    assert.equal(await source.host(), first);
    assert.deepEqual(first.calls, [
      ["prefer", { strip: true, compress: true, pad: false }],
      ["limit", { perMember: undefined, total: 1000 }],
      ["about", "Ada", 7],
    ]);
    keepSettings({ ...before, colour: 2, stripMetadata: false });
    const changed = [
      ["prefer", { strip: false, compress: true, pad: true }],
      ["limit", { perMember: undefined, total: undefined }],
      ["about", "", 2],
    ];
    assert.deepEqual(first.calls.slice(3), changed);

    // A room that is over is left alone.
    await source.join({ mode: 2, key: new Uint8Array(32) }, undefined);
    keepSettings({ ...before, colour: 3 });
    assert.equal(first.calls.length, 6);
    assert.deepEqual(next.calls.slice(0, 3), changed);
    assert.deepEqual(next.calls.at(-1), ["about", "", 3]);
  } finally {
    keepSettings(before);
  }
});

Deno.test("who chose no colour is drawn one, and keeps it", () => {
  const before = readSettings();
  try {
    keepSettings({ ...before, colour: undefined });
    const room = new LiteralRoom();
    applySettings(room);
    applySettings(room);
    const [, , colour] = room.calls.find(([call]) => call === "about") ?? [];
    assert.ok(Number.isInteger(colour) && Number(colour) < 12);
    assert.deepEqual(room.calls.at(-1), ["about", "", colour]);
    assert.equal(readSettings().colour, colour);
  } finally {
    keepSettings(before);
  }
});
