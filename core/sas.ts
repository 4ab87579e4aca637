import type { Bytes } from "./bytes.ts";

/**
 * The pictures two people compare (PROTOCOL §13): 64 of them, six bits each,
 * chosen to look and sound unlike one another. Their order is part of the
 * protocol; their names are the catalogue's.
 */
export const PICTURES: readonly string[] = [
  ..."🐶🐱🦁🐴🦄🐷🐘🐰🐼🐓🐧🐢🐟🐙🦋🌷",
  ..."🌳🌵🍄🌍🌙⭐🔥🍌🍎🍓🌽🍕🎂🥕🤖👑",
  ..."👓🔧🎅👍☂⌛⏰🎁💡📕✏📎✂🔒🔑🔨",
  ..."☎🏁🚂🚲✈🚀🏆⚽🎸🎺🔔⚓🎧📁📌🧀",
];

/** Pictures in one comparison: 36 bits. */
const COUNT = 6;
const BITS = 6;

/**
 * The indexes into {@link PICTURES} of a session's five SAS bytes: its first 36
 * bits, six at a time.
 */
export function picturesOf(sas: Bytes): readonly number[] {
  const bits = [...sas].map((byte) => byte.toString(2).padStart(8, "0")).join(
    "",
  );
  return Array.from(
    { length: COUNT },
    (_, i) => parseInt(bits.slice(i * BITS, (i + 1) * BITS), 2),
  );
}
