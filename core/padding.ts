/** Steps of a control frame's inner length, in bytes (PROTOCOL §8). */
const CONTROL_STEPS_BYTES = [256, 1024, 4096, 16384] as const;

/**
 * The Padmé length for `length` bytes: leaks O(log log n) bits of the size and
 * adds at most 12 % (Nikitin et al., PoPETs 2019). Throws RangeError unless
 * `length` is a non-negative safe integer.
 */
export function padme(length: number): number {
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new RangeError(`${length} is not a length in bytes`);
  }
  if (length < 2) return length;
  const exponent = floorLog2(length);
  const unit = 2 ** (exponent - (floorLog2(exponent) + 1));
  return unit < 1 ? length : Math.ceil(length / unit) * unit;
}

/**
 * The inner length, in bytes, to which a control, chat or signalling frame of
 * `innerLength` bytes is padded; both count the 8-byte inner header.
 */
export function paddedControlLength(innerLength: number): number {
  return CONTROL_STEPS_BYTES.find((step) => innerLength <= step) ??
    padme(innerLength);
}

/** Exact for every positive safe integer, unlike `Math.log2`. */
function floorLog2(value: number): number {
  const high = Math.floor(value / 2 ** 32);
  return high > 0 ? 63 - Math.clz32(high) : 31 - Math.clz32(value);
}
