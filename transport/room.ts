import type { Secret } from "../core/secret.ts";
import { Api } from "./api.ts";
import { Driver } from "./driver.ts";
import { GuestEntrance } from "./guest.ts";
import { HostEntrance } from "./host.ts";
import type { Room } from "./view.ts";

/** Makes a room; `origin` is where its page and its API are. */
export function hostRoom(origin: URL): Room {
  return new Driver(
    { is: "creating" },
    (workers, lobby) =>
      new HostEntrance(apiOf(origin), workers, lobby, origin.origin),
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
    (workers, lobby) =>
      new GuestEntrance(apiOf(origin), workers, lobby, secret, password),
  );
}

function apiOf(origin: URL): Api {
  return new Api(new URL("/api", origin));
}
