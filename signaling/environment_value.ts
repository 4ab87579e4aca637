import * as z from "zod/mini";

/** The kinds of value a variable may have; each says what it expected. */

/** Where to listen. */
export interface Address {
  readonly hostname: string;
  readonly port: number;
}

export function wholeNumber(
  from: number,
  to: number,
): z.ZodMiniType<number, string> {
  const expected = `expected a whole number from ${from} to ${to}`;
  return z.pipe(
    matching(/^\d{1,9}$/, expected),
    z.pipe(
      z.transform(Number),
      z.number().check(z.minimum(from, expected), z.maximum(to, expected)),
    ),
  );
}

export function matching(
  pattern: RegExp,
  expected: string,
): z.ZodMiniType<string, string> {
  return z.string(expected).check(z.regex(pattern, expected));
}

/** A text that is also a URL: patterns do not know that ports end at 65535. */
export function url(
  pattern: RegExp,
  expected: string,
): z.ZodMiniType<string, string> {
  return z.string(expected).check(
    z.regex(pattern, expected),
    z.refine((text) => URL.canParse(text), expected),
  );
}

/** Values with commas between; none is an empty list. */
export function list(
  item: z.ZodMiniType<string, string>,
): z.ZodMiniType<readonly string[], string> {
  const split = z.transform((text: string) =>
    text.split(",").map((part) => part.trim()).filter(Boolean)
  );
  return z.pipe(z.pipe(z.string(), split), z.array(item));
}

/** A count of units as bytes; 0 is for no limit. */
export function limit(
  most: number,
  unitBytes: number,
): z.ZodMiniType<number | undefined, string> {
  return z.pipe(
    wholeNumber(0, most),
    z.transform((count) => count === 0 ? undefined : count * unitBytes),
  );
}

/** What no message may repeat. */
export const secret: z.ZodMiniType<string, string> = matching(
  /^.{16,}$/,
  "expected at least 16 characters",
);

/** Also fits a header. */
export const token: z.ZodMiniType<string, string> = matching(
  /^\S{16,}$/,
  "expected at least 16 characters",
);

export const trueOrFalse: z.ZodMiniType<boolean, string> = z.pipe(
  z.enum(["true", "false"], "expected true or false"),
  z.transform((text) => text === "true"),
);

export const address: z.ZodMiniType<Address, string> = z.pipe(
  matching(
    /^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i,
    "expected address:port, as 127.0.0.1:9464",
  ),
  z.transform((text) => {
    const colon = text.lastIndexOf(":");
    const hostname = text.slice(0, colon).replace(/^\[|\]$/g, "");
    return { hostname, port: Number(text.slice(colon + 1)) };
  }),
);
