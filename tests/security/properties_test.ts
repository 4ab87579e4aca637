import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type AdmissionEvent,
  openAdmission,
  reloadAdmission,
  stepAdmission,
} from "../../core/admission.ts";
import type { Bytes } from "../../core/bytes.ts";
import {
  type Code,
  formatCharacters,
  formatWords,
  parseCode,
} from "../../core/code.ts";
import {
  buildInner,
  FrameClass,
  type FrameHeader,
  FrameType,
  parseHeader,
  parseInner,
} from "../../core/frame.ts";
import { openFrame, sealFrame } from "../../core/seal.ts";
import { trafficKey } from "../../core/keys.ts";
import {
  type SessionEffect,
  type SessionEvent,
  startSession,
  stepSession,
} from "../../core/session.ts";

/** Records as the code makes them. */
const PLAIN = { noNullPrototype: true } as const;

const bytes = (length: number): fc.Arbitrary<Bytes> =>
  fc.uint8Array({ minLength: length, maxLength: length })
    .map((array) => array.slice());

const code: fc.Arbitrary<Code> = fc.oneof(
  fc.record({
    words: fc.constant(3 as const),
    locator: fc.nat(0xfff),
    key: bytes(3),
  }, PLAIN),
  fc.record({
    words: fc.constant(4 as const),
    locator: fc.nat(0xffff),
    key: bytes(4),
  }, PLAIN),
);

/** A form as people type it: any case, other gaps. */
const typed = (form: string, capitals: readonly boolean[], gap: string) =>
  [...form.replaceAll("-", gap)].map((letter, i) =>
    capitals[i % capitals.length] ? letter.toUpperCase() : letter
  ).join("");

Deno.test("every code comes back from both of its forms, as people type them", () => {
  const capitals = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 });
  const gap = fc.constantFrom("-", " ", "  ", " - ");
  fc.assert(
    fc.property(code, capitals, gap, (one, cases, between) => {
      for (const form of [formatWords(one), formatCharacters(one)]) {
        const parsed = parseCode(typed(form, cases, between));
        assert.deepEqual(parsed, { ok: true, code: one }, form);
      }
    }),
    { numRuns: 500 },
  );
});

Deno.test("whatever is taken as a code has a form that is taken as the same", () => {
  const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const guess = fc.string({
    unit: fc.constantFrom(...symbols),
    minLength: 8,
    maxLength: 10,
  });
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(guess, fc.string()), (text) => {
      const parsed = parseCode(text);
      if (!parsed.ok) return;
      taken++;
      assert.deepEqual(parseCode(formatWords(parsed.code)), parsed);
    }),
    { numRuns: 3000 },
  );
  assert(taken > 20, `only ${taken} codes`);
});

Deno.test("any frame comes back whole, under its header only", async () => {
  const header: fc.Arbitrary<FrameHeader> = fc.record({
    class: fc.constantFrom(...Object.values(FrameClass)),
    lane: fc.nat(0xffff),
    generation: fc.nat(0xffffffff),
    seq: fc.maxSafeNat().map((seq) => seq % 2 ** 48),
  }, PLAIN);
  const type = fc.constantFrom(...Object.values(FrameType));
  const body = fc.uint8Array({ maxLength: 300 }).map((it) => it.slice());
  const run = async (
    head: FrameHeader,
    kind: FrameType,
    said: Bytes,
    spare: number,
  ) => {
    const root = new Uint8Array(32).fill(5);
    const key = await trafficKey(root, head.class, 1, head.generation);
    const inner = buildInner(kind, said, 8 + said.length + spare);
    const frame = await sealFrame(key, head, inner);
    assert.equal(frame.length, 16 + 8 + said.length + spare + 16);
    assert.deepEqual(parseHeader(frame), head);
    const opened = parseInner(await openFrame(key, head, frame));
    assert.equal(opened.type, kind);
    assert.deepEqual(opened.body.slice(), said);
    const next = { ...head, seq: (head.seq + 1) % 2 ** 48 };
    await assert.rejects(openFrame(key, next, frame));
  };
  await fc.assert(
    fc.asyncProperty(header, type, body, fc.nat(64), run),
    { numRuns: 200 },
  );
});

const visit = fc.constantFrom<AdmissionEvent["on"] | "reload">(
  "hello",
  "silence",
  "answer",
  "right",
  "wrong",
  "time",
  "reload",
);

Deno.test("whatever guests do, a code is guessed three times and admits once", () => {
  fc.assert(
    fc.property(
      fc.array(visit, { maxLength: 60, size: "max" }),
      fc.integer({ min: 1, max: 3 }),
      (events, most) => {
        let state = openAdmission(most, 1000);
        const count = { greet: 0, check: 0, admit: 0 };
        let [inside, checking] = [0, 0];
        for (const on of events) {
          // Only what was greeted can answer, and only a check has a result.
          if (on === "reload") {
            state = reloadAdmission(state);
            [inside, checking] = [0, 0];
            continue;
          }
          if ((on === "answer" || on === "silence") && inside === 0) continue;
          if ((on === "right" || on === "wrong") && checking === 0) continue;
          const { state: next, effects } = stepAdmission(state, { on }, 0);
          const does = effects.map((effect) => effect.do);
          assert(state.is !== "dead" || next.is === "dead");
          if (on === "right" || on === "wrong") checking--;
          if (on === "answer" || on === "silence") inside--;
          if (does.includes("greet")) inside++, count.greet++;
          if (does.includes("check")) checking++, count.check++;
          if (does.includes("admit")) count.admit++;
          assert(inside + checking <= 4, "handshakes at a time");
          const saves = does.indexOf("save");
          const acts = does.findIndex((it) => it === "check" || it === "admit");
          assert(acts < 0 || saves >= 0 && saves < acts, "stored first");
          state = next;
        }
        assert(count.admit <= most);
        assert(count.check <= 3 + count.admit, `${count.check} checks`);
      },
    ),
    { numRuns: 1500 },
  );
});

const BLOB: Bytes = new Uint8Array(3);
const happening = fc.constantFrom<SessionEvent>(
  { on: "message", blob: BLOB },
  { on: "computed", message: BLOB },
  { on: "computed" },
  { on: "refused" },
  { on: "abort" },
  { on: "clock" },
  { on: "left" },
  { on: "damaged" },
  { on: "tampered" },
  { on: "exhausted" },
);

Deno.test("a session opens by its messages in order, ends once and wipes", () => {
  const events = fc.array(fc.tuple(happening, fc.nat(9000)), {
    maxLength: 12,
    size: "max",
  });
  fc.assert(
    fc.property(fc.constantFrom("A", "B"), events, (side, story) => {
      let state = startSession(side, 0);
      let now = 0;
      const done: SessionEffect["do"][] = [];
      let heard = 0;
      for (const [event, ms] of story) {
        now += ms;
        if (event.on === "message") heard++;
        const { state: next, effects } = stepSession(state, event, now);
        done.push(...effects.map((effect) => effect.do));
        if (next.is === "open" && state.is !== "open") {
          assert(heard >= (side === "A" ? 1 : 2), "opened unheard");
          assert(now <= 30_000, "opened late");
        }
        assert(state.is !== "closed" || next === state, "closed for good");
        state = next;
      }
      const opened = done.filter((it) => it === "open").length;
      const wiped = done.filter((it) => it === "wipe").length;
      assert(opened <= 1);
      assert.equal(wiped, state.is === "closed" ? 1 : 0);
    }),
    { numRuns: 3000 },
  );
});
