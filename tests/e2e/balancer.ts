/** One address for several servers, as a proxy that knows who answers. */
export interface Balancer extends AsyncDisposable {
  readonly origin: string;
}

/** Hands each connection to the first of the servers that accepts it. */
export function startBalancer(servers: readonly string[]): Balancer {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const ports = servers.map((origin) => Number(new URL(origin).port));
  const open = new Set<Deno.Conn>();

  async function reach(): Promise<Deno.Conn | undefined> {
    for (const port of ports) {
      const conn = await Deno.connect({ hostname: "127.0.0.1", port })
        .catch(() => undefined);
      if (conn) return conn;
    }
  }

  async function serve(near: Deno.Conn): Promise<void> {
    const far = await reach();
    if (far === undefined) return near.close();
    open.add(near).add(far);
    await Promise.race([
      near.readable.pipeTo(far.writable),
      far.readable.pipeTo(near.writable),
    ]).catch(() => {});
    for (const conn of [near, far]) {
      open.delete(conn);
      close(conn);
    }
  }

  const serving = (async () => {
    for await (const near of listener) void serve(near);
  })();
  return {
    origin: `http://127.0.0.1:${listener.addr.port}`,
    async [Symbol.asyncDispose](): Promise<void> {
      listener.close();
      for (const conn of open) close(conn);
      await serving;
    },
  };
}

function close(conn: Deno.Conn): void {
  try {
    conn.close();
  } catch {
    // A stream of it has closed it already.
  }
}
