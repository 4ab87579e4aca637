/** Where the page host finds its sources and puts the client's files. */
export interface FreshConfig {
  /**
   * Absolute path of the project: it holds `routes/`, `islands/` and
   * `static/`.
   */
  readonly root: string;
  /** Output folder of the client build, relative to `root`. */
  readonly dist: string;
  /** The stylesheet linked on every page, relative to `root`. */
  readonly styles: string;
  /**
   * The module, relative to `root`, that scripts load on a page in a language;
   * none when left out.
   */
  readonly words?: (language: string) => string;
  /**
   * The module of the service worker, relative to `root`, which is served as
   * `/sw.js`; none when left out.
   */
  readonly serviceWorker?: string;
}
