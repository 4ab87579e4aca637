/** Every error of the REST calls: RFC 9457, one stable `type` each. */
export const PROBLEMS = {
  "malformed-body": [400, "The body is not what the call takes"],
  "malformed-locator": [400, "A locator is 6 or 32 lower-case hex digits"],
  "malformed-pair": [400, "A pair is two member ids with a dot between"],
  "token-missing": [401, "The call needs a token"],
  "token-denied": [403, "The token does not fit"],
  "origin-denied": [403, "This origin may not open sockets here"],
  "reports-off": [403, "This server takes no reports"],
  "mail-off": [403, "This server sends no mail"],
  "relay-off": [403, "This server relays nothing"],
  "room-gone": [404, "No such room: never made, closed or expired"],
  "no-such-call": [404, "There is no such call"],
  "body-too-slow": [408, "The body did not arrive in time"],
  "room-taken": [409, "The locator is in use; draw another code"],
  "body-too-large": [413, "The body is over its limit"],
  "not-json": [415, "The body must be application/json"],
  "not-a-socket": [426, "The call takes a WebSocket upgrade only"],
  "too-many-requests": [429, "Too many requests; Retry-After says when"],
  "failed": [500, "The server failed"],
  "unavailable": [503, "The server cannot store or read now"],
} as const satisfies Record<string, readonly [number, string]>;

export type HttpProblem = keyof typeof PROBLEMS;

/** The answer; `detail` names what was wrong, never with a value of it. */
export function problem(name: HttpProblem, detail?: string): Response {
  const [status, title] = PROBLEMS[name];
  const type = `urn:tallow:${name}`;
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (name === "token-missing") headers.set("www-authenticate", "Bearer");
  if (name === "not-a-socket") headers.set("upgrade", "websocket");
  if (name === "unavailable") headers.set("retry-after", "2");
  const body = { type, title, status, ...(detail ? { detail } : {}) };
  return new Response(JSON.stringify(body), { status, headers });
}
