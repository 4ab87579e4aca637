import { type Handler, Hono } from "hono";
import { MAX_REPORT_BYTES, parseReport } from "../core/usage.ts";
import { boundedBody } from "./body.ts";
import type { Metrics } from "./metrics.ts";
import { problem } from "./problem.ts";

/** POST /report: enters what a browser counted, and forgets who it was. */
export function reportCall(
  metrics: Metrics,
  isOn: boolean,
  bodyMs: number,
): Hono {
  const app = new Hono();
  const limit = boundedBody(MAX_REPORT_BYTES, bodyMs);
  const enter: Handler = async (c) => {
    if (!isOn) return problem("reports-off");
    const type = c.req.header("content-type")?.split(";")[0]?.trim();
    if (type !== "application/json") return problem("not-json");
    const report = parseReport(await c.req.text());
    if (report.is === "refused") return problem("malformed-body", report.why);
    metrics.reported(report.value);
    return c.body(null, 204);
  };
  app.post("/report", limit, enter);
  return app;
}
