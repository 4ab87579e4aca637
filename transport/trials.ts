import type { IceServer, Place } from "../core/call.ts";
import { relayPair } from "../core/relay.ts";
import type { Api } from "./api.ts";
import { loopback } from "./loopback.ts";
import type { PathFault } from "./preflight_view.ts";
import { tryRelay } from "./relay_loop.ts";

/** What became of a path that was tried. */
export type Outcome =
  | { readonly state: "works" }
  | { readonly state: "absent"; readonly why: "none" | "off" }
  | { readonly state: "fails"; readonly why: PathFault };

export const WORKS: Outcome = { state: "works" };
const NONE: Outcome = { state: "absent", why: "none" };
/** What answers at all does so within this time. */
const LIMIT_MS = 12_000;

export function fails(why: PathFault): Outcome {
  return { state: "fails", why };
}

/** Whether the browser has WebRTC, and lets pages use it. */
function hasWebRtc(): boolean {
  return typeof globalThis.RTCPeerConnection === "function";
}

/** `signal`, or a time after which nothing is waited for. */
export function limited(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
}

/**
 * Whether others can send to an address of ours. Where the site has STUN servers
 * one of them has to answer, else only this network could.
 */
export async function tryDirect(
  servers: readonly IceServer[],
  signal: AbortSignal,
): Promise<Outcome> {
  if (!hasWebRtc()) return fails("no-webrtc");
  const iceServers = servers.flatMap(({ urls }) =>
    urls.filter((url) => /^stuns?:/.test(url)).map((urls) => ({ urls }))
  );
  const { kinds, refused, carried } = await loopback(
    { iceServers },
    ({ kinds, gathered, refused, carried, failed }) =>
      kinds.has("srflx") ||
      gathered && (refused || carried || failed || kinds.size === 0),
    limited(signal),
  );
  // From an address that needs no translation, STUN finds no other.
  if (kinds.has("srflx") || carried && !refused) return WORKS;
  return fails(refused || kinds.size === 0 ? "no-address" : "no-connection");
}

/** Whether a TURN server can be reached like this, and carries. */
export async function tryTurn(
  servers: readonly IceServer[],
  over: "udp" | "tcp" | "tls",
  signal: AbortSignal,
): Promise<Outcome> {
  const such = servers.flatMap(({ urls, ...rest }) =>
    urls.filter((url) => transportOf(url) === over)
      .map((urls) => ({ ...rest, urls }))
  );
  if (such.length > 0 && !hasWebRtc()) return fails("no-webrtc");
  let outcome: Outcome = NONE;
  for (const server of such) {
    const { kinds, carried } = await loopback(
      { iceServers: [server], iceTransportPolicy: "relay" },
      ({ kinds, gathered, carried, failed }) =>
        carried || failed || gathered && kinds.size === 0,
      limited(signal),
    );
    if (carried) return WORKS;
    outcome = fails(kinds.size === 0 ? "no-relay-address" : "no-connection");
  }
  return outcome;
}

/** Whether a relay carries; the next one only where one is out of reach. */
export async function tryRelays(
  api: Api,
  relays: readonly string[],
  places: readonly [Place, Place],
  signal: AbortSignal,
): Promise<Outcome> {
  const [{ locator, member }, other] = places;
  const pair = relayPair(member, other.member);
  for (const relay of relays) {
    const url = api.relayUrl(relay, locator, pair);
    const fault = await tryRelay(url, places, limited(signal));
    if (fault === undefined) return WORKS;
    if (fault !== "no-socket") return fails(fault);
  }
  return relays.length === 0 ? NONE : fails("no-socket");
}

/** By RFC 7065 §3.1; nobody speaks DTLS to a TURN server. */
function transportOf(url: string): "udp" | "tcp" | "tls" | undefined {
  if (url.startsWith("turns:")) return "tls";
  if (!url.startsWith("turn:")) return undefined;
  return url.includes("transport=tcp") ? "tcp" : "udp";
}
