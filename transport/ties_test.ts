import assert from "node:assert/strict";
import type { CryptoCommand } from "../workers/command.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import { Api } from "./api.ts";
import type { Contact } from "./contact.ts";
import { Ties } from "./ties.ts";

const BOND = "0b".repeat(16);

/** The ties to somebody, and what the workers are told of them. */
class Somebody implements Disposable {
  readonly told: CryptoCommand[] = [];
  readonly problems: string[] = [];
  unfinished = false;
  readonly ties = new Ties(
    {
      api: new Api(new URL("http://127.0.0.1:9/")),
      workers: { send: (command) => void this.told.push(command) },
      privacy: () => ({ relayOnly: false, relay: true }),
    },
    {
      changed() {},
      succeeded() {},
      hasUnfinished: () => this.unfinished,
      gone: ({ kind }) => void this.problems.push(kind),
    },
  );

  begin(pair: string): void {
    this.ties.begin(contact(pair));
  }

  /** A channel carries the session. */
  link(pair: string): void {
    this.hear({ on: "linked", pair });
  }

  hear(event: Parameters<Ties["hear"]>[0]): void {
    this.ties.hear(event);
  }

  closed(pair: string, kept: boolean): boolean {
    const closed: Extract<CryptoEvent, { on: "closed" }> = {
      on: "closed",
      pair,
      problem: "member-left",
      guess: false,
      kept,
    };
    return this.ties.closed(closed);
  }

  /** What was told since the last time, without who and whom. */
  news(): string[] {
    return this.told.splice(0).map((it) =>
      it.do === "close" ? `close ${it.pair} ${it.problem?.kind ?? ""}` : it.do
    );
  }

  [Symbol.dispose](): void {
    this.ties.close({ kind: "cancelled", by: "me" });
  }
}

/** Somebody met, whose bond is known. */
function met(): Somebody {
  const it = new Somebody();
  it.ties.restore(BOND);
  it.begin("one");
  it.link("one");
  it.news();
  return it;
}

function contact(pair: string): Contact {
  const signalling = { reachable: true, send() {}, hurry() {} };
  return { pair, at: "m", signalling, place: () => undefined };
}

Deno.test("somebody of an earlier page is looked for at once", () => {
  using it = new Somebody();
  it.ties.restore(BOND);
  assert.deepEqual(it.news(), ["places"]);
  assert.equal(it.ties.met, true);
  assert.equal(typeof it.ties.view.away, "number");
  it.begin("one");
  it.link("one");
  assert.deepEqual([it.ties.view.away, it.ties.view.quality], [
    undefined,
    "excellent",
  ]);
});

Deno.test("who loses the server is looked for until it is back", () => {
  using it = met();
  const tie = it.ties.current;
  tie?.away();
  tie?.away();
  assert.deepEqual(it.news(), ["places"]);
  tie?.resignal();
  assert.deepEqual(it.news(), ["resignal"]);
  // A search that goes on would not begin again.
  tie?.away();
  assert.deepEqual(it.news(), ["places"]);
});

Deno.test("who loses the channel is looked for, and a stranger is not", () => {
  using it = met();
  it.hear({ on: "unlinked", pair: "one" });
  assert.deepEqual(it.news(), ["places"]);

  using stranger = new Somebody();
  stranger.begin("one");
  stranger.ties.current?.away();
  assert.deepEqual(stranger.news(), []);
});

Deno.test("a session that links takes over, and ends the one before", () => {
  using it = met();
  it.hear({ on: "unlinked", pair: "one" });
  it.begin("two");
  assert.equal(it.ties.current?.pair, "one");
  it.news();
  it.link("two");
  assert.equal(it.ties.current?.pair, "two");
  assert.deepEqual(it.news(), ["close one "]);
  assert.equal(it.ties.get("one"), undefined);
});

Deno.test("a way that heals ends the search", () => {
  using it = met();
  it.hear({ on: "unlinked", pair: "one" });
  it.link("one");
  it.news();
  it.hear({ on: "unlinked", pair: "one" });
  assert.deepEqual(it.news(), ["places"], "looked for anew");
});

Deno.test("a meeting that comes to nothing leaves the rest as it is", () => {
  using it = met();
  it.hear({ on: "unlinked", pair: "one" });
  it.begin("two");
  assert.equal(it.closed("two", false), false);
  assert.equal(it.ties.current?.pair, "one");
});

Deno.test("who is gone with nothing unfinished has left", () => {
  using it = met();
  it.hear({ on: "unlinked", pair: "one" });
  it.news();
  it.ties.current?.left();
  assert.deepEqual(it.news(), ["close one member-left"]);
  assert.equal(it.closed("one", false), true);
});

Deno.test("who is gone in the middle of something is waited for", () => {
  using it = met();
  it.unfinished = true;
  it.hear({ on: "unlinked", pair: "one" });
  it.news();
  it.ties.current?.left();
  assert.deepEqual(it.news(), []);
  // Until it is over.
  it.unfinished = false;
  it.ties.consider();
  assert.deepEqual(it.news(), ["close one member-left"]);
});

Deno.test("a link that works knows better than the server", () => {
  using it = met();
  it.ties.current?.left();
  assert.deepEqual(it.news(), []);
  it.hear({ on: "unlinked", pair: "one" });
  assert.deepEqual(it.news().at(-1), "close one member-left");
});

Deno.test("a session that ends leaves somebody to be looked for", () => {
  using it = met();
  assert.equal(it.closed("one", true), false);
  assert.deepEqual(it.news(), ["places"]);
  assert.equal(it.ties.current, undefined);
  assert.equal(typeof it.ties.view.away, "number");
});

Deno.test("a session that ends while the next begins is no loss", () => {
  using it = met();
  it.hear({ on: "unlinked", pair: "one" });
  it.begin("two");
  assert.equal(it.closed("one", false), false);
  it.link("two");
  assert.equal(it.ties.view.away, undefined);
});

Deno.test("a session that ends with nothing to go on with is the end", () => {
  using it = met();
  assert.equal(it.closed("one", false), true);
  assert.deepEqual(it.news(), []);
});

Deno.test("leaving somebody ends the session, or the bond without one", () => {
  const linked = met();
  linked.ties.close({ kind: "cancelled", by: "me" });
  assert.deepEqual(linked.news(), ["close one cancelled"]);
  assert.deepEqual(linked.problems, [], "the workers tell of its end");

  const alone = new Somebody();
  alone.ties.restore(BOND);
  alone.news();
  alone.ties.close({ kind: "cancelled", by: "me" });
  assert.deepEqual(alone.news(), ["part"]);
  assert.deepEqual(alone.problems, ["cancelled"]);
});

Deno.test("who is introduced is looked for until met, then by the bond", () => {
  using it = new Somebody();
  const whom = () =>
    it.told.splice(0).flatMap((told) => "whom" in told ? [told.whom] : []);
  it.ties.introduce("who");
  assert.deepEqual(whom(), [{ introduction: "who" }]);
  it.begin("one");
  assert.equal(it.ties.current?.pair, undefined);
  assert.equal(it.closed("one", false), false, "it may still come");
  it.ties.consider();
  assert.deepEqual(it.problems, []);
  it.begin("two");
  it.link("two");
  assert.equal(it.ties.met, true);
  assert.equal(it.ties.current?.pair, "two");
  whom();
  it.ties.restore(BOND);
  it.hear({ on: "unlinked", pair: "two" });
  assert.deepEqual(whom(), [{ bond: BOND }]);
});
