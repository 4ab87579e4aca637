import { isIP } from "node:net";

/** Groups of an IPv6 address that an access line has to itself: a /64. */
const NETWORK_GROUPS = 4;

/** Stands for every client whose address cannot be told. */
const UNKNOWN = "unknown";

/**
 * What requests of one client are counted under: its IPv4 address or the /64 of
 * its IPv6 address. Behind a proxy that is the last address of the header, which
 * is the one the proxy has seen itself; without one it is the socket's.
 */
export function clientKey(
  header: string | undefined,
  headers: Headers,
  env: unknown,
): string {
  if (header === undefined) return keyOf(peerAddress(env) ?? "");
  return keyOf(headers.get(header)?.split(",").at(-1) ?? "");
}

function keyOf(text: string): string {
  const address = text.trim()
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1")
    .replace(/%.*$/, "");
  switch (isIP(address)) {
    case 4:
      return address;
    case 6: {
      const groups = expand(address);
      return mappedV4(groups) ??
        `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
    }
    default:
      return UNKNOWN;
  }
}

/** The eight groups of an IPv6 address, as hex without leading zeros. */
function expand(address: string): readonly string[] {
  // The URL parser writes embedded IPv4 as hex (RFC 5952 §4).
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = "", tail] = canonical.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const zeros = Array<string>(8 - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after];
}

/** `::ffff:a.b.c.d` is IPv4 on a socket for both (RFC 4291 §2.5.5.2). */
function mappedV4(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return undefined;
  return groups.slice(6)
    .flatMap((group) => {
      const value = parseInt(group, 16);
      return [value >> 8, value & 255];
    })
    .join(".");
}

/** What `Deno.serve` tells of a connection, handed on as the environment. */
function peerAddress(env: unknown): string | undefined {
  if (typeof env !== "object" || env === null) return undefined;
  if (!("remoteAddr" in env)) return undefined;
  const { remoteAddr } = env;
  if (typeof remoteAddr !== "object" || remoteAddr === null) return undefined;
  if (!("hostname" in remoteAddr)) return undefined;
  return String(remoteAddr.hostname);
}
