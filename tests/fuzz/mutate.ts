import type { Bytes } from "../../core/bytes.ts";

/** Numbers from 0 to `below` - 1; the same for the same seed (xorshift32). */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** What lengths and counters like to break on, as 32 bits. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fffffff, 0x80000000, 0xffffffff];

/** Longest input that mutation makes of a short one. */
const MAX_BYTES = 4096;

/** A copy with one to four changes: bits, bytes, lengths, order. */
export function mutated(seed: Bytes, roll: Dice): Bytes {
  let bytes: Bytes = seed.slice();
  for (let change = roll(4); change >= 0; change--) {
    bytes = changed(bytes, roll);
  }
  return bytes;
}

function changed(bytes: Bytes, roll: Dice): Bytes {
  const at = roll(bytes.length + 1);
  if (bytes.length === 0) return Uint8Array.of(roll(256));
  switch (roll(8)) {
    case 0:
      bytes[at % bytes.length]! ^= 1 << roll(8);
      return bytes;
    case 1:
      bytes[at % bytes.length] = roll(256);
      return bytes;
    case 2:
      return bytes.slice(0, at);
    case 3:
      return joined(bytes, at, filling(roll(64), roll));
    case 4:
      return joined(bytes, at, bytes.slice(at, at + roll(64)));
    case 5: {
      const end = at + roll(16);
      const rest = bytes.slice(end);
      return joined(bytes.slice(0, at), at, rest);
    }
    case 6:
      if (bytes.length < 4) return bytes;
      new DataView(bytes.buffer).setUint32(
        roll(bytes.length - 3),
        EDGES[roll(EDGES.length)]!,
      );
      return bytes;
    default:
      return filling(roll(80), roll);
  }
}

function joined(bytes: Bytes, at: number, part: Bytes): Bytes {
  if (bytes.length + part.length > MAX_BYTES) return bytes;
  const all = new Uint8Array(bytes.length + part.length);
  all.set(bytes.subarray(0, at));
  all.set(part, at);
  all.set(bytes.subarray(at), at + part.length);
  return all;
}

function filling(length: number, roll: Dice): Bytes {
  return Uint8Array.from({ length }, () => roll(256));
}

/** What JSON values, keys and lists like to break on. */
const TOKENS = [
  "null",
  "true",
  "-1",
  "0",
  "1e999",
  "9007199254740993",
  "4294967296",
  '""',
  '"__proto__"',
  '"constructor"',
  '{"__proto__":{"x":1}}',
  "[]",
  "[[[[[[[[[[",
  "{}",
  '"\\ud800"',
  '"\\u0000"',
  "\u202e",
  "-",
  ".",
  "#1.",
  "0x10",
];

/** A text with one to four changes: tokens, characters, order. */
export function mutatedText(seed: string, roll: Dice): string {
  let text = seed;
  for (let change = roll(4); change >= 0; change--) {
    text = changedText(text, roll);
  }
  return text;
}

function changedText(text: string, roll: Dice): string {
  const at = roll(text.length + 1);
  const [front, back] = [text.slice(0, at), text.slice(at)];
  switch (roll(6)) {
    case 0:
      return front + String.fromCharCode(roll(128)) + back.slice(1);
    case 1:
      return front;
    case 2:
      return front + TOKENS[roll(TOKENS.length)]! + back;
    case 3: {
      // A whole JSON value, between two marks of its grammar.
      const end = back.search(/[,}\]]/);
      return front + TOKENS[roll(TOKENS.length)]! +
        (end < 0 ? "" : back.slice(end));
    }
    case 4:
      return text.length > MAX_BYTES ? front : front + front + back;
    default:
      return front + String.fromCharCode(roll(0xffff)) + back;
  }
}
