import { type Bytes, concat, lvCat, u32, wipe } from "./bytes.ts";
import { expand, extract, hash, label } from "./kdf.ts";

/**
 * The root of `generation` (PROTOCOL §9), 32 bytes, from the root before it, the
 * X-Wing secret of the exchange and its two bodies R1 and R2. Leaves its inputs
 * intact: the caller wipes `root` when the generation is confirmed.
 */
export function nextRoot(
  root: Bytes,
  shared: Bytes,
  r1: Bytes,
  r2: Bytes,
  generation: number,
): Bytes {
  const material = concat(shared, hash(lvCat(label("rekey"), r1, r2)));
  const key = extract(root, material);
  const next = expand(key, "root", u32(generation), 32);
  wipe(material, key);
  return next;
}
