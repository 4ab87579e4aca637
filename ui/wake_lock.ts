interface Lock {
  /** Set when the browser took it back, as it does from a hidden page. */
  readonly released: boolean;
  release(): Promise<void>;
}

/** What keeps a screen on, where there is such a thing (Screen Wake Lock). */
export interface WakePlatform {
  readonly navigator: {
    readonly wakeLock?: { request(type: "screen"): Promise<Lock> };
  };
  readonly document: {
    readonly visibilityState: string;
    addEventListener(
      type: "visibilitychange",
      listener: () => void,
      options: { readonly signal: AbortSignal },
    ): void;
  };
}

/** Keeps the screen on for as long as it is asked to. */
export class WakeLock {
  readonly #undo = new AbortController();
  #wanted = false;
  /** Requests and releases follow one another. */
  #held: Promise<Lock | undefined> = Promise.resolve(undefined);

  constructor(private readonly platform: WakePlatform) {
    const { signal } = this.#undo;
    platform.document.addEventListener(
      "visibilitychange",
      () => this.#settle(),
      { signal },
    );
  }

  keep(wanted: boolean): void {
    this.#wanted = wanted;
    this.#settle();
  }

  end(): void {
    this.#undo.abort();
    this.keep(false);
  }

  #settle(): void {
    const { navigator: { wakeLock }, document } = this.platform;
    this.#held = this.#held.then(async (held) => {
      if (!this.#wanted) {
        await held?.release();
        return undefined;
      }
      const visible = document.visibilityState === "visible";
      if (!visible || held?.released === false) return held;
      // Refused when the battery is low: then the screen may go off.
      return await wakeLock?.request("screen").catch(() => undefined);
    });
  }
}
