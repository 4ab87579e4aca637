import assert from "node:assert/strict";
import { localWorkshop } from "../tests/fakes/workshop.ts";
import { Outbox, type Recipient } from "./outbox.ts";

/** Members of a room, and what each was offered. */
class People {
  readonly box: Outbox = new Outbox(localWorkshop, { put: () => {} }, () => {});
  readonly offers: { to: string; names: string; group: string; id: string }[] =
    [];
  all: Recipient[] = [];

  come(id: string): void {
    const offer: Recipient["offer"] = (transfer, group, files) => {
      const names = files.map(({ name }) => name).join();
      this.offers.push({ to: id, names, group, id: transfer });
    };
    this.all = [...this.all, { id, linked: true, offer }];
  }

  /** The way to somebody is there, or broken. */
  link(id: string, linked: boolean): void {
    this.all = this.all.map((it) => it.id === id ? { ...it, linked } : it);
  }

  go(id: string): void {
    this.all = this.all.filter((it) => it.id !== id);
  }

  /** What was offered since the last time: to whom, and which files. */
  offer(): string[] {
    const before = this.offers.length;
    this.box.offerTo(this.all);
    return this.offers.slice(before).map(({ to, names }) => `${to} ${names}`);
  }
}

function three(): People {
  const people = new People();
  for (const id of ["ada", "bob", "eve"]) people.come(id);
  return people;
}

const file = (name: string) => new File([name], name);

Deno.test("files go to all as one group, and each has its own transfer", () => {
  const people = three();
  const group = people.box.add([file("a"), file("b")]);
  assert.deepEqual(people.offer(), ["ada a,b", "bob a,b", "eve a,b"]);
  const { offers } = people;
  assert.deepEqual(offers.map((it) => it.group), [group, group, group]);
  assert.match(group, /^[0-9a-f]{32}$/);
  assert.equal(new Set(offers.map(({ id }) => id)).size, 3);
  assert.deepEqual(people.offer(), [], "once");
  assert.notEqual(people.box.add([file("c")]), group);
});

Deno.test("files for some go to nobody else, and are a group of their own", () => {
  const people = three();
  const all = people.box.add([file("a")]);
  const some = people.box.add([file("b")], ["eve", "ada"]);
  const one = people.box.add([file("c")], ["bob"]);
  const more = people.box.add([file("d")]);
  assert.equal(new Set([all, some, one]).size, 3);
  assert.equal(more, all, "what waits for all is offered together");
  assert.deepEqual(people.offer(), [
    "ada a,d",
    "bob a,d",
    "eve a,d",
    "ada b",
    "eve b",
    "bob c",
  ]);
});

Deno.test("who is away is offered it when it is back, who is gone is not", () => {
  const people = three();
  people.link("bob", false);
  people.link("eve", false);
  const group = people.box.add([file("a")]);
  assert.deepEqual(people.offer(), ["ada a"]);
  assert.deepEqual(people.box.waiting, [], "it is on its way to somebody");
  people.come("dan");
  people.go("eve");
  assert.deepEqual(people.offer(), [], "nor is who came later");
  people.link("bob", true);
  assert.deepEqual(people.offer(), ["bob a"]);
  assert.equal(people.offers.at(-1)?.group, group);
  people.come("eve");
  assert.deepEqual(people.offer(), []);
});

Deno.test("files for somebody who is away wait, and hold up nothing", () => {
  const people = three();
  people.link("bob", false);
  people.box.add([file("a")], ["bob"]);
  people.box.add([file("b")], ["ada"]);
  assert.deepEqual(people.offer(), ["ada b"]);
  assert.deepEqual(people.box.waiting.map(({ name }) => name), ["a"]);
  people.link("bob", true);
  assert.deepEqual(people.offer(), ["bob a"]);
});

Deno.test("files that are not ready hold up no others", () => {
  const people = three();
  const text = new File(["to be compressed ".repeat(9_999)], "a.txt");
  people.box.add([text], ["bob"]);
  people.box.add([file("b")], ["ada"]);
  assert.deepEqual(people.offer(), ["ada b"]);
  people.box.end();
});

Deno.test("what failed for one is offered again to it, or to who came later", () => {
  const people = three();
  const group = people.box.add([file("a")]);
  people.offer();
  const { id } = people.offers[0]!;
  people.box.again(id, ["ada"]);
  people.come("dan");
  people.box.again(id, ["dan"]);
  assert.deepEqual(people.offer(), ["ada a", "dan a"]);
  assert(people.offers.every((it) => it.group === group));
});
