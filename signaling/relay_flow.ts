/**
 * What one member sends through the relay to the other. Deno reads a server's
 * WebSocket whether anybody can take the message or not, and tells nobody when
 * a slow one has drained. So members send on credit: the reader says what it
 * took, and only that makes room for more.
 */
export interface Flow {
  /** Bytes that the sender was told it may send. */
  readonly granted: number;
  /** Bytes that it sent. */
  readonly sent: number;
  /** Bytes that the reader says it took. */
  readonly got: number;
}

/** Bytes of one direction on their way: half of what a pair may hold, 8 MiB. */
const WINDOW_BYTES = 4_194_304;

export const NEW_FLOW: Flow = { granted: 0, sent: 0, got: 0 };

/** The flow after a message, `undefined` when there was no credit for it. */
export function afterMessage(flow: Flow, bytes: number): Flow | undefined {
  const sent = flow.sent + bytes;
  return sent > flow.granted ? undefined : { ...flow, sent };
}

/** The flow when the reader took so much, `undefined` when it cannot have. */
export function afterGot(flow: Flow, got: number): Flow | undefined {
  return got <= flow.got || got > flow.sent ? undefined : { ...flow, got };
}

/**
 * Bytes there is room for while so many wait here, texts included. What waits
 * was not taken, whatever the reader says; so none makes the server hold more.
 */
export function roomIn({ granted, sent, got }: Flow, waiting: number): number {
  const taken = Math.min(got, sent - waiting);
  return Math.max(0, taken + WINDOW_BYTES - granted);
}
