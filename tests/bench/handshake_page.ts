import { type Exchange, spentOn } from "./key_exchanges.ts";

/** Bundled into one text for a page, which has no CPU clock: time it is. */
Reflect.set(
  globalThis,
  "spentOn",
  (exchange: Exchange) => spentOn(exchange, () => performance.now()),
);
