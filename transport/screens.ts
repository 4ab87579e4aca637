import { FrameType } from "../core/frame.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Workers } from "../workers/room_workers.ts";
import { Look, type LookGround } from "./look.ts";
import type { Member } from "./member.ts";
import type { Members } from "./members.ts";
import { Show } from "./show.ts";
import { canSealScreens } from "./screen_connection.ts";
import type {
  Obstacle,
  Screens,
  ScreensView,
  ScreenWishes,
} from "./screen_view.ts";
import type { TransferView } from "./transfer_view.ts";

/** A member's screen, in one session: it goes with that. */
interface Seen {
  readonly pair: string;
  readonly look: Look;
}

/** What is shown in a room: our own screen to all, and those of others to us. */
export class RoomScreens implements Screens {
  #show: Show | undefined;
  /** The sessions that know of it. */
  readonly #told = new Map<string, string>();
  /** By member. */
  readonly #seen = new Map<string, Seen>();

  constructor(
    private readonly workers: Pick<Workers, "send" | "transform">,
    private readonly members: Members,
    private readonly changed: () => void,
  ) {}

  get view(): ScreensView | undefined {
    const shown = [...this.#seen].flatMap(([member, { look }]) =>
      this.members.of(member)?.linked || look.isWatching
        ? [{ member, ...look.view }]
        : []
    );
    const own = this.#show?.view;
    if (shown.length === 0 && !own) return undefined;
    return { shown, ...(own && { own }) };
  }

  async obstacle(): Promise<Obstacle | undefined> {
    if (!canSealScreens()) return "unable";
    const ties = this.members.linked.map(({ ties }) => ties.current?.means());
    const means = await Promise.all(ties);
    const bare = means.length > 0 && means.every((it) => it === undefined);
    return bare ? "bare" : undefined;
  }

  show(stream: MediaStream, wishes: ScreenWishes): void {
    this.end();
    const show = this.#show = new Show(stream, wishes, () => {
      if (this.#show === show) this.end();
    });
    for (const member of this.members.linked) this.#tell(member);
    this.changed();
  }

  adjust(wishes: ScreenWishes): void {
    this.#show?.adjust(wishes);
    this.changed();
  }

  end(): void {
    const show = this.#show;
    if (!show) return;
    this.#show = undefined;
    const { farewell: message } = show;
    for (const pair of this.#told.values()) {
      this.workers.send({ do: "screen", pair, message });
    }
    this.#told.clear();
    show.end();
    this.changed();
  }

  watch(member: string): void {
    this.#seen.get(member)?.look.begin();
  }

  unwatch(member: string): void {
    this.#seen.get(member)?.look.stop();
  }

  hear({ pair, message }: CryptoEvent & { on: "screen" }): void {
    const member = this.members.get(pair);
    if (!member) return;
    const { id } = member;
    switch (message.type) {
      case FrameType.screen:
        if (message.body.state === "ended") this.#forget(id);
        else this.#offered(member, pair, message.body);
        return this.changed();
      case FrameType.watch:
        return this.#show?.hear(id, this.#ground(member, pair), message);
      default:
        // Names of watches are random: it is of one or the other.
        this.#seen.get(id)?.look.hear(message);
        return this.#show?.hear(id, this.#ground(member, pair), message);
    }
  }

  /** A way carries this session: what is shown is told to who came. */
  linked(pair: string): void {
    const member = this.members.get(pair);
    if (!member) return;
    this.#part(member.id, pair);
    if (this.#show) this.#tell(member);
  }

  /** Who is gone neither shows nor watches, and files are let by. */
  tend(transfers: readonly TransferView[]): void {
    for (const id of [...this.#told.keys(), ...this.#seen.keys()]) {
      this.#part(id, this.members.of(id)?.ties.current?.pair);
    }
    const moving = transfers.filter(({ state }) => state === "moving");
    this.#show?.tend(new Set(moving.map(({ member }) => member)));
  }

  /** For good: says so to all who watch or are watched. */
  leave(): void {
    for (const id of [...this.#seen.keys()]) this.#forget(id);
    this.end();
  }

  /** What was of another session with a member than `pair` is over. */
  #part(id: string, pair: string | undefined): void {
    const seen = this.#seen.get(id);
    if (seen && seen.pair !== pair) this.#forget(id);
    const told = this.#told.get(id);
    if (told === undefined || told === pair) return;
    this.#told.delete(id);
    this.#show?.dismiss(id);
  }

  #tell(member: Member): void {
    const pair = member.ties.current?.pair;
    const show = this.#show;
    if (pair === undefined || !show || this.#told.get(member.id) === pair) {
      return;
    }
    this.#told.set(member.id, pair);
    this.workers.send({ do: "screen", pair, message: show.offer });
  }

  #offered(
    member: Member,
    pair: string,
    offer: ConstructorParameters<typeof Look>[0],
  ): void {
    const { id } = member;
    const known = this.#seen.get(id);
    if (known?.pair === pair && known.look.share === offer.share) {
      return known.look.offered(offer);
    }
    this.#forget(id);
    const look = new Look(offer, this.#ground(member, pair));
    this.#seen.set(id, { pair, look });
  }

  #forget(id: string): void {
    const seen = this.#seen.get(id);
    this.#seen.delete(id);
    seen?.look.close();
  }

  #ground({ ties }: Member, pair: string): LookGround {
    return {
      say: (message) => this.workers.send({ do: "screen", pair, message }),
      transform: (way) => this.workers.transform({ pair, ...way }),
      means: () => ties.get(pair)?.means() ?? Promise.resolve(undefined),
      changed: this.changed,
    };
  }
}
