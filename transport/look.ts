import { FrameType } from "../core/frame.ts";
import type { ScreenBody } from "../core/screen_body.ts";
import type { ScreenMessage } from "../workers/screens.ts";
import type { Means } from "./negotiation.ts";
import { drawName } from "./random.ts";
import {
  canSealScreens,
  ScreenConnection,
  type ScreenConnectionListener,
  type WatchMessage,
} from "./screen_connection.ts";
import type { Obstacle, ShownScreen } from "./screen_view.ts";

/** What watching needs of the session with who shows. */
export interface LookGround
  extends Pick<ScreenConnectionListener, "say" | "transform"> {
  means(): Promise<Means | undefined>;
  changed(): void;
}

/** From the press to the picture, in ms. */
const ATTEMPT_MS = 30_000;

type State =
  | { readonly is: "offered" | "lost" | Obstacle }
  | {
    readonly is: "connecting" | "watching";
    readonly watch: string;
    /** Once they are known. */
    readonly means?: Means;
    /** Once who shows has made its offer. */
    readonly connection?: ScreenConnection;
  };

/** A member's screen, seen from who may watch it. Only {@link begin} begins. */
export class Look {
  #state: State = { is: "offered" };
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private offer: ScreenBody,
    private readonly ground: LookGround,
  ) {}

  get share(): string {
    return this.offer.share;
  }

  get isWatching(): boolean {
    return this.#state.is === "watching";
  }

  get view(): Omit<ShownScreen, "member"> {
    const { is: state, connection } = { connection: undefined, ...this.#state };
    const stream = connection?.stream;
    const comes = stream?.getTracks().length;
    return { state, audio: this.offer.audio, ...(comes && { stream }) };
  }

  /** The same screen is offered once more, maybe in another way. */
  offered(offer: ScreenBody): void {
    this.offer = offer;
  }

  /** The person wants to see it. */
  begin(): void {
    this.#end();
    if (!canSealScreens()) return this.#become({ is: "unable" });
    const watch = drawName();
    this.#state = { is: "connecting", watch };
    this.#late = setTimeout(() => this.#lose(), ATTEMPT_MS);
    this.ground.changed();
    void this.#ask(watch);
  }

  /** Or does not any more. */
  stop(): void {
    this.#end();
    this.#become({ is: "offered" });
  }

  hear(message: WatchMessage): void {
    const state = this.#state;
    if (!("watch" in state) || message.body.watch !== state.watch) return;
    const { watch, means } = state;
    if (!means) return;
    const connection = state.connection ?? this.#connection(watch, means);
    this.#state = { ...state, connection };
    connection.hear(message);
  }

  /** It cannot be watched any more. */
  close(): void {
    this.#end();
  }

  async #ask(watch: string): Promise<void> {
    const means = await this.ground.means();
    if (!this.#is(watch)) return;
    if (!means) return this.#become({ is: "bare" });
    this.#state = { is: "connecting", watch, means };
    this.#say(watch, true);
  }

  #connection(watch: string, means: Means): ScreenConnection {
    const connection: ScreenConnection = new ScreenConnection(watch, means, {
      ...this.ground,
      changed: (state) => {
        if (!this.#is(watch)) return;
        if (state === "failed") return this.#lose();
        const is = state === "connected" ? "watching" : "connecting";
        if (is === "watching") clearTimeout(this.#late);
        this.#become({ is, watch, means, connection });
      },
    });
    return connection;
  }

  #is(watch: string): boolean {
    return "watch" in this.#state && this.#state.watch === watch;
  }

  #lose(): void {
    this.#end();
    this.#become({ is: "lost" });
  }

  /** Ends what is under way, and says so. */
  #end(): void {
    clearTimeout(this.#late);
    const state = this.#state;
    if (!("watch" in state)) return;
    state.connection?.close();
    this.#say(state.watch, false);
    this.#state = { is: "offered" };
  }

  #become(state: State): void {
    if (!("watch" in state)) clearTimeout(this.#late);
    this.#state = state;
    this.ground.changed();
  }

  #say(watch: string, on: boolean): void {
    const { share } = this;
    const message: ScreenMessage = {
      type: FrameType.watch,
      body: { share, watch, on },
    };
    this.ground.say(message);
  }
}
