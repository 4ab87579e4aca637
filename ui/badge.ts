/** The mark on the icon of an installed page, where there is one (Badging). */
export interface BadgePlatform {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** Shows on the app's icon how far what moves is. */
export class Badge {
  #shown: number | undefined;

  constructor(private readonly platform: BadgePlatform) {}

  /** `share` of 1; nothing when nothing moves. */
  show(share: number | undefined): void {
    // A badge of 0 would be none.
    const percent = share === undefined
      ? undefined
      : Math.max(1, Math.floor(share * 100));
    if (percent === this.#shown) return;
    this.#shown = percent;
    const { platform } = this;
    const marked = percent === undefined
      ? platform.clearAppBadge?.()
      : platform.setAppBadge?.(percent);
    // Refused where Tallow is not installed: then there is no icon.
    marked?.catch(() => {});
  }
}
