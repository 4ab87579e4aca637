import assert from "node:assert/strict";
import { readDocument, type Schema } from "./openapi_document.ts";

/**
 * A report with every entry there can be, in the lowest bucket, as the schema
 * of the served document allows it.
 */
export function everyEntry(document: unknown): Record<string, unknown[]> {
  const call = readDocument(document).find(({ id }) => id === "report");
  const lists = fields(call?.body?.schema);
  return Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, [...entries(list)]]),
  );
}

function* entries(list: unknown): Generator<Record<string, unknown>> {
  const alternatives = record(record(list).items).oneOf;
  assert.ok(Array.isArray(alternatives));
  for (const alternative of alternatives) {
    let all: Record<string, unknown>[] = [{}];
    for (const [name, field] of Object.entries(fields(alternative))) {
      const values = valuesOf(record(field));
      all = all.flatMap((it) =>
        values.map((value) => ({ ...it, [name]: value }))
      );
    }
    yield* all;
  }
}

function valuesOf({ const: fixed, enum: words, minimum }: Schema): unknown[] {
  if (fixed !== undefined) return [fixed];
  return Array.isArray(words) ? words : [minimum];
}

function fields(schema: unknown): Schema {
  return record(record(schema).properties);
}

function record(value: unknown): Schema {
  assert.ok(typeof value === "object" && value !== null);
  return Object.fromEntries(Object.entries(value));
}
