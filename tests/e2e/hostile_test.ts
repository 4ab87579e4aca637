import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch, sha256 } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";
import { blobOf, flipped, startWire, type Tamper, withOther } from "./wire.ts";

/** Milliseconds after which a session that still shows no offer never will. */
const never = 3_000;

/**
 * Numbers the sealed blobs each side sends in its session, from 0: the host's
 * first is HELLO and M1, the guest's first M2, the host's second M3 (PROTOCOL
 * §5); then come frames with SDP and ICE.
 */
function blobs(
  change: (
    text: string,
    from: "host" | "guest",
    nth: number,
  ) => readonly string[],
): Tamper {
  const roles = new Map<number, "host" | "guest">();
  const counts = { host: 0, guest: 0 };
  return ({ way, socket, text }) => {
    if (way === "down") return [text];
    const role = /"role":"(host|guest)"/.exec(text)?.[1];
    if (role === "host" || role === "guest") roles.set(socket, role);
    const from = roles.get(socket);
    if (from === undefined || blobOf(text) === undefined) return [text];
    return change(text, from, counts[from]++);
  };
}

interface Outcome {
  /** Problems that either page shows. */
  readonly problems: readonly string[];
  readonly sentences: readonly string[];
}

/**
 * Lets two people meet over a tampering server; no file data may arrive. Without
 * a relay: one that carried the session first would make tampering with what
 * leads to other ways no matter.
 */
async function refused(tamper: Tamper): Promise<Outcome> {
  await using server = await startServer({ RELAY: "false" });
  await using wire = startWire(server.origin);
  await using folder = await scratch();
  await using host = await Person.at(wire.origin);
  await using guest = await Person.at(wire.origin);
  wire.tamper(tamper);
  await host.host(await randomFile(join(folder.path, "a.bin"), 100_000));
  await guest.join(await host.code());
  const shown = (person: Person): Promise<boolean> =>
    person.get("room-error").first().isVisible();
  await host.until(
    async () => await shown(host) || await shown(guest),
    45_000,
  );
  await new Promise((go) => setTimeout(go, never));
  assert.equal(await guest.get("offer").count(), 0, "no offer at the guest");
  assert.deepEqual(await guest.stored(), []);
  assert.equal(await host.page.locator('[data-state="moving"]').count(), 0);
  const problems: string[] = [];
  const sentences: string[] = [];
  for (const person of [host, guest]) {
    if (!await shown(person)) continue;
    const { kind, sentence } = await person.problem("room-error");
    problems.push(kind);
    sentences.push(sentence);
  }
  return { problems, sentences };
}

/** Kinds that say: this was not the other side speaking. */
const distrust = ["wrong-code", "tampered", "code-dead", "no-path"];

async function isRefused(tamper: Tamper): Promise<void> {
  const { problems, sentences } = await refused(tamper);
  assert.ok(problems.some((kind) => distrust.includes(kind)), problems.join());
  assert.ok(sentences.every((sentence) => sentence.length > 20));
}

const flips: readonly {
  readonly name: string;
  readonly from: "host" | "guest";
  readonly nth: number;
  readonly at: number;
}[] = [
  { name: "HELLO", from: "host", nth: 0, at: 10 },
  { name: "M1", from: "host", nth: 0, at: -700 },
  { name: "M2", from: "guest", nth: 0, at: 60 },
  { name: "the tag of M2", from: "guest", nth: 0, at: -1 },
  { name: "the tag of M3", from: "host", nth: 1, at: 64 },
  { name: "the host's first frame", from: "host", nth: 2, at: -1 },
  { name: "the guest's first frame", from: "guest", nth: 1, at: -1 },
];

for (const { name, from, nth, at } of flips) {
  Deno.test(`a bit flipped in ${name} is refused`, async () => {
    let done = false;
    await isRefused(blobs((text, who, count) => {
      if (who !== from || count !== nth) return [text];
      done = true;
      return [flipped(text, at)];
    }));
    assert.ok(done, "there was such a blob");
  });
}

/**
 * A receiver drops a replay whatever else it does: the session may end, or it
 * may go on over a path that the server cannot reach. Then the file is whole.
 */
Deno.test("replayed frames are never taken twice", async () => {
  await using server = await startServer();
  await using wire = startWire(server.origin);
  await using folder = await scratch();
  await using host = await Person.at(wire.origin);
  await using guest = await Person.at(wire.origin);
  const path = await randomFile(join(folder.path, "a.bin"), 100_000);
  wire.tamper(
    blobs((text, from, nth) =>
      nth >= (from === "host" ? 2 : 1) ? [text, text] : [text]
    ),
  );
  await host.host(path);
  await guest.join(await host.code());
  const shows = (person: Person, handle: string): Promise<boolean> =>
    person.get(handle).first().isVisible();
  const ended = async (): Promise<boolean> =>
    await shows(host, "room-error") || await shows(guest, "room-error");
  await host.until(
    async () => await shows(guest, "offer") || await ended(),
    45_000,
  );
  if (await ended()) return assert.deepEqual(await guest.stored(), []);
  await guest.accept();
  await guest.state("receive", "done");
  const [saved = ""] = (await guest.save(1)).values();
  assert.equal(await sha256(saved), await sha256(path));
});

Deno.test("reordered frames are refused", async () => {
  let held: string | undefined;
  await isRefused(blobs((text, from, nth) => {
    if (from === "host" && nth === 2) {
      held = text;
      return [];
    }
    const late = from === "host" && nth === 3 ? held : undefined;
    return late === undefined ? [text] : [text, late];
  }));
});

Deno.test("a swallowed frame is refused", async () => {
  await isRefused(
    blobs((text, from, nth) => from === "host" && nth === 2 ? [] : [text]),
  );
});

Deno.test("blobs of another session in place of this one's", async () => {
  const recorded: string[] = [];
  await refused(blobs((text, from, nth) => {
    if (from === "guest" && nth === 0) {
      recorded.push(text);
      return [flipped(text, -1)];
    }
    return [text];
  }));
  const old = recorded[0];
  assert.ok(old !== undefined, "a first session's M2");
  const oldBlob = blobOf(old);
  assert.ok(oldBlob !== undefined);
  await isRefused(blobs((text, from, nth) => {
    if (from !== "guest" || nth !== 0) return [text];
    return [withOther(text, oldBlob)];
  }));
});

Deno.test("a host that claims to be a guest is refused", async () => {
  await isRefused(blobs((text, from, nth) => {
    if (from !== "host" || nth !== 0) return [text];
    const hello = blobOf(text);
    assert.ok(hello !== undefined);
    assert.equal(hello[4], 1, "byte 4 of a HELLO is the role");
    hello[4] = 2;
    return [withOther(text, hello)];
  }));
});
