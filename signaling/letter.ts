import * as z from "zod/mini";
import { type CloseName, CLOSES } from "../core/close.ts";

/**
 * What one server process tells another: `["mail", to, from, n]`. A letter
 * carries what members sent, sealed as it came, and where to look; who is in a
 * room is in KV alone.
 */
export type Letter =
  /** The members of the room changed: read them. */
  | { readonly t: "look"; readonly locator: string }
  /** A blob for a member with its socket there, from that turn of the sender. */
  | {
    readonly t: "blob";
    readonly locator: string;
    readonly from: string;
    readonly turn: number;
    readonly to: string;
    readonly blob: string;
  }
  /** A member there has lost its place. */
  | {
    readonly t: "out";
    readonly locator: string;
    readonly member: string;
    readonly close: CloseName;
  }
  /** The host ended the room made then. */
  | {
    readonly t: "end";
    readonly locator: string;
    readonly createdAt: number;
  };

/** Bytes of a stored part: a KV value has 64 KiB, its frame included. */
const MAX_PART_BYTES = 60_000;

const locator = z.string();
const closeName = z.custom<CloseName>((name) =>
  typeof name === "string" && Object.hasOwn(CLOSES, name)
);
const letters: z.ZodMiniType<readonly Letter[]> = z.array(
  z.discriminatedUnion("t", [
    z.strictObject({ t: z.literal("look"), locator }),
    z.strictObject({
      t: z.literal("blob"),
      locator,
      from: z.string(),
      turn: z.number(),
      to: z.string(),
      blob: z.string(),
    }),
    z.strictObject({
      t: z.literal("out"),
      locator,
      member: z.string(),
      close: closeName,
    }),
    z.strictObject({ t: z.literal("end"), locator, createdAt: z.number() }),
  ]),
);

/** Letters as parts that fit a KV value, at least one. */
export function pack(batch: readonly Letter[]): readonly Uint8Array[] {
  const bytes = new TextEncoder().encode(JSON.stringify(batch));
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += MAX_PART_BYTES) {
    parts.push(bytes.slice(at, at + MAX_PART_BYTES));
  }
  return parts;
}

/** The letters in all parts of a batch. Throws on what {@link pack} never makes. */
export function unpack(parts: readonly Uint8Array[]): readonly Letter[] {
  const decoder = new TextDecoder();
  const text = parts.map((part) => decoder.decode(part, { stream: true }));
  return letters.parse(JSON.parse(text.join("")));
}
