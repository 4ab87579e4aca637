import { T } from "./journey.ts";
import { noise, Room } from "./room.ts";

/** A room where the host has offered one file, as {@link T}. */
export async function offered(file: File): Promise<Room> {
  const room = await new Room().link();
  room.offer(room.host, T, [file]);
  await room.guest.heard("offered");
  return room;
}

/** 3 MiB. */
export function large(): File {
  return new File([noise(3 * 1024 * 1024)], "large");
}
