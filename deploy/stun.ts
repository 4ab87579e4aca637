import { Buffer } from "node:buffer";
import { createHash, createHmac } from "node:crypto";

/** As much of STUN (RFC 8489) as one TURN allocation takes (RFC 8656). */

export const ALLOCATE = 0x0003;
export const REFRESH = 0x0004;
export const ALLOCATED = 0x0103;

export const USERNAME = 0x0006;
export const ERROR_CODE = 0x0009;
export const LIFETIME = 0x000d;
export const REALM = 0x0014;
export const NONCE = 0x0015;
export const RELAYED_ADDRESS = 0x0016;
export const REQUESTED_TRANSPORT = 0x0019;

const MESSAGE_INTEGRITY = 0x0008;
const COOKIE = Buffer.of(0x21, 0x12, 0xa4, 0x42);
const HEADER_BYTES = 20;
const ID_BYTES = 12;
/** Of the attribute: its header and a SHA-1. */
const INTEGRITY_BYTES = 24;

/** What is known once the server has asked who we are. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
  readonly realm: string;
  readonly nonce: Uint8Array;
}

/** A message as it was read. */
export interface StunMessage {
  readonly type: number;
  readonly id: string;
  readonly attributes: ReadonlyMap<number, Uint8Array>;
}

export type Attributes = readonly (readonly [number, Uint8Array])[];

/** A request, proven by credentials where there are some (RFC 8489 §9.2). */
export function encodeStun(
  type: number,
  id: Uint8Array,
  attributes: Attributes,
  credentials?: Credentials,
): Uint8Array<ArrayBuffer> {
  const text = (value: string) => new TextEncoder().encode(value);
  const all = credentials === undefined ? attributes : [
    ...attributes,
    [USERNAME, text(credentials.user)] as const,
    [NONCE, credentials.nonce] as const,
    [REALM, text(credentials.realm)] as const,
  ];
  const body = Buffer.concat(all.map(([name, value]) => field(name, value)));
  if (credentials === undefined) return message(type, id, body, 0);
  const { user, realm, password } = credentials;
  const key = createHash("md5").update(`${user}:${realm}:${password}`).digest();
  // The length counts the proof that is still to come (§14.5).
  const proven = message(type, id, body, INTEGRITY_BYTES);
  const proof = createHmac("sha1", key).update(proven).digest();
  return new Uint8Array(
    Buffer.concat([proven, field(MESSAGE_INTEGRITY, proof)]),
  );
}

/** `undefined` for what is no message of STUN. */
export function decodeStun(bytes: Uint8Array): StunMessage | undefined {
  const view = Buffer.from(bytes);
  if (view.length < HEADER_BYTES || !view.subarray(4, 8).equals(COOKIE)) {
    return undefined;
  }
  const end = HEADER_BYTES + view.readUInt16BE(2);
  if (end > view.length) return undefined;
  const attributes = new Map<number, Uint8Array>();
  for (let at = HEADER_BYTES; at + 4 <= end;) {
    const name = view.readUInt16BE(at);
    const length = view.readUInt16BE(at + 2);
    attributes.set(name, view.subarray(at + 4, at + 4 + length));
    at += 4 + padded(length);
  }
  const id = view.subarray(8, HEADER_BYTES).toString("hex");
  return { type: view.readUInt16BE(0), id, attributes };
}

/** Bytes of a whole message by its header, for reading it from a stream. */
export function stunBytes(header: Uint8Array): number {
  return HEADER_BYTES + Buffer.from(header).readUInt16BE(2);
}

export function drawId(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(ID_BYTES));
}

function message(
  type: number,
  id: Uint8Array,
  body: Uint8Array,
  more: number,
): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(body.length + more, 2);
  return new Uint8Array(Buffer.concat([head, COOKIE, id, body]));
}

function field(name: number, value: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(4 + padded(value.length));
  whole.writeUInt16BE(name, 0);
  whole.writeUInt16BE(value.length, 2);
  whole.set(value, 4);
  return whole;
}

/** Attributes end at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
