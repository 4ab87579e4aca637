import assert from "node:assert/strict";
import type { Secret } from "../core/secret.ts";
import { formatLink } from "../core/link.ts";
import { createCodeModel, loadCodeTools } from "./code_model.ts";

async function field(): Promise<{
  model: ReturnType<typeof createCodeModel>;
  joined: [Secret, "code" | "link"][];
  passwords: (string | undefined)[];
}> {
  const joined: [Secret, "code" | "link"][] = [];
  const passwords: (string | undefined)[] = [];
  const tools = await loadCodeTools();
  const model = createCodeModel({
    load: () => Promise.resolve(tools),
    join(secret, by, password) {
      joined.push([secret, by]);
      passwords.push(password);
    },
  });
  model.prepare();
  await settled();
  return { model, joined, passwords };
}

const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

Deno.test("two letters bring words that begin with them", async () => {
  const { model } = await field();
  model.type("acro");
  assert.deepEqual(model.entry.value.completions, ["acrobat", "acronym"]);
  model.type("a");
  assert.deepEqual(model.entry.value.completions, []);
});

Deno.test("a chosen word replaces its beginning and invites the next", async () => {
  const { model } = await field();
  model.type("acorn acro");
  model.complete("acrobat");
  assert.equal(model.entry.value.text, "acorn acrobat-");
  model.type("acorn acrobat-acr");
  model.complete("acrobat");
  assert.equal(model.entry.value.text, "acorn acrobat-acrobat");
});

Deno.test("a space after an unmistakable beginning finishes the word", async () => {
  const { model } = await field();
  model.type("acrob");
  model.type("acrob ");
  assert.equal(model.entry.value.text, "acrobat ");
  model.type("acro");
  model.type("acro ");
  assert.equal(model.entry.value.text, "acro ", "two words begin so");
  model.type("acrobat ");
  model.type("acrobat");
  assert.equal(model.entry.value.text, "acrobat", "deleting stays possible");
});

Deno.test("a word outside the list is refused at the field", async () => {
  const { model, joined } = await field();
  model.type("acorn-acrobat-zzzzzz");
  model.join();
  await settled();
  assert.equal(model.entry.value.problem?.kind, "code-word");
  assert.equal(joined.length, 0);
  model.type("acorn-acrobat-");
  assert.equal(model.entry.value.problem, undefined);
});

Deno.test("codes join in any case, with spaces or hyphens", async () => {
  const { model, joined } = await field();
  for (const text of ["acorn-acrobat-acid", " ACORN acrobat  Acid "]) {
    model.type(text);
    model.join();
    await settled();
  }
  assert.equal(joined.length, 2);
  assert.deepEqual(joined[0], joined[1]);
  assert.equal(joined[0]?.[1], "code");
});

Deno.test("a pasted link joins as a link; half of one does not", async () => {
  const { model, joined } = await field();
  const key = new Uint8Array(32).fill(7);
  const link = formatLink("https://tallow.example", { mode: 2, key });
  model.type(link);
  model.join();
  await settled();
  assert.equal(joined[0]?.[1], "link");
  assert.deepEqual(joined[0]?.[0].key, key);
  model.type(link.slice(0, -5));
  model.join();
  await settled();
  assert.equal(joined.length, 1);
  assert.equal(model.entry.value.problem?.kind, "link-malformed");
});

Deno.test("a list that cannot be loaded is said, and tried again", async () => {
  let tries = 0;
  const model = createCodeModel({
    load: () => {
      tries++;
      return Promise.reject(new TypeError("offline"));
    },
    join: () => assert.fail("joined without the word list"),
  });
  model.type("acorn-acrobat-acid");
  await settled();
  model.join();
  await settled();
  assert.equal(model.entry.value.problem?.kind, "server-down");
  assert.equal(tries, 2);
});

Deno.test("a password goes with the code, and nothing stays after it", async () => {
  const { model, passwords } = await field();
  model.type("acorn-acrobat-acronym");
  model.typePassword("candle");
  model.join();
  await settled();
  assert.deepEqual(passwords, ["candle"]);
  model.typePassword("");
  model.join();
  await settled();
  assert.deepEqual(passwords, ["candle", undefined]);
  model.typePassword("candle");
  model.refuse({ kind: "wrong-code", attemptsLeft: 1 });
  assert.equal(model.entry.value.password, "candle");
  model.clear();
  assert.deepEqual(model.entry.value, {
    text: "",
    completions: [],
    problem: undefined,
    password: "",
    pasted: false,
  });
});

Deno.test("what comes from the clipboard is filled in, and nothing more", async () => {
  const { model, joined } = await field();
  const key = new Uint8Array(32).fill(7);
  const link = formatLink("https://tallow.example", { mode: 2, key });
  for (const text of ["acorn-acrobat-acid", link]) {
    assert(await model.take(` ${text}\n`));
    assert.equal(model.entry.value.text, text);
    // The field gets the focus.
    model.prepare();
    await settled();
    assert.equal(model.entry.value.pasted, true);
  }
  model.type(`${link}!`);
  assert.equal(model.entry.value.pasted, false);
  for (const text of ["", " ", "acorn", "Dear Ada", link.slice(0, -3)]) {
    assert.equal(await model.take(text), false);
  }
  assert.equal(await model.take("acorn ".repeat(1000)), false);
  assert.equal(model.entry.value.text, `${link}!`);
  assert.deepEqual(joined, []);
});
