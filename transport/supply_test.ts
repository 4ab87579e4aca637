import assert from "node:assert/strict";
import type { OfferedFacts } from "../workers/transfer_command.ts";
import { fit } from "./supply.ts";

/** All that is offered was accepted. */
function fitAll(offered: readonly OfferedFacts[], files: readonly File[]) {
  const { chosen, missing } = fit(offered, offered.map((_, i) => i), files);
  return { chosen: chosen.flatMap((again) => again ? [again] : []), missing };
}

function facts(name: string, size: number, original?: number) {
  const plain = { name, size, type: "", modified: 1 };
  return original === undefined
    ? plain
    : { ...plain, original: { size: original, modified: 1 } };
}

function file(name: string, size: number, path = ""): File {
  const made = new File([new Uint8Array(size)], name);
  Object.defineProperty(made, "webkitRelativePath", { value: path });
  return made;
}

Deno.test("files fit in any order, by name and size", () => {
  const [a, b] = [file("a", 1), file("b", 2)];
  const { chosen, missing } = fitAll([facts("a", 1), facts("b", 2)], [b, a]);
  assert.deepEqual(missing, []);
  assert.deepEqual(chosen.map(({ file: { file } }) => file), [a, b]);
});

Deno.test("files of another size or name are told of by the offered name", () => {
  const offered = [facts("a", 1), facts("b", 2), facts("c", 3)];
  const { missing } = fitAll(offered, [
    file("a", 1),
    file("b", 3),
    file("d", 3),
  ]);
  assert.deepEqual(missing, ["b", "c"]);
});

Deno.test("in a folder the path decides, and alone the name is enough", () => {
  const offered = [facts("x/a", 1), facts("y/a", 1)];
  const [x, y] = [file("a", 1, "x/a"), file("a", 1, "y/a")];
  const names = (files: readonly File[]) =>
    fitAll(offered, files).chosen.map(({ file }) => [file.name, file.file]);
  assert.deepEqual(names([y, x]), [["x/a", x], ["y/a", y]]);
  const alone = file("a", 1);
  assert.deepEqual(names([alone]), [["x/a", alone], ["y/a", alone]]);
});

Deno.test("a file fits under the name that its own became in the offer", () => {
  const odd = file("10:30 <b>.txt", 1);
  const { chosen, missing } = fitAll([facts("10_30 _b_.txt", 1)], [odd]);
  assert.deepEqual(missing, []);
  assert.deepEqual(chosen.map(({ file: { file } }) => file), [odd]);
});

Deno.test("what was made of a file fits by the size of the file", () => {
  const { chosen, missing } = fitAll([facts("a", 1, 5)], [file("a", 5)]);
  assert.deepEqual(missing, []);
  assert.deepEqual(chosen.map(({ remade }) => remade), [true]);
  assert.deepEqual(fitAll([facts("a", 1, 5)], [file("a", 1)]).missing, ["a"]);
});

Deno.test("nobody has to choose an empty folder", () => {
  const { chosen, missing } = fitAll([facts("x/", 0), facts("x/a", 1)], [
    file("a", 1, "x/a"),
  ]);
  assert.deepEqual(missing, []);
  assert.deepEqual(chosen.map(({ file }) => [file.name, file.file.size]), [
    ["x/", 0],
    ["x/a", 1],
  ]);
});

Deno.test("what was not accepted need not be there", () => {
  const b = file("b", 2);
  const offered = [facts("a", 1), facts("b", 2), facts("c", 3)];
  const { chosen, missing } = fit(offered, [1], [b]);
  assert.deepEqual(missing, []);
  assert.deepEqual(chosen.map((again) => again?.file.file), [
    undefined,
    b,
    undefined,
  ]);
});
