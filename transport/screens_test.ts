import assert from "node:assert/strict";
import { FrameType } from "../core/frame.ts";
import { Company } from "../tests/fakes/company.ts";
import {
  FakePeerConnection,
  fakePeerConnections,
} from "../tests/fakes/peer_connection.ts";
import { fakeScreens, FakeStream, FakeTrack } from "../tests/fakes/screen.ts";
import { transfer } from "../tests/gallery/facts.ts";
import type { ScreenMessage } from "../workers/screens.ts";
import type { Member } from "./member.ts";
import { RoomScreens } from "./screens.ts";

const SHARE = "0123456789abcdef";
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));
const { screen, watch, screenSdp } = FrameType;

/** A room of us and others, in a browser that can seal what it shows. */
class Cinema implements Disposable {
  readonly #stack = new DisposableStack();
  readonly company: Company = this.#stack.use(new Company());
  readonly screens: RoomScreens;

  constructor() {
    this.#stack.use(fakePeerConnections());
    this.#stack.use(fakeScreens());
    const { workers, members } = this.company;
    this.screens = new RoomScreens(
      workers,
      members,
      () => this.company.changed(),
    );
  }

  /** Somebody comes with whom there is a way. */
  async come(
    bond: string,
  ): Promise<{ readonly member: Member; readonly pair: string }> {
    const member = this.company.come(bond);
    return { member, pair: await this.meet(member) };
  }

  /** Another session with somebody. */
  async meet(member: Member): Promise<string> {
    const pair = this.company.link(member);
    this.company.members.hear({
      on: "open",
      pair,
      bond: member.ties.bond ?? "",
      side: "B",
      pictures: [],
    });
    this.screens.linked(pair);
    // It makes its connection.
    await settled();
    return pair;
  }

  hear(pair: string, message: ScreenMessage): void {
    this.screens.hear({ on: "screen", pair, message });
  }

  offer(pair: string, state: "offered" | "ended", share = SHARE): void {
    const body = { share, state, audio: true, quality: "low" } as const;
    this.hear(pair, { type: screen, body });
  }

  /** What was said of screens since the last time. */
  said(): readonly {
    readonly pair: string;
    readonly message: ScreenMessage;
  }[] {
    return this.company.news("screen");
  }

  [Symbol.dispose](): void {
    this.screens.leave();
    this.#stack.dispose();
  }
}

Deno.test("nothing is asked for before the person wants to see it", async () => {
  using it = new Cinema();
  const { member, pair } = await it.come("ada");
  it.offer(pair, "offered");
  await settled();
  assert.deepEqual(it.said(), []);
  assert.deepEqual(it.screens.view?.shown, [
    { member: member.id, state: "offered", audio: true },
  ]);
  it.screens.watch(member.id);
  await settled();
  const [asked] = it.said();
  assert.equal(asked?.message.type, watch);
  assert.equal(it.screens.view?.shown[0]?.state, "connecting");
});

Deno.test("a picture that fails is lost, and is not asked for again by itself", async () => {
  using it = new Cinema();
  const { member, pair } = await it.come("ada");
  it.offer(pair, "offered");
  it.screens.watch(member.id);
  await settled();
  const [asked] = it.said();
  const named = asked?.message.type === watch ? asked.message.body.watch : "";
  const sdp = { type: "offer", sdp: "v=0\r\n" } as const;
  it.hear(pair, { type: screenSdp, body: { watch: "0".repeat(16), ...sdp } });
  const before = FakePeerConnection.made.length;
  it.hear(pair, { type: screenSdp, body: { watch: named, ...sdp } });
  await settled();
  assert.equal(
    FakePeerConnection.made.length,
    before + 1,
    "of this watch only",
  );
  assert.deepEqual(it.said().map(({ message }) => message.type), [screenSdp]);
  const connection = FakePeerConnection.made.at(-1);
  connection?.become("connected");
  assert.equal(it.screens.view?.shown[0]?.state, "watching");
  connection?.become("failed");
  assert.equal(it.screens.view?.shown[0]?.state, "lost");
  const [left] = it.said();
  assert.deepEqual(left?.message, {
    type: watch,
    body: { share: SHARE, watch: named, on: false },
  });
});

