import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

/**
 * Published vectors are too large to be part of the repository. They are read
 * from TALLOW_VECTORS or from beside the project, and are reported as skipped
 * when they are in neither place.
 */
const folder = Deno.env.get("TALLOW_VECTORS") ??
  join(import.meta.dirname ?? ".", "../../../shared/vectors");

/**
 * One test over all vectors of a file. `select` takes them out of the parsed
 * JSON; none at all is a failure. `each` gets one.
 */
export function bulk<Vector>(
  name: string,
  file: string,
  schema: z.ZodMiniType<readonly Vector[]>,
  each: (vector: Vector) => Promise<void> | void,
): void {
  const path = join(folder, file);
  Deno.test({
    name: `${name} (${file})`,
    ignore: !existsSync(path),
    async fn() {
      const parsed: unknown = JSON.parse(await Deno.readTextFile(path));
      const vectors = z.parse(schema, parsed);
      assert(vectors.length > 0, `${file} is empty`);
      for (const vector of vectors) await each(vector);
    },
  });
}

/** The vectors of every group of a Wycheproof file. */
export function wycheproof<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodMiniType<readonly z.output<z.ZodMiniObject<Shape>>[]> {
  return z.pipe(
    z.object({
      testGroups: z.array(z.object({ tests: z.array(z.object(shape)) })),
    }),
    z.transform(({ testGroups }) => testGroups.flatMap(({ tests }) => tests)),
  );
}
