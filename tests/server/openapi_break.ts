import type { Schema } from "./openapi_document.ts";

/** A body that a schema forbids, and what is wrong with it. */
export interface Broken {
  readonly what: string;
  readonly value: unknown;
}

/** Ways to break an example, each against one line of its schema. */
export function* breakages(
  schema: Schema,
  example: unknown,
  at = "body",
): Generator<Broken> {
  const of = (what: string, value: unknown): Broken => ({
    what: `${at}: ${what}`,
    value,
  });
  yield of("another type", example === null ? 0 : null);
  if (Array.isArray(schema.oneOf)) {
    yield* breakages(branch(schema.oneOf, example), example, at);
    return;
  }
  switch (schema.type) {
    case "object":
      return yield* inObject(schema, entries(example), at);
    case "array": {
      const items = Array.isArray(example) ? example : [];
      const { items: itemSchema, maxItems } = schema;
      if (typeof maxItems === "number") {
        const tooMany = Array.from({ length: maxItems + 1 }, () => items[0]);
        yield of("too many", tooMany);
      }
      const inner = breakages(asSchema(itemSchema), items[0], `${at}[0]`);
      for (const { what, value } of inner) yield { what, value: [value] };
      return;
    }
    case "integer": {
      yield of("a fraction", 1.5);
      yield of("a text", "1");
      const { minimum, maximum } = schema;
      if (typeof minimum === "number") yield of("too small", minimum - 1);
      if (typeof maximum === "number") yield of("too large", maximum + 1);
      return;
    }
    case "string":
      yield of("a number", 1);
      if ("pattern" in schema) {
        yield of("empty", "");
        yield of("outside the pattern", `${example}%`);
      }
      if ("enum" in schema || "const" in schema) {
        yield of("not in the list", `${example}-not`);
      }
  }
}

function* inObject(
  schema: Schema,
  example: Readonly<Record<string, unknown>>,
  at: string,
): Generator<Broken> {
  if (schema.additionalProperties === false) {
    yield { what: `${at}: one more field`, value: { ...example, more: 1 } };
  }
  const required = Array.isArray(schema.required) ? schema.required : [];
  for (const name of required) {
    const { [String(name)]: _, ...rest } = example;
    yield { what: `${at}.${name}: missing`, value: rest };
  }
  for (const [name, property] of Object.entries(entries(schema.properties))) {
    const inner = breakages(
      asSchema(property),
      example[name],
      `${at}.${name}`,
    );
    for (const { what, value } of inner) {
      yield { what, value: { ...example, [name]: value } };
    }
  }
}

/** The alternative whose constants the example has. */
function branch(all: readonly unknown[], example: unknown): Schema {
  const found = all.map(asSchema).find((one) =>
    Object.entries(entries(one.properties)).every(([name, property]) => {
      const { const: fixed } = asSchema(property);
      return fixed === undefined || entries(example)[name] === fixed;
    })
  );
  if (found === undefined) throw new Error("no alternative fits the example");
  return found;
}

function asSchema(value: unknown): Schema {
  return entries(value);
}

function entries(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value));
}
