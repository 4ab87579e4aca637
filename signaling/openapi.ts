import * as z from "zod/mini";
import { callSchema } from "../core/call.ts";
import {
  BEARERS,
  type Call,
  CALLS,
  EVERYWHERE,
  EXAMPLE_LOCATOR,
  EXAMPLE_PAIR,
} from "./openapi_calls.ts";
import {
  pairShape,
  type SchemaName,
  schemaOf,
  SCHEMAS,
} from "./openapi_schemas.ts";
import { type HttpProblem, PROBLEMS } from "./problem.ts";

type Json = Readonly<Record<string, unknown>>;

/** Of the calls; grows when one changes so that older clients notice. */
const API_VERSION = "1.0.0";

/** Headers that come with a status, and what they say. */
const HEADERS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { "www-authenticate": "Bearer" },
  426: { upgrade: "websocket" },
  429: {
    "retry-after": "Seconds",
    "ratelimit-policy": "Requests a window, and its seconds",
    "ratelimit-limit": "Requests a window",
    "ratelimit-remaining": "Requests left in this one",
    "ratelimit-reset": "Seconds to the next one",
  },
  503: { "retry-after": "Seconds" },
};

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/**
 * The OpenAPI 3.1 document of the API. A schema of OpenAPI 3.1 is one of JSON
 * Schema 2020-12, which zod writes of its own: what is published is what
 * validates.
 */
export function openapi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const call of CALLS) {
    (paths[call.path] ??= {})[call.method] = operation(call);
  }
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: DIALECT,
    info: {
      title: "Tallow",
      summary: "Introduces members of a room and carries sealed blobs",
      version: API_VERSION,
    },
    servers: [{ url: "/api" }],
    paths,
    components: {
      schemas: SCHEMAS,
      securitySchemes: mapValues(BEARERS, (description) => ({
        type: "http",
        scheme: "bearer",
        description,
      })),
    },
  };
}

function operation(call: Call): Json {
  const { id, summary, path, body, bearer } = call;
  return {
    operationId: id,
    summary,
    ...(path.includes("{") ? { parameters: parametersOf(path) } : {}),
    ...(body
      ? {
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: ref(body.shape),
              example: body.example,
            },
          },
        },
      }
      : {}),
    security: bearer ? [{ [bearer]: [] }] : [],
    responses: responses(call),
  };
}

function parametersOf(path: string): Json[] {
  const known = [
    ["locator", callSchema("Locator"), EXAMPLE_LOCATOR],
    ["pair", schemaOf(pairShape), EXAMPLE_PAIR],
  ] as const;
  return known.filter(([name]) => path.includes(`{${name}}`))
    .map(([name, schema, example]) => ({
      name,
      in: "path",
      required: true,
      schema,
      example,
    }));
}

function responses({ answer, problems }: Call): Json {
  const all: Record<string, Json> = {
    [answer.status]: {
      description: answer.says,
      headers: headersOf(answer.status),
      ...(answer.shape
        ? { content: { "application/json": { schema: ref(answer.shape) } } }
        : {}),
    },
  };
  const byStatus = Map.groupBy(
    [...problems, ...EVERYWHERE],
    (name) => PROBLEMS[name][0],
  );
  for (const [status, names] of byStatus) all[status] = refusal(status, names);
  return all;
}

/** RFC 9457; every `type` the status may come with is named. */
function refusal(status: number, names: readonly HttpProblem[]): Json {
  const types = names.map((name) => `urn:tallow:${name}`);
  const shape = z.strictObject({
    type: z.enum(types),
    title: z.string(),
    status: z.literal(status),
    detail: z.exactOptional(z.string()),
  });
  return {
    description: names.map((name) => PROBLEMS[name][1]).join("; or: "),
    headers: headersOf(status),
    content: { "application/problem+json": { schema: schemaOf(shape) } },
  };
}

function headersOf(status: number): Json {
  if (status === 101) return {};
  const header = (description: string): Json => ({
    description,
    required: true,
    schema: { type: "string" },
  });
  return {
    // Drawing it may be what failed.
    "x-request-id": {
      ...header("Names the request in the log"),
      required: status !== 500,
    },
    ...mapValues(HEADERS[status] ?? {}, header),
  };
}

function ref(name: SchemaName): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function mapValues<T, U>(
  all: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, change(value)]),
  );
}
