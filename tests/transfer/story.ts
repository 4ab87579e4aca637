import assert from "node:assert/strict";
import fc from "fast-check";
import type { Offer } from "../../core/offer.ts";
import { Model } from "./model.ts";
import type { Side } from "./model_way.ts";
import { CHUNK, HANDLE } from "./sender.ts";

const KIB = 1024;

const size = fc.oneof(
  fc.constantFrom(0, 1, CHUNK / 2, CHUNK, CHUNK + 1, 101 * CHUNK),
  fc.nat(40 * KIB),
  fc.nat(8 * KIB * KIB),
);
/** Sizes of the files of a transfer, in bytes. */
export const sizes: fc.Arbitrary<number[]> = fc.array(size, {
  minLength: 1,
  maxLength: 12,
  size: "max",
});

/** One of the two. */
export const side: fc.Arbitrary<Side> = fc.constantFrom("sender", "receiver");

type Action =
  | { readonly run: readonly number[] }
  | { readonly press: readonly [Side, "pause" | "resume"] }
  | { readonly crash: Side }
  | { readonly fill: boolean }
  | "cut"
  | "sender notices"
  | "receiver notices"
  | "link"
  | "new session";

/** What happens to a transfer, one after the other. */
export type Story = readonly Action[];

const run: fc.Arbitrary<Action> = fc.record({
  run: fc.array(fc.nat(5), { maxLength: 200, size: "max" }),
});
const press: fc.Arbitrary<Action> = fc.record({
  press: fc.tuple(side, fc.constantFrom("pause" as const, "resume" as const)),
});
const path: fc.Arbitrary<Action> = fc.constantFrom<Action>(
  "cut",
  "sender notices",
  "receiver notices",
  "link",
  "link",
  "link",
);
const end: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ crash: side }),
  fc.record({ fill: fc.boolean() }),
  fc.constant<Action>("new session"),
  fc.constant<Action>("new session"),
);

function storyOf(
  ...actions: fc.WeightedArbitrary<Action>[]
): fc.Arbitrary<Story> {
  const bounds = { minLength: 8, maxLength: 40, size: "max" } as const;
  return fc.array(fc.oneof(...actions), bounds);
}

/** Paths are lost and come back, and people press buttons. */
export const story: fc.Arbitrary<Story> = storyOf(
  { weight: 16, arbitrary: run },
  { weight: 1, arbitrary: press },
  { weight: 6, arbitrary: path },
);

/** Beside that sides crash, sessions end and disks are full. */
export const wildStory: fc.Arbitrary<Story> = storyOf(
  { weight: 16, arbitrary: run },
  { weight: 1, arbitrary: press },
  { weight: 4, arbitrary: path },
  { weight: 4, arbitrary: end },
);

/** A transfer of files of these sizes, all of them wanted. */
export function modelOf(sizes: readonly number[]): Model {
  const offer: Offer = {
    handle: HANDLE,
    transfer: "00".repeat(16),
    chunk: CHUNK,
    files: sizes.map((size, i) => ({
      name: `${i}`,
      size,
      type: "",
      modified: 0,
    })),
  };
  return new Model(offer, sizes.map((_, i) => i));
}

/** Lets an action happen. */
export function act(model: Model, action: Action): void {
  if (action === "cut") return model.cut();
  if (action === "sender notices") return model.notice("sender");
  if (action === "receiver notices") return model.notice("receiver");
  if (action === "link") return model.link();
  if (action === "new session") return model.link(true);
  if ("press" in action) return model.press(...action.press);
  if ("crash" in action) return model.crash(action.crash);
  if ("fill" in action) return model.fill(action.fill);
  for (const choice of action.run) model.run(choice);
}

/** A last path that holds, and all that can happen then. */
export function settle(model: Model): void {
  model.link();
  model.fill(false);
  model.press("sender", "resume");
  model.press("receiver", "resume");
  while (model.run(1));
}

/** Each byte range that must have been written, once. */
export function writesOf(sizes: readonly number[]): [string, number][] {
  return sizes.flatMap((size, file) => {
    const ranges: [string, number][] = [];
    for (let at = 0; at < size; at += CHUNK) {
      ranges.push([`${file}:${at}+${Math.min(CHUNK, size - at)}`, 1]);
    }
    return ranges;
  });
}

/** Frames that a transfer takes on a path that holds. */
export function framesOf(sizes: readonly number[]): number {
  const model = modelOf(sizes);
  while (model.run(1));
  assert.equal(model.frames.lost, 0);
  return model.frames.sent;
}
