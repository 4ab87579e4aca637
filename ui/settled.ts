import type { Room } from "../transport/view.ts";
import type { RoomSource } from "./attempt.ts";

/**
 * Rooms in which things are sent as their person chose in the settings, from
 * the first file on, and at once when the choice changes.
 */
export function settled(source: RoomSource): RoomSource {
  let follow = new AbortController();
  const apply = async (making: Promise<Room>): Promise<Room> => {
    // One room at a time: the one before is over.
    follow.abort();
    const { signal } = follow = new AbortController();
    const [room, { applySettings, onSettings }] = await Promise.all([
      making,
      import("./settings.ts"),
    ]);
    applySettings(room);
    onSettings(() => applySettings(room), signal);
    return room;
  };
  return {
    host: () => apply(source.host()),
    join: (secret, password) => apply(source.join(secret, password)),
    connect: (device) => apply(source.connect(device)),
    back: (bonds) => apply(source.back(bonds)),
  };
}
