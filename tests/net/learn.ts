import assert from "node:assert/strict";
import { capture } from "./capture.ts";
import { heardBy, HEARS, tellsEndpoint } from "./hear.ts";
import type { Home } from "./lab.ts";
import type { Scene, Setup } from "./scene.ts";

export type Who = "sender" | "receiver";

const BYTES = 2 * 1024 ** 2;

/** What somebody's machine and page learn of where the other is. */
export interface Learnt {
  /** Packets from the other's addresses or to them. */
  readonly packets: number;
  /** Lines that name such an address, or a candidate that is not a relay's. */
  readonly lines: readonly string[];
  readonly candidates: number;
}

/** A filter of pcap-filter(7) for all packets of somebody's. */
export const ofHome = ({ machine, router }: Home): string =>
  `host ${machine.address} or host ${router.address}`;

/** Sends a file, and tells what is learnt of `hidden` at the other end. */
export async function learn(it: Scene, hidden: Who): Promise<Learnt> {
  const [here, there] = it.lab.homes;
  const [home, other, person] = hidden === "sender"
    ? [here, there, it.receiver]
    : [there, here, it.sender];
  await using packets = await capture(other.machine);
  await it.offer(BYTES);
  await it.receiver.accept();
  await it.arrives();
  const addresses = [home.machine.address, home.router.address];
  const heard = await heardBy(person);
  const busy = await packets.count(`dst host ${other.machine.address}`);
  assert.ok(busy > 0, "nothing was captured");
  return {
    packets: await packets.count(ofHome(home)),
    lines: heard.filter((line) =>
      tellsEndpoint(line) || addresses.some((it) => line.includes(it))
    ),
    candidates: heard.filter((line) => line.includes("candidate:")).length,
  };
}

const open = { script: HEARS };

/** Two people who reach each other, of whom one may want to hide. */
export function hiding(hidden: Who | undefined, more: Partial<Setup>): Setup {
  const guise = (who: Who) =>
    who === hidden ? { ...open, settings: { relayOnly: true } } : open;
  return {
    net: "plain",
    sender: guise("sender"),
    receiver: guise("receiver"),
    ...more,
  };
}
