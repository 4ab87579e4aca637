import assert from "node:assert/strict";
import {
  openPresence,
  type Presence,
  type PresenceEvent,
  stepPresence,
} from "./presence.ts";
import type { PresenceEffect, Seat } from "./seat.ts";

const NOW = 1_800_000_000_000;

function seat(member: string, instance: string, turn = 1): Seat {
  const role = member === "host" ? "host" : "guest";
  return { member, role, instance, turn, answers: 0 };
}

function away(known: Seat): Seat {
  return { ...known, away: { since: NOW, held: [], heldChars: 0 } };
}

/** Room of a host on process "a", where this is, and a guest on "b". */
class Room {
  state: Presence = openPresence("a", NOW + 600_000);

  constructor() {
    this.do({
      on: "arrived",
      self: seat("host", "a"),
      token: "",
      displaced: [],
      others: [seat("guest", "b")],
    });
  }

  do(event: PresenceEvent, now = NOW): readonly PresenceEffect[] {
    const { state, effects } = stepPresence(this.state, event, now);
    this.state = state;
    return effects;
  }

  /** What the store says of the two. */
  see(...members: Seat[]): readonly PresenceEffect[] {
    return this.do({ on: "seen", members });
  }
}

const posted = (turn: number): PresenceEvent => ({
  on: "posted",
  from: "guest",
  turn,
  to: "host",
  blob: "AA",
});

function told(t: "away" | "back" | "left"): PresenceEffect {
  return { do: "send", member: "host", message: { t, member: "guest" } };
}

Deno.test("a blob of a socket that was replaced is late", () => {
  const room = new Room();
  const from = { t: "from", member: "guest", blob: "AA" } as const;
  const passed = [{ do: "send", member: "host", message: from }];
  assert.deepEqual(room.do(posted(1)), passed);
  room.see(seat("host", "a"), seat("guest", "c", 2));
  assert.deepEqual(room.do(posted(1)), []);
  assert.deepEqual(room.do(posted(2)), passed);
});

Deno.test("a blob for a member that is away here is late too", () => {
  const room = new Room();
  room.do({ on: "lost", member: "host" });
  assert.deepEqual(room.do(posted(1)), []);
});

Deno.test("what is said to a member away elsewhere follows it", () => {
  const room = new Room();
  const effects = room.see(seat("host", "a"), away(seat("guest", "b")));
  assert.deepEqual(effects, [told("away")]);
  const sent = { on: "sent", from: "host", to: "guest", blob: "AA" } as const;
  assert.deepEqual(room.do(sent), []);
  assert.deepEqual(room.see(seat("host", "a"), seat("guest", "c", 2)), [
    {
      do: "post",
      instance: "c",
      from: "host",
      turn: 1,
      to: "guest",
      blob: "AA",
    },
    told("back"),
  ]);
});

Deno.test("a process that was thought dead goes on", () => {
  const room = new Room();
  room.see(seat("host", "a"), away(seat("guest", "b")));
  const effects = room.see(seat("host", "a"), seat("guest", "b"));
  assert.deepEqual(effects, [told("back")]);
});

Deno.test("what the store says of a socket that is here does not count", () => {
  const room = new Room();
  assert.deepEqual(
    room.see(away(seat("host", "a")), seat("guest", "b")),
    [],
  );
});

Deno.test("who is here without a seat is given up", () => {
  const room = new Room();
  const ghost = seat("ghost", "a");
  assert.deepEqual(
    room.see(seat("host", "a"), seat("guest", "b"), ghost),
    [{ do: "free", member: "ghost", ifTurn: 1 }],
  );
});

Deno.test("who lost its place in the store has lost it here", () => {
  const room = new Room();
  assert.deepEqual(room.see(seat("host", "a")), [told("left")]);
  assert.deepEqual(room.see(), [{
    do: "shut",
    member: "host",
    close: "gone",
  }]);
});

Deno.test("the second blob of a host proves its guest, once", () => {
  const room = new Room();
  const sent = { on: "sent", from: "host", to: "guest", blob: "AA" } as const;
  const proofs = [1, 2, 3].map(() =>
    room.do(sent).filter((effect) => effect.do === "prove").length
  );
  assert.deepEqual(proofs, [0, 1, 0]);
});
