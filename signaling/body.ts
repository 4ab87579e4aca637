import type { MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";

/**
 * Reads bodies whole before anything is done with them: no more than so many
 * bytes, and in no more than so many milliseconds.
 */
export function boundedBody(maxBytes: number, ms: number): MiddlewareHandler {
  return async (c, next) => {
    const { body, headers, method, url } = c.req.raw;
    if (body === null) return await next();
    if (Number(headers.get("content-length") ?? 0) > maxBytes) {
      return problem("body-too-large");
    }
    const read = await bodyWithin(body, maxBytes, ms);
    if (typeof read === "string") return problem(read);
    c.req.raw = new Request(url, { method, headers, body: read });
    await next();
  };
}

async function bodyWithin(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  maxBytes: number,
  ms: number,
): Promise<Blob | "body-too-large" | "body-too-slow"> {
  const reader = body.getReader();
  const late = Promise.withResolvers<"late">();
  const timer = setTimeout(() => late.resolve("late"), ms);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const part = await Promise.race([reader.read(), late.promise]);
      if (part === "late") return "body-too-slow";
      if (part.done) return new Blob(parts);
      bytes += part.value.byteLength;
      if (bytes > maxBytes) return "body-too-large";
      parts.push(part.value);
    }
  } finally {
    clearTimeout(timer);
    // What is still to come is of no interest, nor is that nobody hears it.
    reader.cancel().catch(() => {});
  }
}
