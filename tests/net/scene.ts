import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch, sha256 } from "../e2e/file.ts";
import { Person } from "../e2e/person.ts";
import { type Server, startServer } from "../e2e/server.ts";
import { type Coturn, startCoturn, type Transport } from "../turn/coturn.ts";
import { hidesAddresses } from "../path/path.ts";
import { hostOf } from "../place.ts";
import { type Home, type Lab, openLab } from "./lab.ts";
import type { Net } from "./net.ts";

/** Milliseconds in which a path is there, or another one instead. */
const PATH_MS = 60_000;

const NAME = "a.bin";

/** A name, as people have it: no content security policy has IPv6 addresses. */
const HOST = "tallow.test";

/** What a browser says of a server that died. */
const REFUSED = /net::ERR_CONNECTION_/;

/** How somebody's browser begins. */
export interface Guise {
  /** What is chosen in the settings. */
  readonly settings?: Readonly<Record<string, boolean | number>>;
  /** Runs in every page before the page's own code. */
  readonly script?: string;
}

/** What there is between two people, and what may help them. */
export interface Setup {
  readonly net: Net;
  /** How a TURN server is reached; none without. */
  readonly turn?: readonly Transport[];
  /** Whether the server relays frames itself, and how fast at most. */
  readonly relay?: boolean | { readonly megabitsPerSecond: number };
  /**
   * Whether browsers tell their machine's address by a name that only its own
   * network knows, as they do where a page may not use the camera.
   */
  readonly hides?: boolean;
  readonly sender?: Guise;
  readonly receiver?: Guise;
}

/** Two people in networks of their own. */
export interface Scene extends AsyncDisposable {
  readonly lab: Lab;
  /** For files, as long as it lasts. */
  readonly folder: string;
  readonly server: Server;
  readonly turn: Coturn | undefined;
  readonly sender: Person;
  readonly receiver: Person;
  /** They meet, and a file of random bytes is offered. */
  offer(bytes: number): Promise<void>;
  /** It is accepted and comes to be whole, and the same at both ends. */
  arrives(): Promise<void>;
}

/** Starts it all; nobody has opened a page yet. */
export async function openScene(setup: Setup): Promise<Scene> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratch());
  const lab = stack.use(await openLab(setup.net));
  const turn = setup.turn &&
    stack.use(await startCoturn({ place: lab.turn, transports: setup.turn }));
  const server = stack.use(
    await startServer(
      { ...relaySettings(setup.relay ?? false), ...turn?.settings },
      lab.server,
    ),
  );
  const origin = `http://${HOST}:${new URL(server.origin).port}`;
  const more = [
    `--host-resolver-rules=MAP ${HOST} ${hostOf(lab.server)}`,
    `--unsafely-treat-insecure-origin-as-secure=${origin}`,
    "--ignore-certificate-errors",
  ];
  const person = async (
    { machine }: Home,
    { settings, script = "" }: Guise = {},
  ): Promise<Person> =>
    stack.use(
      await Person.at(origin, {
        script: chosen(settings) + script,
        lacks: setup.hides ? [] : [hidesAddresses],
        launch: { place: machine, more },
      }),
    );
  const sender = await person(lab.homes[0], setup.sender);
  const receiver = await person(lab.homes[1], setup.receiver);
  const file = join(folder.path, NAME);
  const started = stack.move();
  return {
    lab,
    folder: folder.path,
    server,
    turn,
    sender,
    receiver,
    async offer(bytes: number): Promise<void> {
      await sender.host(await randomFile(file, bytes));
      await receiver.join(await sender.code());
      await receiver.get("offer").waitFor({ timeout: PATH_MS });
    },
    async arrives(): Promise<void> {
      for (
        const [person, direction] of [
          [receiver, "receive"],
          [sender, "send"],
        ] as const
      ) {
        await person.state(direction, "done");
      }
      const saved = await receiver.save(1);
      assert.equal(await sha256(saved.get(NAME) ?? ""), await sha256(file));
      for (const { complaints } of [sender, receiver]) {
        assert.deepEqual(complaints.filter((it) => !REFUSED.test(it)), []);
      }
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}

function relaySettings(relay: NonNullable<Setup["relay"]>) {
  return typeof relay === "boolean" ? { RELAY: String(relay) } : {
    RELAY: "true",
    RELAY_MEMBER_MBPS: String(relay.megabitsPerSecond),
  };
}

/** As if it had been chosen on the settings page before. */
function chosen(settings: Guise["settings"] = {}): string {
  const text = JSON.stringify(JSON.stringify(settings));
  return `if (location.protocol === "http:") {
    localStorage.setItem("tallow-settings", ${text});
  }\n`;
}

/** Waits until the page shows this path to the other member. */
export async function shows(person: Person, path: string): Promise<void> {
  await person.page.locator(`[data-testid="member"][data-path="${path}"]`)
    .waitFor({ timeout: PATH_MS });
}
