import assert from "node:assert/strict";
import { EnvironmentError } from "./environment.ts";
import { checkTracing } from "./trace.ts";

const LIMIT = "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT";

Deno.test("tracing that would name rooms is refused", () => {
  const check = (variables: Readonly<Record<string, string>>): void =>
    checkTracing((name) => variables[name]);
  check({});
  check({ OTEL_DENO: "false" });
  check({ OTEL_DENO: "true", [LIMIT]: "11" });
  check({ OTEL_DENO: "1", [LIMIT]: "5" });
  for (const limit of ["", "12", "100", "-1", "all"]) {
    assert.throws(
      () => check({ OTEL_DENO: "True", [LIMIT]: limit }),
      new EnvironmentError(
        `${LIMIT} is "${limit}"; with OTEL_DENO it has to be 11 or less, or traces would name rooms`,
      ),
    );
  }
});
