import assert from "node:assert/strict";
import { LiteralRoom } from "../tests/fakes/room.ts";
import { transfer } from "../tests/gallery/facts.ts";
import { createShareModel, type ShareSheet } from "./share_model.ts";

const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

/** A sheet that takes pictures only, and what it was given. */
function sheet(): Required<ShareSheet> & { shared: File[] } {
  const shared: File[] = [];
  return {
    shared,
    canShare: ({ files } = {}) =>
      files?.every(({ name, type }) =>
        type === "image/png" && /^\w+\.png$/.test(name)
      ) ?? false,
    share({ files } = {}) {
      shared.push(...files ?? []);
      return Promise.reject(new DOMException("closed", "AbortError"));
    },
  };
}

function png(name: string, size = 1): {
  readonly name: string;
  readonly size: number;
  readonly type: string;
} {
  return { name, size, type: "image/png" };
}

Deno.test("it is asked by name and type what the sheet takes", () => {
  const { mayShare } = createShareModel(() => undefined, sheet());
  assert.ok(mayShare([png("a.png"), png("Trip/b.png")]));
  assert.ok(!mayShare([png("a.png"), { ...png("b.png"), type: "" }]));
  assert.ok(!mayShare([png("a.exe")]));
  assert.ok(!mayShare([png("Trip/")]));
  assert.ok(!mayShare([]));
  const none = createShareModel(() => undefined, {});
  assert.ok(!none.mayShare([png("a.png")]));
});

Deno.test("more than a sheet takes is only saved", () => {
  const { mayShare } = createShareModel(() => undefined, sheet());
  const many = Array.from({ length: 11 }, (_, at) => png(`p${at}.png`));
  assert.ok(mayShare(many.slice(1)));
  assert.ok(!mayShare(many));
  assert.ok(mayShare([png("a.png", 52_428_800)]));
  assert.ok(!mayShare([png("a.png", 52_428_800), png("b.png")]));
});

Deno.test("the files themselves are handed over under their names", async () => {
  const room = new LiteralRoom();
  room.show({
    transfers: [
      transfer({
        id: "t",
        files: [png("a.png"), png("Trip/b.png"), png("c.png")],
      }),
    ],
  });
  const system = sheet();
  const model = createShareModel(() => room, system);
  model.share("t", [1, 2]);
  model.share("gone", [0]);
  await settled();
  const [first, second, ...more] = system.shared;
  assert.deepEqual([first?.name, second?.name, more], ["b.png", "c.png", []]);
  assert.equal(first?.type, "image/png");
  assert.equal(await first?.text(), "x");
});
