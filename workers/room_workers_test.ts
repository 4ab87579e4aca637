import assert from "node:assert/strict";
import { startWorkers } from "./room_workers.ts";

/** Workers that a test has say what it likes, and time that it lets pass. */
class Stage implements Disposable {
  readonly #before = { Worker, setTimeout };
  readonly workers: FakeWorker[] = [];
  readonly #rings: (() => void)[] = [];

  constructor() {
    const { workers } = this;
    const fakes = {
      Worker: class extends FakeWorker {
        constructor() {
          super();
          workers.push(this);
        }
      },
      setTimeout: (ring: () => void) => this.#rings.push(ring),
    };
    Object.assign(globalThis, fakes);
  }

  late(): void {
    for (const ring of this.#rings.splice(0)) ring();
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, this.#before);
    for (const { port } of this.workers) port?.close();
  }
}

class FakeWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  readonly told: string[] = [];
  ended = false;
  port: MessagePort | undefined;

  postMessage(message: { readonly do: string; readonly saves?: MessagePort }) {
    this.told.push(message.do);
    this.port ??= message.saves;
  }

  says(data: unknown): void {
    this.onmessage?.({ data });
  }

  terminate(): void {
    this.ended = true;
  }
}

Deno.test("a worker that does not start is replaced, and nothing is lost", () => {
  using stage = new Stage();
  const heard: unknown[] = [];
  const workers = startWorkers((event) => heard.push(event), assert.fail);
  workers.send({ do: "devices" });
  const [one] = stage.workers;
  one?.says("starting");
  assert.deepEqual(one?.told, ["start"]);
  stage.late();
  const [, two] = stage.workers;
  assert.equal(one?.ended, true);
  two?.says("starting");
  two?.says("started");
  workers.send({ do: "history" });
  assert.deepEqual(two?.told, ["start", "devices", "history"]);
  const event = { on: "devices", devices: [] };
  two?.says(event);
  assert.deepEqual(heard, [event]);
});

Deno.test("after three that do not start the browser is not able to", () => {
  using stage = new Stage();
  let crashes = 0;
  startWorkers(() => assert.fail(), () => crashes++);
  for (let starts = 1; starts <= 3; starts++) {
    assert.deepEqual([stage.workers.length, crashes], [starts, 0]);
    stage.workers.at(-1)?.says("starting");
    stage.late();
  }
  assert.equal(stage.workers.length, 3);
  assert.equal(crashes, 1);
});

Deno.test("what a worker said before it was ended starts no other", () => {
  using stage = new Stage();
  startWorkers(() => assert.fail(), assert.fail).end();
  stage.workers[0]?.says("starting");
  stage.late();
  assert.equal(stage.workers.length, 1);
});

Deno.test("one that is still loading has all the time", () => {
  using stage = new Stage();
  startWorkers(() => assert.fail(), assert.fail);
  stage.late();
  assert.deepEqual(stage.workers.map(({ ended }) => ended), [false]);
});
