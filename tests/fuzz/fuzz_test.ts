import assert from "node:assert/strict";
import { FrameType } from "../../core/frame.ts";
import { decodeBody, isMessageType } from "../../core/message.ts";
import { utf8 } from "../../core/bytes.ts";
import { campaign, type Group } from "./campaign.ts";
import { groups } from "./fuzz.ts";
import { bytesTarget, textTarget } from "./target.ts";
import { BODIES } from "./text.ts";

const RUNS = 10_000;
const SEED = 20_261_121;

for (const group of groups) {
  Deno.test(`mistake 23: no mutated ${group.name} crashes, hangs or fills memory`, () => {
    const { inputs, taken } = campaign(group, RUNS, SEED);
    assert.equal(inputs, RUNS);
    assert(taken > RUNS / 1000, `only ${taken} inputs came near a valid one`);
    assert(taken < inputs);
  });
}

Deno.test("a body of every type is fuzzed, from one that is taken", () => {
  const types = Object.values(FrameType).filter(isMessageType);
  assert.deepEqual(new Set(BODIES.map(([type]) => type)), new Set(types));
  for (const [type, body] of BODIES) {
    decodeBody(type, utf8(JSON.stringify(body)));
  }
});

const bad: Record<string, [Group, RegExp]> = {
  "an undeclared error": [
    {
      name: "throws",
      targets: [
        bytesTarget("at zero", [Uint8Array.of(9)], (bytes) => {
          if (bytes[0] === 0) throw new TypeError("a crash");
        }, RangeError),
      ],
    },
    /throws, at zero, seed 5: an undeclared error at \d+/,
  ],
  "a hang": [
    {
      name: "hangs",
      targets: [
        textTarget("long", ["a"], () => {
          const until = performance.now() + 60;
          while (performance.now() < until);
        }),
      ],
    },
    /hangs, long, seed 5: \d+ ms at 0/,
  ],
  "memory by a length field": [
    {
      name: "allocates",
      targets: [
        bytesTarget(
          "length",
          [new Uint8Array(4)],
          (bytes) =>
            bytes.length < 4 ? undefined : new Uint8Array(
              new DataView(bytes.buffer).getUint32(0) % 2 ** 20,
            ),
        ),
      ],
    },
    /allocates, length, seed 5: \d+ bytes held for \d+ at \d+/,
  ],
};

for (const [name, [group, says]] of Object.entries(bad)) {
  Deno.test(`a campaign finds ${name}`, () => {
    assert.throws(() => campaign(group, RUNS, 5), { message: says });
  });
}
