import type { CryptoCommand } from "../workers/command.ts";
import { startWorkers } from "../workers/room_workers.ts";
import { DeviceEntrance } from "./acquainted.ts";
import { Api } from "./api.ts";
import { Driver } from "./driver.ts";
import type { Device, Room } from "./view.ts";

/** The devices that know this one, oldest first (PROTOCOL §14). */
export function knownDevices(): Promise<readonly Device[]> {
  return ask({ do: "devices" });
}

/** Forgets a device for good, and answers those that are left. */
export function forgetDevice(id: string): Promise<readonly Device[]> {
  return ask({ do: "forget", device: id });
}

/** Meets a device as soon as its person does the same there. */
export function connectDevice(id: string, origin: URL): Room {
  return new Driver(
    { is: "joining", step: "finding" },
    (workers, lobby) =>
      new DeviceEntrance(new Api(new URL("/api", origin)), workers, lobby, id),
  );
}

/** One question to workers of its own; a page without a room has none. */
function ask(
  command: CryptoCommand & { do: "devices" | "forget" },
): Promise<readonly Device[]> {
  return new Promise((resolve) => {
    const workers = startWorkers((event) => {
      if (event.on !== "devices") return;
      workers.end();
      resolve(event.devices);
    }, () => resolve([]));
    workers.send(command);
  });
}
