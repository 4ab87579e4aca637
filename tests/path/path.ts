import type { Page } from "playwright-core";
import { type Endpoint, throughPath } from "./candidate.ts";
import type { Condition } from "./condition.ts";
import type { RelayCommand } from "./worker.ts";

/** Off, Chromium tells pages the real addresses in candidates. */
export const hidesAddresses = "WebRtcHideLocalIpsWithMdns";

/**
 * A network between browsers on this machine: their WebRTC packets go through a
 * relay that delays, drops and slows them. The pages' own code knows nothing.
 * Start the browsers with `hidesAddresses` lacking.
 */
export class Path implements Disposable {
  readonly #worker: Worker;
  #pages = 0;
  /** Whether new connections go around the relay. */
  bypassed = false;

  constructor(condition: Condition) {
    this.#worker = new Worker(new URL("./worker.ts", import.meta.url), {
      type: "module",
    });
    this.#post({ do: "start", condition });
  }

  /** Puts the page's connections on the path, from its next document on. */
  async attach(page: Page): Promise<void> {
    const sender = this.#pages++;
    await page.exposeFunction(
      "throughPath",
      (text: string) =>
        this.bypassed
          ? text
          : throughPath(text, (endpoint) => this.#standIn(endpoint, sender)),
    );
    await page.addInitScript(patch);
  }

  /** Bytes of UDP that the relay let through so far, both ways together. */
  carriedBytes(): Promise<number> {
    return this.#ask((reply) => ({ do: "count", reply }));
  }

  /** From now on it is another. */
  async become(condition: Condition): Promise<void> {
    await this.#ask((reply) => ({ do: "become", condition, reply }));
  }

  /** From now on nothing gets through. */
  async cut(): Promise<void> {
    await this.#ask((reply) => ({ do: "cut", cut: true, reply }));
  }

  /** What was cut carries again. */
  async mend(): Promise<void> {
    await this.#ask((reply) => ({ do: "cut", cut: false, reply }));
  }

  /** What the pages know of each other's addresses is wrong from now on. */
  async move(): Promise<void> {
    await this.#ask((reply) => ({ do: "move", reply }));
  }

  [Symbol.dispose](): void {
    this.#worker.terminate();
  }

  #standIn(endpoint: Endpoint, sender: number): Promise<number> {
    return this.#ask((reply) => ({ do: "stand in", endpoint, sender, reply }));
  }

  #ask(command: (reply: MessagePort) => RelayCommand): Promise<number> {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => {
        port1.close();
        resolve(data);
      };
      this.#post(command(port2), [port2]);
    });
  }

  #post(command: RelayCommand, moved: Transferable[] = []): void {
    this.#worker.postMessage(command, moved);
  }
}

/** Runs in the page: what it is told of the other side is rewritten. */
function patch(): void {
  const through = (text: string): Promise<string> =>
    Reflect.get(globalThis, "throughPath")(text);
  const connection = RTCPeerConnection.prototype;
  const { addIceCandidate, setRemoteDescription } = connection;
  connection.addIceCandidate = async function (given) {
    const text = given?.candidate;
    if (!text) return await Reflect.apply(addIceCandidate, this, [given]);
    const candidate = await through(text);
    if (candidate === "") return;
    const { sdpMid = null, sdpMLineIndex = null } = given;
    const moved = { candidate, sdpMid, sdpMLineIndex };
    await Reflect.apply(addIceCandidate, this, [moved]);
  };
  connection.setRemoteDescription = async function ({ type, sdp = "" }) {
    const moved = { type, sdp: await through(sdp) };
    await Reflect.apply(setRemoteDescription, this, [moved]);
  };
}
