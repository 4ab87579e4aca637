import { FrameType } from "../core/frame.ts";
import type { ScreenMessage } from "../workers/screens.ts";
import type { LookGround } from "./look.ts";
import { drawName } from "./random.ts";
import { ScreenConnection, type WatchMessage } from "./screen_connection.ts";
import type { OwnScreen, ScreenWishes } from "./screen_view.ts";

/** What showing to one member needs. */
export type ViewerGround = LookGround;

interface Viewer {
  readonly watch: string;
  readonly ground: ViewerGround;
  /** Once the means for it are known. */
  connection?: ScreenConnection;
  /** Whether the picture gets there. */
  watches: boolean;
  /** Whether it gets less, as files move with it. */
  yields: boolean;
}

/** Our own screen, from its offer to its end; to each viewer a connection. */
export class Show {
  readonly #share = drawName();
  /** By member. */
  readonly #viewers = new Map<string, Viewer>();

  constructor(
    private readonly stream: MediaStream,
    private wishes: ScreenWishes,
    /** The browser's own button was pressed, or what was shown is gone. */
    ended: () => void,
  ) {
    for (const track of stream.getTracks()) {
      const isPicture = track.kind === "video";
      track.contentHint = isPicture ? "detail" : "music";
      if (isPicture) track.addEventListener("ended", ended);
    }
  }

  get view(): OwnScreen {
    const viewers = [...this.#viewers];
    return {
      ...this.wishes,
      audio: this.#audio,
      viewers: viewers.filter(([, { watches }]) => watches).map(([id]) => id),
      yields: viewers.some(([, { watches, yields }]) => watches && yields),
    };
  }

  /** What everybody in the room is told. */
  get offer(): ScreenMessage {
    return this.#told("offered");
  }

  get farewell(): ScreenMessage {
    return this.#told("ended");
  }

  adjust(wishes: ScreenWishes): void {
    this.wishes = wishes;
    for (const viewer of this.#viewers.values()) this.#tune(viewer);
  }

  /** Files move with these members, and with no others. */
  tend(moving: ReadonlySet<string>): void {
    for (const [member, viewer] of this.#viewers) {
      const yields = moving.has(member) && !this.wishes.first;
      if (yields === viewer.yields) continue;
      viewer.yields = yields;
      this.#tune(viewer);
      if (viewer.watches) viewer.ground.changed();
    }
  }

  hear(
    member: string,
    ground: ViewerGround,
    message: WatchMessage | ScreenMessage & { type: typeof FrameType.watch },
  ): void {
    const viewer = this.#viewers.get(member);
    if (message.type !== FrameType.watch) {
      if (message.body.watch !== viewer?.watch) return;
      return viewer.connection?.hear(message);
    }
    const { share, watch, on } = message.body;
    if (share !== this.#share) return;
    if (on) void this.#admit(member, ground, watch);
    else if (viewer?.watch === watch) this.dismiss(member);
  }

  /** A member does not watch any more, or cannot. */
  dismiss(member: string): void {
    const viewer = this.#viewers.get(member);
    this.#viewers.delete(member);
    viewer?.connection?.close();
    viewer?.ground.changed();
  }

  /** Nobody watches any more, and the browser knows that nothing is shown. */
  end(): void {
    for (const { connection } of this.#viewers.values()) connection?.close();
    this.#viewers.clear();
    for (const track of this.stream.getTracks()) track.stop();
  }

  async #admit(
    member: string,
    ground: ViewerGround,
    watch: string,
  ): Promise<void> {
    this.dismiss(member);
    const viewer: Viewer = { watch, ground, watches: false, yields: false };
    this.#viewers.set(member, viewer);
    const means = await ground.means();
    if (this.#viewers.get(member) !== viewer) return;
    if (!means) return this.dismiss(member);
    viewer.connection = new ScreenConnection(watch, means, {
      ...ground,
      changed: (state) => {
        if (this.#viewers.get(member) !== viewer) return;
        if (state === "failed") return this.dismiss(member);
        viewer.watches = state === "connected";
        ground.changed();
      },
    });
    viewer.connection.send(this.stream, this.wishes.quality, viewer.yields);
  }

  get #audio(): boolean {
    return this.stream.getAudioTracks().length > 0;
  }

  #tune({ connection, yields }: Viewer): void {
    connection?.adjust(this.wishes.quality, yields);
  }

  #told(state: "offered" | "ended"): ScreenMessage {
    const { quality } = this.wishes;
    const share = this.#share;
    const body = { share, state, audio: this.#audio, quality };
    return { type: FrameType.screen, body };
  }
}
