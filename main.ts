import { join } from "node:path";
import { parseEnv } from "node:util";
import { Hono } from "hono";
import config from "./fresh.config.ts";
import { mountPages } from "./fresh/server.ts";
import { embedding } from "./signaling/embed.ts";
import {
  type Environment,
  EnvironmentError,
  readEnvironment,
} from "./signaling/environment.ts";
import { PLATFORM_KV } from "./signaling/environment_shape.ts";
import { securityHeaders } from "./signaling/headers.ts";
import { failure, openLog } from "./signaling/log.ts";
import { countPages, metricsPage } from "./signaling/metrics_page.ts";
import { signaling } from "./signaling/signaling.ts";
import { checkTracing, nameSpans } from "./signaling/trace.ts";

const TICK_MS = 1000;

/** Between two looks for what other processes say: a message waits so long. */
const POLL_MS = 100;

/** How long a client may take to send a body, however short. */
const BODY_MS = 10_000;

/** How long a mail server may take for a letter. */
const MAIL_MS = 20_000;

/**
 * How long what is under way may take once the server is told to stop. Who stops
 * it waits ten seconds, most do.
 */
const DRAIN_MS = 5000;

/** A start that cannot succeed; the message is all the operator needs. */
class StartError extends Error {
  override readonly name = "StartError";
}

async function start(): Promise<void> {
  const file = await readDotEnv();
  const environment = readEnvironment((name) =>
    Deno.env.get(name) ?? file[name]
  );
  checkTracing((name) => Deno.env.get(name));
  const clock = () => Date.now();
  const log = openLog(environment.logLevel, clock, print);
  const kv = await openKv(environment);
  const server = await signaling({
    kv,
    clock,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    log,
    ice: environment,
    relay: environment.relay,
    mail: environment.mail,
    mailMs: MAIL_MS,
    roomMaxTtlSeconds: environment.roomMaxTtlSeconds,
    allowedOrigins: environment.allowedOrigins,
    rateLimitFactor: environment.rateLimitFactor,
    addressHeader: environment.addressHeader,
    bodyMs: BODY_MS,
    reports: environment.reports,
  });

  const app = new Hono();
  app.use(nameSpans(), securityHeaders(environment));
  app.use(embedding(environment.embedOrigins));
  app.use(countPages(server.metrics));
  const { metricsToken, metricsListen } = environment;
  const metrics = metricsPage(server.metrics, metricsToken);
  if (metricsToken !== undefined) app.get("/metrics", metrics);
  app.route("/api", server.app);
  const { mail, reports } = environment;
  await mountPages(app, config, {
    offers: { mail: mail !== undefined, reports },
  });

  const http = listen("PORT", environment.host, environment.port, app);
  const scrapes = metricsListen && listen(
    "METRICS_LISTEN",
    metricsListen.hostname,
    metricsListen.port,
    new Hono().use(nameSpans()).get("/metrics", metrics),
  );
  const timer = setInterval(() => {
    server.tick().catch((error) => log.warn("tick-failed", failure(error)));
  }, TICK_MS);
  const poll = setInterval(() => {
    server.poll().catch((error) => log.warn("poll-failed", failure(error)));
  }, POLL_MS);

  const stop = async (): Promise<void> => {
    for (const signal of STOP_SIGNALS) {
      Deno.removeSignalListener(signal, onStop);
    }
    log.info("stopping");
    clearInterval(timer);
    clearInterval(poll);
    const drained = async (): Promise<boolean> => {
      // First: an HTTP server that ends closes sockets with a code of its own.
      await server.shutdown();
      await http.shutdown();
      return true;
    };
    const late = new Promise<false>((go) => {
      setTimeout(() => go(false), DRAIN_MS);
    });
    if (!await Promise.race([drained(), late])) log.warn("drained-late");
    void scrapes?.shutdown();
    kv.close();
    log.info("stopped");
    Deno.exit(0);
  };
  const onStop = () =>
    void stop().catch((error) => {
      log.error("stop-failed", failure(error));
      Deno.exit(1);
    });
  for (const signal of STOP_SIGNALS) Deno.addSignalListener(signal, onStop);

  if (scrapes) print(`Metrics are at ${origin(scrapes.addr)}/metrics`);
  print(`Tallow is ready at ${origin(http.addr)}`);
}

function origin({ hostname, port }: Deno.NetAddr): string {
  const host = hostname.includes(":") ? `[${hostname}]` : hostname;
  return `http://${host}:${port}`;
}

const STOP_SIGNALS: readonly Deno.Signal[] = ["SIGTERM", "SIGINT"];

function listen(
  variable: string,
  hostname: string,
  port: number,
  app: Hono,
): Deno.HttpServer<Deno.NetAddr> {
  try {
    return Deno.serve(
      { hostname, port, onListen: () => {} },
      (request, info) => app.fetch(request, info),
    );
  } catch (cause) {
    if (cause instanceof Deno.errors.AddrInUse) {
      throw new StartError(
        `Port ${port} on ${hostname} is in use; stop what uses it or set ${variable} to another one (0 picks a free one).`,
      );
    }
    if (cause instanceof Deno.errors.AddrNotAvailable) {
      throw new StartError(
        `This machine has no address ${hostname}.`,
      );
    }
    throw cause;
  }
}

async function openKv({ kvUrl, dataDir }: Environment): Promise<Deno.Kv> {
  try {
    if (kvUrl === PLATFORM_KV) return await Deno.openKv();
    if (kvUrl !== undefined) return await Deno.openKv(kvUrl);
    await Deno.mkdir(dataDir, { recursive: true });
    return await Deno.openKv(join(dataDir, "tallow.kv"));
  } catch (cause) {
    const what = kvUrl === undefined
      ? `DATA_DIR is ${dataDir}`
      : "KV_URL is set";
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`${what}; its database cannot be opened: ${why}`);
  }
}

async function readDotEnv(): Promise<Record<string, string | undefined>> {
  try {
    return parseEnv(await Deno.readTextFile(join(config.root, ".env")));
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return {};
    throw cause;
  }
}

function print(line: string): void {
  try {
    Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
  } catch (error) {
    // Whoever read the log is gone; the rooms are not.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

try {
  await start();
} catch (error) {
  if (!(error instanceof EnvironmentError || error instanceof StartError)) {
    throw error;
  }
  Deno.stderr.writeSync(new TextEncoder().encode(`${error.message}\n`));
  Deno.exit(1);
}
