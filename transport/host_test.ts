import assert from "node:assert/strict";
import { locatorOf } from "../core/secret.ts";
import { Company } from "../tests/fakes/company.ts";
import { SignalClient } from "../tests/fakes/signal_client.ts";
import { HELLO, startSignaling } from "../tests/fakes/signal_server.ts";
import { until } from "../tests/transfer/waiting.ts";
import type { CryptoCommand } from "../workers/command.ts";
import { HostEntrance } from "./host.ts";
import type { Invitation } from "./view.ts";

const BONDS = ["11", "22", "33"].map((byte) => byte.repeat(16));

type Opened = Extract<CryptoCommand, { do: "host" }>;

/** A host at a server of its own, in a room that stands open or waits. */
class Scene implements AsyncDisposable {
  readonly company: Company;
  readonly host: HostEntrance;
  readonly #guests: SignalClient[] = [];

  private constructor(
    readonly server: Awaited<ReturnType<typeof startSignaling>>,
  ) {
    this.company = new Company(server.port);
    const { api, workers } = this.company;
    this.host = new HostEntrance(api, workers, this.company, "https://t.test");
  }

  static async start(): Promise<Scene> {
    const scene = new Scene(await startSignaling());
    await scene.host.enter();
    return scene;
  }

  /** How its code and its link were opened last. */
  opened(): Opened[] {
    return this.company.news("host");
  }

  /** Somebody knocks at a door; answers the session it is greeted in. */
  async knock({ secret }: Opened): Promise<string> {
    const locator = locatorOf(secret);
    const guest = await SignalClient.open(this.server.port, locator);
    this.#guests.push(guest);
    guest.send({ t: "join", role: "guest", hello: HELLO });
    let pair: string | undefined;
    await until(() => {
      pair = this.company.news("greet")[0]?.pair;
      return pair !== undefined;
    });
    return pair!;
  }

  /** Keys are agreed with who knocked, as the workers tell. */
  admit(pair: string): void {
    const facts = { side: "A", pictures: [], bond: BONDS[0]! } as const;
    this.host.admitted({ on: "open", pair, ...facts });
  }

