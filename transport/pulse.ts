import type { Path, Quality } from "./view.ts";

/** How a connection does at the moment. */
export interface Pulse {
  readonly path: Extract<Path, "direct" | "turn">;
  /** `undefined` where the browser does not tell. */
  readonly roundTripMs: number | undefined;
  /** Of ICE's checks, which go on for as long as the connection does. */
  readonly lossy: boolean;
}

/** What is read of a report of `getStats` (W3C webrtc-stats §8). */
interface Report {
  readonly id: string;
  readonly type: string;
  readonly selectedCandidatePairId?: string;
  readonly localCandidateId?: string;
  readonly remoteCandidateId?: string;
  readonly candidateType?: string;
  /** Seconds. */
  readonly currentRoundTripTime?: number;
  readonly requestsSent?: number;
  readonly responsesReceived?: number;
}

/** Over so many measurements. */
const WINDOW = 10;
/** One may be on its way, and one late. */
const UNANSWERED = 2;

/** Reads one connection's reports, and remembers what was lost lately. */
export class Probe {
  #pair = "";
  /** Checks that were never answered, at the last measurements. */
  #unanswered: number[] = [];

  /** `undefined` while no pair of addresses is chosen. */
  read(reports: readonly Report[]): Pulse | undefined {
    const by = new Map(reports.map((report) => [report.id, report]));
    const chosen = reports.find(({ type, selectedCandidatePairId }) =>
      type === "transport" && selectedCandidatePairId !== undefined
    );
    const pair = by.get(chosen?.selectedCandidatePairId ?? "");
    const ends = [pair?.localCandidateId, pair?.remoteCandidateId]
      .map((id) => by.get(id ?? ""));
    if (!pair || !ends[0]) return undefined;
    const relayed = ends.some((end) => end?.candidateType === "relay");
    const { currentRoundTripTime: seconds } = pair;
    return {
      path: relayed ? "turn" : "direct",
      roundTripMs: seconds === undefined ? undefined : 1000 * seconds,
      lossy: this.#loses(pair),
    };
  }

  #loses({ id, requestsSent = 0, responsesReceived = 0 }: Report): boolean {
    if (id !== this.#pair) this.#unanswered = [];
    this.#pair = id;
    this.#unanswered.push(requestsSent - responsesReceived);
    this.#unanswered = this.#unanswered.slice(-WINDOW);
    return this.#unanswered.at(-1)! - this.#unanswered[0]! >= UNANSWERED;
  }
}

/** As a person is told. */
export function qualityOf(
  { roundTripMs = 0, lossy = false }: Partial<Pulse> = {},
): Exclude<Quality, "disconnected"> {
  if (roundTripMs < 100 && !lossy) return "excellent";
  if (roundTripMs < 200) return "good";
  return roundTripMs < 500 ? "fair" : "poor";
}
