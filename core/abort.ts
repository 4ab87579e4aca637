import type { Bytes } from "./bytes.ts";

/** ABORT of PROTOCOL §6: sent to the other side on any failed handshake. */
export const ABORT: Bytes = Uint8Array.of(0x0f, 0);

/**
 * Why a handshake ended. `refused` covers everything that depends on a secret:
 * wrong code, wrong password and tampering look alike. The other two can be
 * seen by anyone in the HELLOs.
 */
export type HandshakeFailure = "refused" | "malformed" | "version";

/** The only error of a handshake; carries no cause, by design. */
export class HandshakeError extends Error {
  /** Always `HandshakeError`. */
  override readonly name = "HandshakeError";

  /** With the failure as its message too. */
  constructor(readonly kind: HandshakeFailure) {
    super(kind);
  }
}

/** Whether the other side sent ABORT in place of a handshake message. */
export function isAbort(message: Bytes): boolean {
  return message[0] === ABORT[0];
}
