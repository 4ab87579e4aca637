import type { Secret } from "../core/secret.ts";
import { Driver } from "./driver.ts";
import { GuestEntrance } from "./guest.ts";
import { HostEntrance } from "./host.ts";
import type { Room } from "./view.ts";

/** Makes a room; `origin` is where its page and its API are. */
export function hostRoom(origin: URL): Room {
  return new Driver(
    { is: "creating" },
    origin,
    (api, workers, lobby) =>
      new HostEntrance(api, workers, lobby, origin.origin),
  );
}

/** Enters the room a code or link leads to. */
export function joinRoom(
  secret: Secret,
  origin: URL,
  password?: string,
): Room {
  return new Driver(
    { is: "joining", step: "finding" },
    origin,
    (api, workers, lobby) =>
      new GuestEntrance(api, workers, lobby, secret, password),
  );
}