Deno.test("who may show nobody an address is told, and nobody else hears of it", async () => {
  using it = new Cinema();
  // Without an open session there are no means.
  const member = it.company.come("ada");
  const pair = member.ties.current?.pair ?? "";
  it.offer(pair, "offered");
  it.screens.watch(member.id);
  await settled();
  assert.equal(it.screens.view?.shown[0]?.state, "bare");
  assert.deepEqual(it.said(), []);
  assert.equal(await it.screens.obstacle(), "bare");
});

Deno.test("a screen ends with its share, its session and its member", async () => {
  using it = new Cinema();
  const { member, pair } = await it.come("ada");
  it.offer(pair, "offered");
  it.offer(pair, "ended");
  assert.equal(it.screens.view, undefined);
  it.offer(pair, "offered");
  const next = await it.meet(member);
  assert.equal(it.screens.view, undefined);
  it.offer(next, "offered");
  it.company.members.remove(member);
  it.screens.tend([]);
  assert.equal(it.screens.view, undefined);
});

Deno.test("all are told of a screen, who comes later too, and of its end", async () => {
  using it = new Cinema();
  const ada = await it.come("ada");
  const picture = new FakeTrack("video");
  const { stream } = new FakeStream([picture]);
  it.screens.show(stream, { quality: "high", first: false });
  const ben = await it.come("ben");
  const offers = it.said();
  assert.deepEqual(offers.map(({ pair }) => pair), [ada.pair, ben.pair]);
  assert.equal(picture.contentHint, "detail");
  // The browser's own button.
  picture.dispatchEvent(new Event("ended"));
  assert.deepEqual(
    it.said().map((
      { pair, message },
    ) => [pair, message.type === screen && message.body.state]),
    [[ada.pair, "ended"], [ben.pair, "ended"]],
  );
  assert.ok(picture.stopped);
  assert.equal(it.screens.view, undefined);
});

Deno.test("each viewer has a connection, that is sealed and yields to files", async () => {
  using it = new Cinema();
  const { member, pair } = await it.come("ada");
  const { stream } = new FakeStream([new FakeTrack("video")]);
  it.screens.show(stream, { quality: "high", first: false });
  const [offered] = it.said();
  const { share } = offered?.message.body as { share: string };
  const ask = { watch: "a".repeat(16), on: true };
  const before = FakePeerConnection.made.length;
  it.hear(pair, { type: watch, body: { share: "b".repeat(16), ...ask } });
  await settled();
  assert.equal(FakePeerConnection.made.length, before, "of another screen");
  it.hear(pair, { type: watch, body: { share, ...ask } });
  await settled();
  const connection = FakePeerConnection.made.at(-1)!;
  assert.deepEqual(it.screens.view?.own?.viewers, []);
  connection.become("connected");
  assert.deepEqual(it.screens.view?.own?.viewers, [member.id]);
  const [sent] = connection.sent;
  assert.ok(sent?.sender.transform, "sealed");
  const bits = () => Object(sent?.sendEncodings[0]).maxBitrate;
  assert.equal(bits(), 5_000_000);

  const moving = transfer({ member: member.id, state: "moving" });
  it.screens.tend([moving]);
  await settled();
  assert.equal(bits(), 400_000);
  assert.equal(it.screens.view?.own?.yields, true);
  it.screens.adjust({ quality: "medium", first: true });
  it.screens.tend([moving]);
  await settled();
  assert.equal(bits(), 1_500_000);

  it.hear(pair, { type: watch, body: { share, ...ask, on: false } });
  assert.deepEqual(it.screens.view?.own?.viewers, []);
  assert.equal(connection.connectionState, "closed");
});
