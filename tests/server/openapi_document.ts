import assert from "node:assert/strict";
import * as z from "zod/mini";

/** An OpenAPI document as a stranger reads it: by its own text alone. */

const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.object({ schema: z.optional(schema) }));

const operation = z.object({
  operationId: z.string(),
  parameters: z.optional(z.array(
    z.object({ name: z.string(), schema, example: z.string() }),
  )),
  requestBody: z.optional(z.object({
    content: z.object({
      "application/json": z.object({ schema, example: schema }),
    }),
  })),
  security: z.array(z.record(z.string(), z.array(z.unknown()))),
  responses: z.record(
    z.string(),
    z.object({
      content: z.optional(content),
      headers: z.record(z.string(), z.object({ required: z.boolean() })),
    }),
  ),
});

const shape = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    schemas: z.record(z.string(), schema),
    securitySchemes: z.record(z.string(), schema),
  }),
});

export type Schema = Readonly<Record<string, unknown>>;

/** One call of the document. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly schema: Schema;
    readonly example: string;
  }[];
  readonly body:
    | { readonly schema: Schema; readonly example: Schema }
    | undefined;
  /** The name of its security scheme. */
  readonly bearer: string | undefined;
  readonly responses: ReadonlyMap<number, Answer>;
}

/** One response; `types` are the problems it may carry. */
export interface Answer {
  /** Names of those that are required. */
  readonly headers: readonly string[];
  readonly contentType: string | undefined;
  /** With its references resolved. */
  readonly schema: Schema | undefined;
  readonly types: readonly string[];
}

/** Reads a document; a part that is missing is an assertion. */
export function readDocument(json: unknown): readonly Operation[] {
  const { paths, components } = shape.parse(json);
  const resolve = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(resolve);
    if (typeof part !== "object" || part === null) return part;
    if ("$ref" in part) {
      const name = /^#\/components\/schemas\/(\w+)$/.exec(String(part.$ref));
      return resolve(components.schemas[name?.[1] ?? ""] ?? assert.fail());
    }
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, resolve(value)]),
    );
  };
  const all: Operation[] = [];
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, it] of Object.entries(methods)) {
      const json = it.requestBody?.content["application/json"];
      const [bearer] = Object.keys(it.security[0] ?? {});
      if (bearer) assert.ok(bearer in components.securitySchemes);
      all.push({
        id: it.operationId,
        method: method.toUpperCase(),
        path,
        parameters: it.parameters ?? [],
        body: json && { ...json, schema: schema.parse(resolve(json.schema)) },
        bearer,
        responses: new Map(
          Object.entries(it.responses).map(([status, { content, headers }]) => {
            const [contentType] = Object.keys(content ?? {});
            const found = content?.[contentType ?? ""]?.schema;
            const whole = found && schema.parse(resolve(found));
            return [
              Number(status),
              {
                headers: Object.keys(headers).filter((name) =>
                  headers[name]?.required
                ),
                contentType,
                schema: whole,
                types: typesOf(whole),
              },
            ];
          }),
        ),
      });
    }
  }
  return all;
}

const problemSchema = z.object({
  properties: z.object({ type: z.object({ enum: z.array(z.string()) }) }),
});

function typesOf(schema: Schema | undefined): readonly string[] {
  const read = problemSchema.safeParse(schema);
  return read.success ? read.data.properties.type.enum : [];
}
