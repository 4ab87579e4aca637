import type { IceAnswer } from "../core/call.ts";
import { Api } from "./api.ts";
import { openOwnRoom, type OwnRoom } from "./own_room.ts";
import type { PathCheck, PathName } from "./preflight_view.ts";
import type { Privacy } from "./privacy.ts";
import {
  fails,
  limited,
  type Outcome,
  tryDirect,
  tryRelays,
  tryTurn,
  WORKS,
} from "./trials.ts";

/** Each, in the order in which they are shown. */
const PATHS: readonly PathName[] = [
  "server",
  "direct",
  "turn-udp",
  "turn-tcp",
  "turn-tls",
  "relay",
];

const OFF: Outcome = { state: "absent", why: "off" };

/**
 * Tries every path from this device, and tells of all of them at once after
 * each change. `signal` ends it; it never rejects.
 */
export async function preflight(
  origin: URL,
  { relayOnly, relay }: Privacy,
  listener: (checks: readonly PathCheck[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const outcomes = new Map<PathName, Outcome>();
  const show = (): void =>
    listener(PATHS.map((path) => {
      const outcome = outcomes.get(path);
      return outcome ? { path, ...outcome } : { path, state: "checking" };
    }));
  const put = (path: PathName, outcome: Outcome): void => {
    if (signal.aborted) return;
    outcomes.set(path, outcome);
    show();
  };
  show();

  const api = new Api(new URL("/api/", origin));
  const entered = await enter(api, limited(signal));
  const { ice: { iceServers, relays = [] }, room } = entered;
  put("server", entered.server);
  const unless = async (
    off: boolean,
    path: PathName,
    outcome: () => Promise<Outcome>,
  ): Promise<void> => put(path, off ? OFF : await outcome());
  const viaServer = (trial: (room: OwnRoom) => Promise<Outcome>) => () =>
    room ? trial(room) : Promise.resolve(fails("no-answer"));
  await Promise.all([
    unless(relayOnly, "direct", () => tryDirect(iceServers, signal)),
    ...(["udp", "tcp", "tls"] as const).map((over) =>
      unless(
        false,
        `turn-${over}`,
        viaServer(() => tryTurn(iceServers, over, signal)),
      )
    ),
    unless(
      !relay,
      "relay",
      viaServer(({ places }) => tryRelays(api, relays, places, signal)),
    ),
  ]);
  room?.leave();
}

interface Entered {
  readonly server: Outcome;
  readonly ice: Pick<IceAnswer, "iceServers" | "relays">;
  readonly room?: OwnRoom;
}

/** Gets places in a room: only who has one is told of other servers. */
async function enter(api: Api, signal: AbortSignal): Promise<Entered> {
  const without = { ice: { iceServers: [] } };
  if (!await api.isWell(signal)) {
    return { server: fails("no-answer"), ...without };
  }
  let room: OwnRoom | undefined;
  try {
    room = await openOwnRoom(api, signal);
    const ice = await api.ice(room.places[0]);
    return { server: WORKS, ice, room };
  } catch {
    room?.leave();
    const why = signal.aborted ? "timeout" : "no-socket";
    return { server: fails(why), ...without };
  }
}
