import { join } from "node:path";
import { HELLO, HOST_TOKEN, HOST_TOKEN_HASH } from "../fakes/signal_server.ts";
import { folder, Program } from "../server/program.ts";
import { type Fields, SocketPeer } from "./socket_peer.ts";

/** Somebody in a room; `n` counts rooms. */
export interface Seat {
  /** To the other one in the room. */
  say(text: string): void;
  hear(take: (text: string) => void): void;
  close(): void;
}

/** A signalling server in a process of its own. */
export interface Contender extends AsyncDisposable {
  readonly pid: number;
  /** What has to be done first to have a room. */
  create(n: number): Promise<void>;
  /** The first in a room that was created. */
  host(n: number): Promise<Seat>;
  /** The second. */
  guest(n: number): Promise<Seat>;
}

export async function startTallow(): Promise<Contender> {
  const data = await folder();
  const program = new Program({
    DATA_DIR: data.path,
    RATE_LIMIT_FACTOR: "0",
    LOG_LEVEL: "off",
  });
  const api = `${await program.origin()}/api`;
  const locator = (n: number) => n.toString(16).padStart(6, "0");
  const join = async (n: number, as: Fields): Promise<Seat> => {
    const peer = await SocketPeer.open(`${api}/rooms/${locator(n)}/socket`);
    peer.send({ t: "join", ...as });
    const { members } = await peer.next("t", "welcome");
    let other = Array.isArray(members) ? members[0]?.member : undefined;
    let take = (_: string): void => {};
    peer.heard = ({ t, member, blob }) => {
      if (t === "joined") other = member;
      else if (t === "from") take(String(blob));
    };
    return {
      say: (blob) => peer.send({ t: "to", member: other, blob }),
      hear: (by) => void (take = by),
      close: () => peer.close(),
    };
  };
  return {
    pid: program.pid,
    async create(n) {
      const { status, body } = await fetch(`${api}/rooms`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          locator: locator(n),
          hostTokenHash: HOST_TOKEN_HASH,
          ttlSeconds: 3600,
          maxMembers: 2,
        }),
      });
      await body?.cancel();
      if (status !== 201) throw new Error(`room ${n}: ${status}`);
    },
    host: (n) => join(n, { role: "host", token: HOST_TOKEN }),
    guest: (n) => join(n, { role: "guest", hello: HELLO }),
    async [Symbol.asyncDispose](): Promise<void> {
      await program[Symbol.asyncDispose]();
      await data[Symbol.asyncDispose]();
    },
  };
}

/** PairDrop's server, from a folder where it is installed. */
export async function startPairDrop(from: string): Promise<Contender> {
  const node = await startNode(
    ["server/index.js", "--localhost-only"],
    from,
  );
  const hosts = new Map<number, { peer: SocketPeer; id: string }>();
  const rooms = new Map<number, string>();
  const open = async (): Promise<{ peer: SocketPeer; id: string }> => {
    const url = `ws://127.0.0.1:${node.port}/server?webrtc_supported=true`;
    const peer = await SocketPeer.open(url);
    peer.heard = ({ type }) => {
      if (type === "ping") peer.send({ type: "pong" });
    };
    const { peerId } = await peer.next("type", "display-name");
    return { peer, id: String(peerId) };
  };
  const seat = (n: number, peer: SocketPeer, first?: unknown): Seat => {
    let to = first;
    let take = (_: string): void => {};
    peer.heard = (message) => {
      const { type, text, peer: joined } = message;
      if (type === "ping") peer.send({ type: "pong" });
      else if (type === "signal") take(String(text));
      else if (type === "peer-joined") to = Object(joined).id;
    };
    const roomType = "public-id";
    const roomId = rooms.get(n);
    return {
      say: (text) => peer.send({ type: "signal", roomType, roomId, to, text }),
      hear: (by) => void (take = by),
      close: () => peer.close(),
    };
  };
  return {
    pid: node.pid,
    async create(n) {
      const host = await open();
      const created = host.peer.next("type", "public-room-created");
      host.peer.send({ type: "create-public-room" });
      rooms.set(n, String((await created).roomId));
      hosts.set(n, host);
    },
    host(n) {
      const host = hosts.get(n);
      if (host === undefined) throw new RangeError(`no room ${n}`);
      return Promise.resolve(seat(n, host.peer));
    },
    async guest(n) {
      const { peer } = await open();
      const joined = peer.next("type", "peers");
      const publicRoomId = rooms.get(n);
      peer.send({ type: "join-public-room", publicRoomId });
      await joined;
      return seat(n, peer, hosts.get(n)?.id);
    },
    [Symbol.asyncDispose]: node[Symbol.asyncDispose],
  };
}

/** The PeerJS server, which has no rooms but names; from a built folder. */
export async function startPeerJs(from: string): Promise<Contender> {
  const node = await startNode(
    ["dist/bin/peerjs.js", "--host", "127.0.0.1"]
      .concat(["--concurrent_limit", "1000000"])
      .concat(["--alive_timeout", "3600000"]),
    from,
  );
  const hosts = new Map<number, SocketPeer>();
  const open = async (id: string): Promise<SocketPeer> => {
    const query = `key=peerjs&id=${id}&token=${id}`;
    const at = `ws://127.0.0.1:${node.port}/peerjs?${query}`;
    const peer = await SocketPeer.open(at);
    await peer.next("type", "OPEN");
    return peer;
  };
  const seat = (peer: SocketPeer, dst: string): Seat => ({
    say: (payload) => peer.send({ type: "OFFER", dst, payload }),
    hear: (by) =>
      void (peer.heard = ({ type, payload }) => {
        if (type === "OFFER") by(String(payload));
      }),
    close: () => peer.close(),
  });
  return {
    pid: node.pid,
    create: async (n) => void hosts.set(n, await open(`host${n}`)),
    host(n) {
      const peer = hosts.get(n);
      if (peer === undefined) throw new RangeError(`no name ${n}`);
      return Promise.resolve(seat(peer, `guest${n}`));
    },
    guest: async (n) => seat(await open(`guest${n}`), `host${n}`),
    [Symbol.asyncDispose]: node[Symbol.asyncDispose],
  };
}

/** A program for Node on a port that was free a moment ago. */
async function startNode(
  [script = "", ...args]: readonly string[],
  from: string,
): Promise<{ pid: number; port: number } & AsyncDisposable> {
  const free = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = free.addr;
  free.close();
  const child = new Deno.Command("node", {
    args: [join(from, script), ...args],
    cwd: from,
    env: { PORT: String(port) },
    stdin: "null",
    stdout: "null",
    stderr: "inherit",
  }).spawn();
  for (let tries = 0; tries < 200; tries++) {
    const up = await Deno.connect({ hostname: "127.0.0.1", port })
      .then((connection) => connection.close() ?? true, () => false);
    if (up) break;
    await new Promise((go) => setTimeout(go, 50));
  }
  return {
    pid: child.pid,
    port,
    async [Symbol.asyncDispose](): Promise<void> {
      child.kill("SIGKILL");
      await child.status;
    },
  };
}
