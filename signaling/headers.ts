import type { MiddlewareHandler } from "hono";

/** Two years, as preload lists ask. */
const HSTS = "max-age=63072000; includeSubDomains";

/** What has the field for a code, which may be read by camera. */
const SEEING: ReadonlySet<string> = new Set(["/", "/r"]);

const PERMISSIONS = [
  "display-capture=(self)",
  "accelerometer=()",
  "browsing-topics=()",
  "geolocation=()",
  "gyroscope=()",
  "magnetometer=()",
  "microphone=()",
  "midi=()",
  "payment=()",
  "serial=()",
  "usb=()",
  "xr-spatial-tracking=()",
].join(", ");

/** The security headers of every answer, pages and calls alike. */
export function securityHeaders(
  { trustProxy, relay }: {
    readonly trustProxy: boolean;
    readonly relay: { readonly urls: readonly string[] };
  },
): MiddlewareHandler {
  const elsewhere = relay.urls.map((url) => ` ${new URL(url).origin}`).join("");
  return async (c, next) => {
    await next();
    if (c.res.status === 101) return;
    const { headers } = c.res;
    headers.set(
      "content-security-policy",
      policy(c.req.header("host"), elsewhere, c.get("framedBy")),
    );
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-embedder-policy", "require-corp");
    headers.set(
      "cross-origin-resource-policy",
      c.get("framedBy") === undefined ? "same-origin" : "cross-origin",
    );
    const camera = SEEING.has(c.req.path) ? "camera=(self)" : "camera=()";
    headers.set("permissions-policy", `${camera}, ${PERMISSIONS}`);
    headers.set("referrer-policy", "no-referrer");
    headers.set("x-content-type-options", "nosniff");
    const proxied = trustProxy && c.req.header("x-forwarded-proto");
    if (proxied === "https" || c.req.url.startsWith("https:")) {
      headers.set("strict-transport-security", HSTS);
    }
  };
}

/** `'self'` covers sockets in CSP 3 only; older browsers need them spelled. */
function policy(
  host: string | undefined,
  elsewhere: string,
  framedBy: string | undefined,
): string {
  const isPlain = host !== undefined && /^[\w.:[\]-]+$/.test(host);
  const sockets = isPlain ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    `connect-src 'self'${sockets}${elsewhere}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy ?? "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}
