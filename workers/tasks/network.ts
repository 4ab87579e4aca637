import { type IceServer, parseIceAnswer } from "../../core/call.ts";
import type { Work } from "../ipc/work.ts";

/** What a server answers, if it does, and how fast. */
export interface Reachability {
  /** HTTP status; absent when there was no answer. */
  readonly status?: number;
  readonly ms: number;
}

/** Asks the server at an origin whether it is well. */
export async function reachability(
  origin: string,
  work: Work,
): Promise<Reachability> {
  const began = performance.now();
  try {
    const status = await ask(new URL("/api/health", origin), work);
    return { status, ms: performance.now() - began };
  } catch {
    work.check();
    return { ms: performance.now() - began };
  }
}

/** A call of the server's API, with the headers that prove a place. */
export interface IceQuestion {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** STUN and TURN servers; throws when the answer is none. */
export async function ice(
  { url, headers }: IceQuestion,
  work: Work,
): Promise<readonly IceServer[]> {
  const answer = await fetch(url, { headers, signal: work.signal });
  const parsed = parseIceAnswer(await answer.text());
  if (answer.ok && parsed.is === "valid") return parsed.value.iceServers;
  throw new Error(`no ICE servers, status ${answer.status}`);
}

/** Round trips of small requests, one after the other. */
export interface Latency {
  readonly medianMs: number;
  readonly minMs: number;
}

export async function latency(
  { url, rounds }: { readonly url: string; readonly rounds: number },
  work: Work,
): Promise<Latency> {
  if (rounds < 1) throw new RangeError("no rounds");
  // The first request may have to open the connection.
  await ask(new URL(url), work);
  const times: number[] = [];
  while (times.length < rounds) {
    const began = performance.now();
    await ask(new URL(url), work);
    times.push(performance.now() - began);
    work.tell({ done: times.length, total: rounds });
  }
  const sorted = times.sort((a, b) => a - b);
  return { medianMs: sorted[sorted.length >> 1]!, minMs: sorted[0]! };
}

/** A download, timed from its first byte to its last. */
export interface Bandwidth {
  readonly bytes: number;
  readonly ms: number;
  readonly bytesPerSecond: number;
}

/** Downloads what is at `url`, or its first `maxBytes`, and forgets it. */
export async function bandwidth(
  { url, maxBytes }: { readonly url: string; readonly maxBytes: number },
  work: Work,
): Promise<Bandwidth> {
  const stop = new AbortController();
  const signal = AbortSignal.any([work.signal, stop.signal]);
  const answer = await fetch(url, { cache: "no-store", signal });
  if (!answer.ok || !answer.body) throw new Error(`status ${answer.status}`);
  const began = performance.now();
  let bytes = 0;
  for await (const part of answer.body) {
    bytes += part.length;
    work.took(part.length);
    work.tell({ done: Math.min(bytes, maxBytes), total: maxBytes });
    if (bytes >= maxBytes) break;
  }
  stop.abort();
  const ms = performance.now() - began;
  return { bytes, ms, bytesPerSecond: bytes / Math.max(ms, 1) * 1000 };
}

/** The status of an answer that comes from nowhere nearer than the server. */
async function ask(url: URL, { signal }: Work): Promise<number> {
  const answer = await fetch(url, { cache: "no-store", signal });
  await answer.arrayBuffer();
  return answer.status;
}
