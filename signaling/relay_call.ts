import { type Context, Hono } from "hono";
import { isLocator } from "../core/wire.ts";
import { pairShape } from "./openapi_schemas.ts";
import { problem } from "./problem.ts";
import type { Relay } from "./relay.ts";
import { openRelaySocket } from "./relay_socket.ts";

/** GET /relay/:locator/:pair: one of two sockets; `relay` is missing when off. */
export function relayCall(
  relay: Relay | undefined,
  mayOpenSockets: (c: Context) => boolean,
): Hono {
  const app = new Hono();
  app.get("/relay/:locator/:pair", (c) => {
    const { locator, pair } = c.req.param();
    if (!isLocator(locator)) return problem("malformed-locator");
    if (!pairShape.safeParse(pair).success) return problem("malformed-pair");
    if (relay === undefined) return problem("relay-off");
    if (c.req.header("upgrade")?.toLowerCase() !== "websocket") {
      return problem("not-a-socket");
    }
    if (!mayOpenSockets(c)) return problem("origin-denied");
    return openRelaySocket(
      c.req.raw,
      (line) => relay.open(locator, pair, line),
    );
  });
  return app;
}
