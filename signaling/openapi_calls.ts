import type { SchemaName } from "./openapi_schemas.ts";
import type { HttpProblem } from "./problem.ts";

/** One call as the document tells of it; paths as OpenAPI writes them. */
export interface Call {
  readonly id: string;
  readonly method: "get" | "post" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly body?: { readonly shape: SchemaName; readonly example: unknown };
  /** Which of {@link BEARERS} it takes. */
  readonly bearer?: keyof typeof BEARERS;
  readonly answer: {
    readonly status: 101 | 200 | 201 | 202 | 204;
    readonly says: string;
    readonly shape?: SchemaName;
  };
  /** What it may be refused with, beside {@link EVERYWHERE}. */
  readonly problems: readonly HttpProblem[];
}

/** What any call may be answered with. */
export const EVERYWHERE: readonly HttpProblem[] = ["failed"];

/** What is shown in `Authorization: Bearer …`. */
export const BEARERS = {
  hostToken: "The host's token: base64url of 32 bytes",
  invitation: "What inviting was answered with: base64url of 32 bytes",
  place: "A place in a room: locator.member.token, as `welcome` gave them",
} as const;

/** A room of the examples. */
export const EXAMPLE_LOCATOR = "03beef";

/** Two members of the examples. */
export const EXAMPLE_PAIR = "AAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBB";

/** Every call there is. */
export const CALLS: readonly Call[] = [
  {
    id: "createRoom",
    method: "post",
    path: "/rooms",
    summary: "Makes a room",
    body: {
      shape: "CreateRoom",
      example: {
        locator: EXAMPLE_LOCATOR,
        hostTokenHash: "Zmh6rfhivXdsj8GLjp-OIAiXFIVu4jOzkCpZHQ1fKSU",
        ttlSeconds: 600,
        maxMembers: 2,
      },
    },
    answer: { status: 201, says: "The room is made", shape: "RoomCreated" },
    problems: [
      "too-many-requests",
      "malformed-body",
      "room-taken",
      "body-too-large",
      "body-too-slow",
      "not-json",
      "unavailable",
    ],
  },
  {
    id: "roomFacts",
    method: "get",
    path: "/rooms/{locator}",
    summary: "Says whether a room exists and has a free place",
    answer: { status: 200, says: "So it is", shape: "RoomFacts" },
    problems: ["too-many-requests", "malformed-locator", "unavailable"],
  },
  {
    id: "closeRoom",
    method: "delete",
    path: "/rooms/{locator}",
    summary: "Closes a room and everyone's socket",
    bearer: "hostToken",
    answer: { status: 204, says: "The room is gone" },
    problems: [
      "too-many-requests",
      "malformed-locator",
      "token-missing",
      "token-denied",
      "room-gone",
      "body-too-large",
      "body-too-slow",
      "unavailable",
    ],
  },
  {
    id: "openSocket",
    method: "get",
    path: "/rooms/{locator}/socket",
    summary:
      "A member's WebSocket; what is said on it is in docs/PROTOCOL.md §4",
    answer: { status: 101, says: "The socket is open" },
    problems: [
      "too-many-requests",
      "malformed-locator",
      "origin-denied",
      "not-a-socket",
    ],
  },
  {
    id: "openRelay",
    method: "get",
    path: "/relay/{locator}/{pair}",
    summary:
      "One of two members' WebSockets; what comes from one goes to the other, on credit: docs/PROTOCOL.md §10.5",
    answer: { status: 101, says: "The socket is open" },
    problems: [
      "too-many-requests",
      "malformed-locator",
      "malformed-pair",
      "origin-denied",
      "relay-off",
      "not-a-socket",
    ],
  },
  {
    id: "ice",
    method: "get",
    path: "/ice",
    summary: "STUN and TURN servers, for a member of a room",
    bearer: "place",
    answer: {
      status: 200,
      says: "With credentials that end by themselves",
      shape: "IceAnswer",
    },
    problems: [
      "too-many-requests",
      "token-missing",
      "token-denied",
      "unavailable",
    ],
  },
  {
    id: "invite",
    method: "post",
    path: "/invitations",
    summary:
      "Invites by e-mail, for a member of a room; the mail has the address of the page and no secret",
    body: { shape: "Invite", example: { to: "somebody@example.org" } },
    bearer: "place",
    answer: {
      status: 202,
      says:
        "It is sent, or tried again for a while; nobody is told how it ends",
      shape: "Invited",
    },
    problems: [
      "too-many-requests",
      "malformed-body",
      "token-missing",
      "token-denied",
      "mail-off",
      "body-too-large",
      "body-too-slow",
      "not-json",
      "unavailable",
    ],
  },
  {
    id: "cancelInvitation",
    method: "delete",
    path: "/invitations",
    summary: "Takes an invitation back that has not left",
    bearer: "invitation",
    answer: { status: 204, says: "Nothing is sent from now on" },
    problems: [
      "too-many-requests",
      "token-missing",
      "mail-off",
      "body-too-large",
      "body-too-slow",
      "unavailable",
    ],
  },
  {
    id: "report",
    method: "post",
    path: "/report",
    summary: "Takes what a browser counted, in buckets and tied to no room",
    body: {
      shape: "Report",
      example: {
        counted: [
          { name: "transfers", state: "done", path: "direct", count: 2 },
        ],
        measured: [
          { name: "transfer_duration", path: "direct", bucket: 3, count: 2 },
        ],
      },
    },
    answer: { status: 204, says: "It is entered" },
    problems: [
      "too-many-requests",
      "malformed-body",
      "reports-off",
      "body-too-large",
      "body-too-slow",
      "not-json",
    ],
  },
  {
    id: "health",
    method: "get",
    path: "/health",
    summary: "Answers while the process lives",
    answer: { status: 200, says: "It lives", shape: "Health" },
    problems: [],
  },
  {
    id: "ready",
    method: "get",
    path: "/ready",
    summary: "Whether the server can do its work, and what of it is missing",
    answer: { status: 200, says: "It can", shape: "Readiness" },
    problems: ["too-many-requests", "unavailable"],
  },
  {
    id: "document",
    method: "get",
    path: "/openapi.json",
    summary: "This document",
    answer: { status: 200, says: "An OpenAPI 3.1 document" },
    problems: ["too-many-requests"],
  },
];
