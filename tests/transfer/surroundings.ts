import { Bandwidth } from "../../workers/bandwidth.ts";
import { Readings } from "../../workers/readings.ts";
import type { Surroundings } from "../../workers/surroundings.ts";
import { memoryDisk } from "../fakes/memory_disk.ts";
import { random } from "../handshake.ts";

/** What runs outside of sessions and transfers, at a time that stands still. */
export function surroundings(own: Partial<Surroundings> = {}): Surroundings {
  return {
    emit: () => {},
    disk: memoryDisk().call,
    bandwidth: new Bandwidth(() => 0),
    readings: new Readings(),
    random,
    now: () => 0,
    today: () => 0,
    hold: () => Promise.resolve(true),
    ...own,
  };
}
