import { z } from "zod";

/** Which way a message went: `up` to the server, `down` to the browser. */
export type Way = "up" | "down";

/** One WebSocket message between a browser and the server. */
export interface Crossing {
  readonly way: Way;
  /** Which socket, counted from 0 in the order they were opened. */
  readonly socket: number;
  readonly text: string;
}

/** Decides what goes on instead of a message: the same, nothing, or others. */
export type Tamper = (crossing: Crossing) => readonly string[];

/** A server in the middle that sees and may change everything. */
export interface Wire {
  readonly origin: string;
  /** Everything that browsers sent: request lines, headers, bodies, messages. */
  readonly sent: readonly string[];
  readonly crossings: readonly Crossing[];
  /** What is answered in place of the server or instead of what it said, by path. */
  readonly own: Map<
    string,
    (behind: () => Promise<Response>) => Promise<Response>
  >;
  /** Replaces the tampering; without it everything passes as it is. */
  tamper(how: Tamper): void;
  [Symbol.asyncDispose](): Promise<void>;
}

const withBlob = z.looseObject({ t: z.enum(["to", "from"]), blob: z.string() });

/** The sealed blob of a `to` or `from` message, decoded. */
export function blobOf(text: string): Uint8Array | undefined {
  const message = withBlob.safeParse(JSON.parse(text));
  return message.success
    ? Uint8Array.fromBase64(message.data.blob, { alphabet: "base64url" })
    : undefined;
}

/** The same message with another blob. */
export function withOther(text: string, blob: Uint8Array): string {
  return JSON.stringify({
    ...withBlob.parse(JSON.parse(text)),
    blob: blob.toBase64({ alphabet: "base64url", omitPadding: true }),
  });
}

/** The same message with one bit of its blob the other way round. */
export function flipped(text: string, at: number): string {
  const blob = blobOf(text);
  if (blob === undefined) throw new Error(`not a blob: ${text.slice(0, 60)}`);
  const where = (at + blob.length) % blob.length;
  blob[where] = (blob[where] ?? 0) ^ 1;
  return withOther(text, blob);
}

/** Headers that belong to one hop only. */
const hop = ["host", "connection", "content-length", "content-encoding"];

function passedOn(headers: Headers, from: string, to: string): Headers {
  const out = new Headers(headers);
  for (const name of hop) out.delete(name);
  out.set("accept-encoding", "identity");
  for (const name of ["origin", "referer"]) {
    const value = headers.get(name);
    if (value !== null) out.set(name, value.replace(from, to));
  }
  return out;
}

/** Starts a proxy in front of `server`, an origin such as `http://127.0.0.1:1`. */
export function startWire(server: string): Wire {
  const sent: string[] = [];
  const crossings: Crossing[] = [];
  const own: Wire["own"] = new Map();
  let how: Tamper = ({ text }) => [text];
  let sockets = 0;

  function bridge(request: Request): Response {
    const socket = sockets++;
    const { socket: browser, response } = Deno.upgradeWebSocket(request);
    const url = new URL(request.url);
    // The DOM's type knows no headers; Deno's constructor takes them.
    const far: WebSocket = Reflect.construct(WebSocket, [
      server.replace("http", "ws") + url.pathname + url.search,
      { headers: { origin: server } },
    ]);
    for (const end of [browser, far]) end.binaryType = "arraybuffer";
    const early: (string | ArrayBuffer)[] = [];
    const pass = (way: Way, to: WebSocket, data: unknown): void => {
      if (data instanceof ArrayBuffer) {
        // A relay's frames: sealed, and not for tampering with here.
        if (way === "up") sent.push(new TextDecoder("latin1").decode(data));
        if (to.readyState === WebSocket.OPEN) to.send(data);
        return;
      }
      const text = String(data);
      if (way === "up") sent.push(text);
      const crossing = { way, socket, text };
      crossings.push(crossing);
      for (const other of how(crossing)) {
        if (to.readyState === WebSocket.OPEN) to.send(other);
        else if (to.readyState === WebSocket.CONNECTING) early.push(other);
      }
    };
    far.onopen = () => early.splice(0).forEach((text) => far.send(text));
    browser.onmessage = ({ data }) => pass("up", far, data);
    far.onmessage = ({ data }) => pass("down", browser, data);
    const close = (to: WebSocket) => ({ code, reason }: CloseEvent): void => {
      if (to.readyState > WebSocket.OPEN) return;
      if (code === 1000 || code >= 3000) to.close(code, reason);
      else to.close();
    };
    far.onclose = close(browser);
    browser.onclose = close(far);
    far.onerror = () => browser.readyState <= 1 && browser.close();
    browser.onerror = () => far.readyState <= 1 && far.close();
    return response;
  }

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const body = request.body === null ? "" : await request.text();
    sent.push(
      `${request.method} ${url.pathname}${url.search}`,
      ...[...request.headers].map(([name, value]) => `${name}: ${value}`),
      body,
    );
    if (request.headers.get("upgrade") === "websocket") {
      return bridge(request);
    }
    const answer = own.get(url.pathname);
    const headers = new Headers(request.headers);
    // Nothing to change in an answer that says that nothing did.
    if (answer) headers.delete("if-none-match");
    const behind = (): Promise<Response> =>
      passOn(request.method, headers, url, body);
    return await (answer ? answer(behind) : behind());
  }

  async function passOn(
    method: string,
    given: Headers,
    url: URL,
    body: string,
  ): Promise<Response> {
    try {
      const answer = await fetch(server + url.pathname + url.search, {
        method,
        headers: passedOn(given, url.origin, server),
        redirect: "manual",
        ...(body === "" ? {} : { body }),
      });
      const headers = new Headers(answer.headers);
      for (const name of hop) headers.delete(name);
      return new Response(answer.body, { status: answer.status, headers });
    } catch {
      return new Response("the server behind is gone", { status: 502 });
    }
  }

  const proxy = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    handle,
  );
  return {
    origin: `http://127.0.0.1:${proxy.addr.port}`,
    sent,
    crossings,
    own,
    tamper: (other) => how = other,
    async [Symbol.asyncDispose](): Promise<void> {
      await proxy.shutdown();
    },
  };
}
