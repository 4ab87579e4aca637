import type { BrowserContext } from "playwright-core";
import { CHUNK_BYTES } from "./need.ts";

/** Milliseconds between two looks of a page at itself. */
const LOOK_MS = 100;

/** A transfer in a room, or one of the history. */
export interface Shown {
  readonly transfer: string;
  readonly state: string;
  /** `send` or `receive`. */
  readonly direction: string;
  /** Stands in the page as `data-wants`. */
  readonly wants: string;
  /** Stands in the page as `data-full`. */
  readonly full: boolean;
}

/** What a page says of itself. */
export interface Look {
  /** Differs for every document. */
  readonly document: string;
  readonly path: string;
  /** Bytes of messages on all its data channels so far. */
  readonly sent: number;
  readonly received: number;
  readonly session: Readonly<Record<string, string>>;
  readonly transfers: readonly Shown[];
  readonly history: readonly Shown[];
  /** Kinds of problems: of the room, and of transfers. */
  readonly roomProblems: readonly string[];
  readonly transferProblems: readonly string[];
}

/** What a page may be given to begin with. */
export interface Beginning {
  /** Whether connections have to go through TURN. */
  readonly relayed: boolean;
}

/** Runs in each page before the page's own code. */
function tell(lookMs: number, { relayed }: Beginning): void {
  // A browser's own page, where a server could not be reached, knows nothing.
  if (!location.protocol.startsWith("http")) return;
  const document_ = crypto.randomUUID();
  const connections: RTCPeerConnection[] = [];
  const Native = RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Native {
    constructor(given?: RTCConfiguration) {
      super(relayed ? { ...given, iceTransportPolicy: "relay" } : given);
      connections.push(this);
    }
  };
  Reflect.set(globalThis, "connections", connections);
  /** Sent and received by each, the most it ever told: a closed one forgets. */
  const traffic = new Map<RTCPeerConnection, readonly [number, number]>();

  async function count(): Promise<void> {
    for (const connection of connections) {
      let [out, back] = [0, 0];
      for (const [, it] of await connection.getStats()) {
        if (it.type !== "data-channel") continue;
        out += it.bytesSent;
        back += it.bytesReceived;
      }
      const most = traffic.get(connection) ?? [0, 0];
      traffic.set(connection, [
        Math.max(most[0], out),
        Math.max(most[1], back),
      ]);
    }
  }

  const all = (handle: string): HTMLElement[] => [
    ...document.querySelectorAll<HTMLElement>(`[data-testid="${handle}"]`),
  ];
  const shown = ({ dataset }: HTMLElement) => ({
    transfer: dataset.transfer ?? "",
    state: dataset.state ?? "",
    direction: dataset.direction ?? "",
    wants: dataset.wants ?? "",
    full: dataset.full === "true",
  });
  const problems = (handle: string): string[] =>
    all(handle).map(({ dataset }) => dataset.problem ?? "");
  async function look(): Promise<void> {
    await count();
    let [sent, received] = [0, 0];
    for (const [out, back] of traffic.values()) {
      sent += out;
      received += back;
    }
    await Reflect.get(globalThis, "chaosLook")({
      document: document_,
      path: location.pathname,
      sent,
      received,
      session: { ...sessionStorage },
      transfers: all("transfer").map(shown),
      history: all("history-item").map(shown),
      roomProblems: problems("room-error"),
      transferProblems: problems("transfer-error"),
    });
  }
  async function keepLooking(): Promise<void> {
    await look();
    setTimeout(keepLooking, lookMs);
  }
  // The browser's own page says nothing, where the server is away.
  if (origin === "null") return;
  // Not at once: the binding comes after the scripts.
  setTimeout(keepLooking, lookMs);
}

/** The text of {@link tell} as a page's init script. */
export function tellingScript(beginning: Beginning): string {
  return `(${tell})(${LOOK_MS}, ${JSON.stringify(beginning)});`;
}

/** What all documents of one person told so far. */
export class Watch {
  #last: Look | undefined;
  #sawFull = false;
  readonly #traffic = new Map<string, readonly [number, number]>();

  /** Listens to every page of a browser, before the first one opens. */
  async over(context: BrowserContext): Promise<void> {
    await context.exposeBinding("chaosLook", (_, look: Look) => {
      this.#last = look;
      this.#sawFull ||= look.transfers.some(({ full }) => full);
      this.#traffic.set(look.document, [look.sent, look.received]);
    });
  }

  /** The latest look, unless the page is gone since. */
  get last(): Look | undefined {
    return this.#last;
  }

  /** What was seen is of a page that is gone. */
  forget(): void {
    this.#last = undefined;
  }

  /** Whether a page ever said that the disk is full. */
  get sawFull(): boolean {
    return this.#sawFull;
  }

  get sent(): number {
    return this.#sum(0);
  }

  get received(): number {
    return this.#sum(1);
  }

  /** Whether at least a chunk more than `received` came in. */
  movedSince(received: number): boolean {
    return this.received >= received + CHUNK_BYTES;
  }

  #sum(way: 0 | 1): number {
    return [...this.#traffic.values()].reduce((sum, it) => sum + it[way], 0);
  }
}
