/** A server in front of Tallow's, which answers some paths itself. */
export interface Front {
  readonly origin: string;
  /** What is answered in place of the server, by path. */
  readonly own: Map<
    string,
    (behind: () => Promise<Response>) => Promise<Response>
  >;
  /** `POST /share` and so on, as they came. */
  readonly asked: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts one in front of `server`, an origin; it passes no sockets on. */
export function startFront(server: string): Front {
  const asked: string[] = [];
  const own: Front["own"] = new Map();
  const proxy = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      const { pathname, search } = new URL(request.url);
      asked.push(`${request.method} ${pathname}${search}`);
      const headers = new Headers(request.headers);
      headers.delete("host");
      headers.delete("if-none-match");
      // Whoever passes a body on has to pass on how it is packed.
      headers.set("accept-encoding", "identity");
      const behind = (): Promise<Response> =>
        fetch(server + pathname + search, {
          method: request.method,
          headers,
          redirect: "manual",
        });
      return await (own.get(pathname) ?? ((go) => go()))(behind);
    },
  );
  return {
    origin: `http://127.0.0.1:${proxy.addr.port}`,
    own,
    asked,
    [Symbol.asyncDispose]: () => proxy.shutdown(),
  };
}
