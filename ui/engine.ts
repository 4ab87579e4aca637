import type { RoomSource } from "./attempt.ts";
import type { DeviceSource } from "./device_model.ts";
import type { Privacy } from "../transport/privacy.ts";

/** Rooms over this site's own server; loaded when the first is needed. */
export const engine: RoomSource = {
  async host() {
    const { hostRoom } = await import("../transport/room.ts");
    return hostRoom(...await here());
  },
  async join(secret, password) {
    const { joinRoom } = await import("../transport/room.ts");
    return joinRoom(secret, ...await here(), password);
  },
  async connect(device) {
    const { connectDevice } = await import("../transport/devices.ts");
    return connectDevice(device, ...await here());
  },
  async back(bonds) {
    const { returnRoom } = await import("../transport/return.ts");
    return returnRoom(bonds, ...await here());
  },
};

/** Where the server is, and how connections are made. */
async function here(): Promise<readonly [URL, () => Privacy]> {
  const { readPrivacy } = await import("./settings.ts");
  return [new URL(location.origin), readPrivacy];
}

/** The devices this one knows; asking for them starts the engine. */
export const deviceSource: DeviceSource = {
  async known() {
    const { knownDevices } = await import("../transport/devices.ts");
    return knownDevices();
  },
  async forget(id) {
    const { forgetDevice } = await import("../transport/devices.ts");
    return forgetDevice(id);
  },
};

/** Loads the engine ahead of its first use. */
export function warmEngine(): void {
  // A failure shows when the engine is really needed.
  import("../transport/room.ts").catch(() => {});
}
