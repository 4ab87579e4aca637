import assert from "node:assert/strict";
import fc from "fast-check";
import type { Offer } from "./offer.ts";
import { Model } from "../tests/transfer/model.ts";
import { HANDLE } from "../tests/transfer/sender.ts";

const KIB = 1024;
const chunk = fc.constantFrom(16 * KIB, 128 * KIB, 256 * KIB, 1024 * KIB);
const size = fc.oneof(
  fc.constantFrom(0, 1, 16 * KIB, 1024 * KIB, 1024 * KIB + 1),
  fc.nat(40 * KIB),
  fc.nat(48 * KIB * KIB),
);
const unpacked = fc.option(fc.nat(), { nil: undefined });
const files = fc.array(fc.tuple(size, fc.boolean(), unpacked), {
  minLength: 1,
  maxLength: 8,
}).filter((list) => list.some(([, wanted]) => wanted));

Deno.test("whatever happens when, each byte is written exactly once", () => {
  const schedule = fc.infiniteStream(fc.nat(5));
  fc.assert(
    fc.property(chunk, files, schedule, (chunk, files, schedule) => {
      const offer: Offer = {
        handle: HANDLE,
        transfer: "00".repeat(16),
        chunk,
        files: files.map(([size, , unpacked], i) => ({
          name: `${i}`,
          size,
          type: "",
          modified: 0,
          ...(unpacked !== undefined && { unpacked }),
        })),
      };
      const wanted = files.flatMap(([, wanted], i) => wanted ? [i] : []);
      const model = new Model(offer, wanted);
      // Long enough a schedule to get stuck in; then it is repeated.
      const choices = [...schedule.take(1000)];
      for (let i = 0; model.run(choices[i % 1000]!); i++);

      assert.deepEqual(model.ends, ["done", "done"]);
      assert.deepEqual(model.disk.published, wanted);
      const expected = wanted.flatMap((file) => {
        const size = files[file]![0];
        const ranges: [string, number][] = [];
        for (let at = 0; at < size; at += chunk) {
          ranges.push([`${file}:${at}+${Math.min(chunk, size - at)}`, 1]);
        }
        return ranges;
      });
      assert.deepEqual([...model.disk.written], expected);
    }),
    { numRuns: 60 },
  );
});

Deno.test("whoever pauses when, nothing is lost and all goes on", () => {
  const press = fc.tuple(
    fc.nat(100),
    fc.constantFrom("sender" as const, "receiver" as const),
    fc.constantFrom("pause" as const, "resume" as const),
  );
  const presses = fc.array(press, { maxLength: 40 });
  const schedule = fc.infiniteStream(fc.nat(5));
  fc.assert(
    fc.property(presses, schedule, (presses, schedule) => {
      const file = { name: "", size: 2 ** 25 + 1, type: "", modified: 0 };
      const transfer = "00".repeat(16);
      const offer = {
        handle: HANDLE,
        transfer,
        chunk: 2 ** 17,
        files: [file],
      };
      const model = new Model(offer, [0]);
      for (const [steps, by, button] of presses) {
        for (const choice of schedule.take(steps)) model.run(choice);
        model.press(by, button);
      }
      for (const by of ["sender", "receiver"] as const) {
        model.press(by, "resume");
      }
      while (model.run(1));
      assert.deepEqual(model.ends, ["done", "done"]);
      assert.equal(model.disk.written.size, 257);
      assert([...model.disk.written.values()].every((times) => times === 1));
    }),
    { numRuns: 60 },
  );
});

Deno.test("a disk that always comes last is waited for", () => {
  const file = { name: "", size: 2 ** 27 + 1, type: "", modified: 0 };
  const transfer = "00".repeat(16);
  const offer = { handle: HANDLE, transfer, chunk: 2 ** 17, files: [file] };
  const model = new Model(offer, [0]);
  while (model.run(0));
  assert.deepEqual(model.ends, ["done", "done"]);
  assert.equal(model.disk.written.size, 1025);
});
