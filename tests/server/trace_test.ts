import assert from "node:assert/strict";
import * as z from "zod/mini";
import { LOCATOR } from "../fakes/signal_server.ts";
import { folder, Program } from "./program.ts";

const shape = z.object({
  resourceSpans: z.array(z.object({
    scopeSpans: z.array(z.object({
      spans: z.array(z.object({ name: z.string() })),
    })),
  })),
});

/** A collector that keeps what it is sent. */
class Collector implements AsyncDisposable {
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  readonly #names = new Set<string>();
  #received = "";
  #heard = (): void => {};

  constructor() {
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      async (request) => {
        const text = await request.text();
        this.#received += text;
        const read = shape.safeParse(JSON.parse(text));
        for (const { scopeSpans } of read.data?.resourceSpans ?? []) {
          for (const { name } of scopeSpans.flatMap(({ spans }) => spans)) {
            this.#names.add(name);
          }
        }
        this.#heard();
        return Response.json({});
      },
    );
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#server.addr.port}`;
  }

  /** Everything that was sent. */
  get received(): string {
    return this.#received;
  }

  /** Settles when a span of each name has come. */
  async spans(names: readonly string[]): Promise<void> {
    while (!names.every((name) => this.#names.has(name))) {
      await new Promise<void>((heard) => this.#heard = heard);
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server.shutdown();
  }
}

Deno.test("traces name routes and never a room", async () => {
  await using data = await folder();
  await using collector = new Collector();
  await using program = new Program({
    DATA_DIR: data.path,
    OTEL_DENO: "true",
    OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT: "11",
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.origin,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    OTEL_BSP_SCHEDULE_DELAY: "50",
  });
  const origin = await program.origin();
  const link = "c0ffee".repeat(5) + "11";
  for (const path of [LOCATOR, link, `${LOCATOR}/socket`, "canary-path"]) {
    const answer = await fetch(`${origin}/api/rooms/${path}`);
    await answer.body?.cancel();
  }
  const page = await fetch(`${origin}/settings`);
  await page.body?.cancel();
  await collector.spans([
    "GET /api/rooms/:locator",
    "GET /api/rooms/:locator/socket",
    "GET /settings",
  ]);
  await program.end("SIGTERM");
  assert.match(collector.received, /"url.path"/);
  for (const secret of [LOCATOR, link, "c0ffee", "canary"]) {
    assert.ok(!collector.received.includes(secret), secret);
  }
});

Deno.test("a start whose traces would name rooms is refused", async () => {
  await using data = await folder();
  await using program = new Program({ DATA_DIR: data.path, OTEL_DENO: "true" });
  const [code, , complaint] = await program.end();
  assert.equal(code, 1);
  assert.match(
    complaint,
    /^OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT is ""; .*\n$/,
  );
});
