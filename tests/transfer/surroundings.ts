import { Bandwidth } from "../../workers/bandwidth.ts";
import type { Surroundings } from "../../workers/link.ts";
import { memoryDisk } from "../fakes/memory_disk.ts";
import { random } from "../handshake.ts";

/** What runs outside of sessions and transfers, at a time that stands still. */
export function surroundings(own: Partial<Surroundings> = {}): Surroundings {
  return {
    emit: () => {},
    disk: memoryDisk().call,
    bandwidth: new Bandwidth(),
    random,
    now: () => 0,
    today: () => 0,
    hold: () => Promise.resolve(true),
    ...own,
  };
}
