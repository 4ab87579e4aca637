/** Where counts wait for the next page; in local storage. */
export const KEPT_USAGE = "tallow-usage";