  /** Whether a door's room is there. */
  async stands({ secret }: Opened): Promise<boolean> {
    const { api } = this.company;
    return (await api.roomFacts(locatorOf(secret))).exists;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.host.leave();
    this.company[Symbol.dispose]();
    for (const guest of this.#guests) await guest[Symbol.asyncDispose]();
    await this.server[Symbol.asyncDispose]();
  }
}

function shown({ company: { stage } }: Scene): Invitation | undefined {
  return stage.is === "waiting" ? stage.invitation : undefined;
}

/** A host whose first guest is in, so that its room is open. */
async function open(): Promise<Scene> {
  const scene = await Scene.start();
  scene.admit(await scene.knock(scene.opened()[0]!));
  scene.company.enterStage({ is: "open" });
  return scene;
}

/** Waits until a door's room is gone. */
async function gone(scene: Scene, ...doors: readonly Opened[]): Promise<void> {
  for (const door of doors) await until(async () => !await scene.stands(door));
}

Deno.test("at first a code and a link are for one guest", async () => {
  await using scene = await Scene.start();
  const doors = scene.opened();
  assert.deepEqual(doors.map(({ admissions }) => admissions), [1, 1]);
  assert.equal(shown(scene)?.guests, 1);
  assert.equal(scene.company.news("shut").length, 0);
  const [used, other] = doors as [Opened, Opened];
  scene.admit(await scene.knock(used));
  assert.equal(scene.host.inviting, undefined);
  await gone(scene, other);
  assert.equal(await scene.stands(used), true, "its guest's way to the server");
});

Deno.test("a code for several takes the place of the one before", async () => {
  await using scene = await Scene.start();
  const before = shown(scene);
  const first = scene.opened();
  await scene.host.invite(3);
  assert.equal(scene.company.news("shut").length, 1);
  await gone(scene, ...first);
  const [door, other] = scene.opened() as [Opened, Opened];
  assert.deepEqual([door.admissions, other.admissions], [3, 3]);
  assert.equal(shown(scene)?.guests, 3);
  assert.notEqual(shown(scene)?.words, before?.words);

  scene.admit(await scene.knock(door));
  scene.company.enterStage({ is: "open" });
  assert.equal(scene.host.inviting?.guests, 2);
  scene.admit(await scene.knock(door));
  assert.equal(await scene.stands(other), true);
  scene.admit(await scene.knock(door));
  assert.equal(scene.host.inviting, undefined);
  await gone(scene, other);
});

Deno.test("nobody is invited beyond ten members", async () => {
  await using scene = await open();
  const { company, host } = scene;
  for (let nth = 10; nth < 18; nth++) company.come(`${nth}`.repeat(16));
  await host.invite(5);
  assert.equal(host.inviting?.guests, 1);
  company.come("18".repeat(16));
  scene.opened();
  await host.invite(1);
  assert.deepEqual(scene.opened(), []);
});

Deno.test("who came in stays when the doors are closed", async () => {
  await using scene = await open();
  const { company, host } = scene;
  await host.invite(3);
  const [used, other] = scene.opened() as [Opened, Opened];
  const pair = await scene.knock(used);
  scene.admit(pair);
  company.news("shut");
  host.uninvite();
  assert.equal(company.news("shut").length, 1);
  assert.equal(host.inviting, undefined);
  await gone(scene, other);
  assert.equal(await scene.stands(used), true);
  company.members.tie(pair)?.part();
  await gone(scene, used);
});

Deno.test("guests who are linked are introduced to each other", async () => {
  await using scene = await open();
  const { company, host } = scene;
  const guests = BONDS.map((bond) => company.come(bond));
  company.members.hear({ on: "unlinked", pair: guests[1]!.ties.current!.pair });
  host.linked(guests[0]!);
  assert.deepEqual(company.news("introduce"), [
    { do: "introduce", bonds: [BONDS[0], BONDS[2]] },
  ]);
});

Deno.test("a guest is removed with its code, and latecomers hear of it", async () => {
  await using scene = await open();
  const { company, host } = scene;
  await host.invite(4);
  const [one, two, three] = BONDS.map((bond) => company.come(bond));
  company.members.hear({ on: "unlinked", pair: three!.ties.current!.pair });
  const { pair } = one!.ties.current!;
  host.remove(one!);
  const removed = { do: "remove", bond: BONDS[0] };
  assert.deepEqual(company.news("remove"), [
    { ...removed, others: [BONDS[1]] },
  ]);
  assert.deepEqual(company.news("close"), [
    { do: "close", pair, problem: { kind: "removed" } },
  ]);
  assert.equal(host.inviting, undefined);
  company.members.remove(one!);
  company.link(three!);
  host.linked(three!);
  assert.deepEqual(company.news("remove"), [
    { ...removed, others: [BONDS[2]] },
  ]);
  assert.deepEqual(company.news("introduce"), [
    { do: "introduce", bonds: [BONDS[2], two!.ties.bond] },
  ]);
});

Deno.test("wrong guesses are told, and end no room that is open", async () => {
  await using scene = await open();
  const { company, host } = scene;
  await host.invite(2);
  host.hear({ on: "doors", attemptsLeft: 2 });
  let notice: unknown = { kind: "wrong-code", attemptsLeft: 2 };
  assert.deepEqual(company.stage, { is: "open", notice });
  assert.equal(host.inviting?.guests, 2);
  host.hear({ on: "doors", attemptsLeft: 0, dead: "guesses" });
  notice = { kind: "code-dead", limit: "guesses" };
  assert.deepEqual(company.stage, { is: "open", notice });
  assert.equal(host.inviting, undefined);
});

Deno.test("wrong guesses end a room that nobody came into", async () => {
  await using scene = await Scene.start();
  const doors = scene.opened();
  scene.host.hear({ on: "doors", attemptsLeft: 0, dead: "guesses" });
  const problem = { kind: "code-dead", limit: "guesses" };
  assert.deepEqual(scene.company.stage, { is: "closed", problem });
  await gone(scene, ...doors);
});

Deno.test("a room without guests goes on while others may come", async () => {
  await using scene = await open();
  const { company, host } = scene;
  const left = { kind: "member-left" } as const;
  assert.equal(host.stays(left), false);
  assert.equal(host.stays({ kind: "removed" }), true, "by us");
  await host.invite(2);
  assert.equal(host.stays(left), true);
  const notice = { kind: "no-path" } as const;
  company.enterStage({ is: "joining", step: "connecting" });
  assert.equal(host.stays(notice), true);
  const invitation = host.inviting;
  assert.deepEqual(company.stage, { is: "waiting", invitation, notice });
});
