import { DeviceEntrance } from "./acquainted.ts";
import { Driver } from "./driver.ts";
import type { Privacy } from "./privacy.ts";
import { ask } from "./question.ts";
import type { Device, Room } from "./view.ts";

/** The devices that know this one, oldest first (PROTOCOL §14). */
export async function knownDevices(): Promise<readonly Device[]> {
  return (await ask({ do: "devices" }, "devices"))?.devices ?? [];
}

/** Forgets a device for good, and answers those that are left. */
export async function forgetDevice(id: string): Promise<readonly Device[]> {
  const answer = await ask({ do: "forget", device: id }, "devices");
  return answer?.devices ?? [];
}

/** Meets a device as soon as its person does the same there. */
export function connectDevice(
  id: string,
  origin: URL,
  privacy: () => Privacy,
): Room {
  return new Driver(
    { is: "joining", step: "finding" },
    origin,
    privacy,
    (api, workers, lobby) => new DeviceEntrance(api, workers, lobby, id),
  );
}
