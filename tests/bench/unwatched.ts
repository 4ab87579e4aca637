import type { Page } from "playwright-core";

/** What Playwright has behind a page, as far as it is needed here. */
interface Behind {
  readonly delegate: {
    readonly _networkManager: {
      readonly _sessions: ReadonlyMap<
        { send(method: "Network.disable"): Promise<unknown> },
        unknown
      >;
    };
  };
}

/**
 * Playwright has the browser tell it of every WebSocket message, with its
 * content as base64: more work than sending it. No person's browser does that,
 * so a page that is measured is freed of it, its workers too, until it is left.
 *
 * @throws when this Playwright keeps its sessions elsewhere.
 */
export async function unwatched(page: Page): Promise<void> {
  const { _connection: connection } = page as unknown as {
    readonly _connection: { toImpl(page: Page): Behind };
  };
  const { _networkManager: { _sessions: sessions } } =
    connection.toImpl(page).delegate;
  if (sessions.size === 0) throw new Error("nothing watches the page");
  for (const session of sessions.keys()) await session.send("Network.disable");
}
