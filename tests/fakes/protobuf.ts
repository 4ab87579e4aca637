/** A field of a message: a number, or bytes that may be a message in turn. */
export type Field = readonly [number: number, value: number | Uint8Array];

/** A message in the wire format of Protocol Buffers; zeros and nothings too. */
export function encode(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  for (const [number, value] of fields) {
    if (typeof value === "number") {
      varint(out, number << 3);
      varint(out, value);
    } else {
      varint(out, (number << 3) | 2);
      varint(out, value.length);
      for (const byte of value) out.push(byte);
    }
  }
  return Uint8Array.from(out);
}

/** The fields of a message in their order. */
export function decode(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let factor = 1;; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error("the message is cut off");
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = next();
    if ((tag & 7) === 0) fields.push([tag >> 3, next()]);
    else if ((tag & 7) === 2) {
      const length = next();
      fields.push([tag >> 3, bytes.slice(at, at + length)]);
      at += length;
    } else throw new Error(`wire type ${tag & 7} is not used here`);
  }
  return fields;
}

/** All values of a field that are bytes. */
export function bytesOf(
  fields: readonly Field[],
  wanted: number,
): readonly Uint8Array[] {
  return fields.flatMap(([number, value]) =>
    number === wanted && typeof value !== "number" ? [value] : []
  );
}

/** The number of a field, 0 when it is not there. */
export function numberOf(fields: readonly Field[], wanted: number): number {
  const found = fields.find(([number]) => number === wanted)?.[1];
  return typeof found === "number" ? found : 0;
}

function varint(out: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) {
    out.push((rest % 128) | 128);
  }
  out.push(rest);
}
