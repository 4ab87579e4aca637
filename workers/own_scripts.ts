declare const trustedTypes: undefined | {
  readonly defaultPolicy: unknown;
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): unknown;
};

/**
 * Lets this thread start workers from the site's own scripts, and no others:
 * the policy that `new Worker(url)` passes through under Trusted Types (W3C
 * Trusted Types §2.3.4).
 */
export function permitOwnScripts(): void {
  if (typeof trustedTypes === "undefined" || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy("default", {
    createScriptURL: (url) => {
      const { origin } = new URL(url, location.href);
      if (origin === location.origin) return url;
      throw new TypeError(`script from ${origin}, not ${location.origin}`);
    },
  });
}
