import type { Secret } from "../core/secret.ts";
import { Driver } from "./driver.ts";
import { GuestEntrance } from "./guest.ts";
import { HostEntrance } from "./host.ts";
import type { Privacy } from "./privacy.ts";
import type { Room } from "./view.ts";

/** Makes a room; `origin` is where its page and its API are. */
export function hostRoom(origin: URL, privacy: () => Privacy): Room {
  return new Driver(
    { is: "creating" },
    origin,
    privacy,
    (api, workers, lobby) =>
      new HostEntrance(api, workers, lobby, origin.origin),
  );
}

/** Enters the room a code or link leads to. */
export function joinRoom(
  secret: Secret,
  origin: URL,
  privacy: () => Privacy,
  password?: string,
): Room {
  return new Driver(
    { is: "joining", step: "finding" },
    origin,
    privacy,
    (api, workers, lobby) =>
      new GuestEntrance(api, workers, lobby, secret, password),
  );
}
