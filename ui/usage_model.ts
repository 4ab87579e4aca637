import { BOUNDS, bucketOf } from "../core/usage.ts";
import type { UsageFeature, UsagePath } from "../core/usage_report.ts";
import type { Problem } from "../core/problem.ts";
import type { MemberView, RoomView } from "../transport/view.ts";
import type { Attempt } from "./attempt.ts";
import { type Fact, using } from "./usage_fact.ts";
import { type Course, NO_COURSE, stepTransfer } from "./usage_transfer.ts";

/** What was seen of a room so far, so that nothing is counted twice. */
export interface UsageState {
  /** By member. */
  readonly members: ReadonlyMap<string, Acquaintance>;
  /** By transfer. */
  readonly transfers: ReadonlyMap<string, Course>;
  /** Groups of transfers that were counted. */
  readonly groups: ReadonlySet<string>;
  /** What was used of the room itself. */
  readonly features: ReadonlySet<UsageFeature>;
  /** Operations with keys that were counted. */
  readonly operations: number;
  /** The last problem of the room itself. */
  readonly problem: Problem | undefined;
}

/** A picture of a room. */
export interface UsageEvent {
  readonly attempt: Attempt;
  readonly view: RoomView;
  /** What this person always does; counted for each room somebody came into. */
  readonly habits: readonly UsageFeature[];
}

export interface UsageStep {
  readonly state: UsageState;
  readonly facts: readonly Fact[];
}

/** What is known of a member. */
interface Acquaintance {
  readonly session: MemberView["session"];
  readonly generation: number;
  /** Ways that this session took. */
  readonly paths: readonly UsagePath[];
  readonly verified: boolean;
  readonly known: boolean;
}

export const NO_USAGE: UsageState = {
  members: new Map(),
  transfers: new Map(),
  groups: new Set(),
  features: new Set(),
  operations: 0,
  problem: undefined,
};

const STRANGER: Acquaintance = {
  session: undefined,
  generation: 0,
  paths: [],
  verified: false,
  known: false,
};

/** What happened between two pictures of a room; `now` is in ms. */
export function stepUsage(
  state: UsageState,
  { attempt, view, habits }: UsageEvent,
  now: number,
): UsageStep {
  const facts: Fact[] = [];
  const tell = (...more: readonly Fact[]): void => void facts.push(...more);

  const relayOnly = habits.includes("relay-only");
  const members = new Map(state.members);
  for (const member of view.members) {
    if (!members.has(member.id) && members.size === 0) {
      tell(...habits.map(using), ...arrival(attempt));
    }
    const known = members.get(member.id) ?? STRANGER;
    members.set(member.id, meet(known, member, relayOnly, tell));
  }

  const transfers = new Map(state.transfers);
  const groups = new Set(state.groups);
  for (const transfer of view.transfers) {
    const { id, member, group } = transfer;
    const path = members.get(member)?.paths.at(-1);
    const course = transfers.get(id) ?? NO_COURSE;
    transfers.set(id, stepTransfer(course, transfer, path, now, tell));
    if (group === undefined || groups.has(group)) continue;
    const several = view.transfers.filter((other) => other.group === group);
    if (several.length < 2) continue;
    groups.add(group);
    tell(using("group"));
  }

  const features = new Set(featuresOf(view));
  tell(...[...features.difference(state.features)].map(using));

  const { operations = [] } = view;
  for (const { ms, ...operation } of operations.slice(state.operations)) {
    const bucket = bucketOf(BOUNDS.operation, ms / 1000);
    tell({ name: "pqc_operations", algorithm: "x-wing", ...operation, bucket });
  }

  const problem = problemOf(view);
  if (problem && problem !== state.problem) tell(...failure(problem, view));
  return {
    state: {
      members,
      transfers,
      groups,
      features: features.union(state.features),
      operations: operations.length,
      problem,
    },
    facts,
  };
}

/** What this person does in a room beside sending files. */
function featuresOf({ chat, screens }: RoomView): readonly UsageFeature[] {
  const says = chat?.messages.some(({ from }) => from === undefined);
  return [
    ...says ? ["chat" as const] : [],
    ...screens?.own ? ["screen" as const] : [],
  ];
}

/** The first member is there. */
function arrival(attempt: Attempt): readonly Fact[] {
  if (attempt.is !== "join") return [];
  const { by, password } = attempt;
  const mode = { name: "sessions", mode: by } as const;
  const facts: readonly Fact[] = [mode, using(by)];
  return password === undefined ? facts : [...facts, using("password")];
}

/** Of what happens between two, side A of their session tells. */
function meet(
  known: Acquaintance,
  { session, generation, path, verified, remembered }: MemberView,
  relayOnly: boolean,
  tell: (...facts: readonly Fact[]) => void,
): Acquaintance {
  if (verified && !known.verified) tell(using("verify"));
  const both = remembered === "both";
  const isNew = session !== undefined && session !== known.session;
  const before = isNew ? STRANGER : known;
  const told = session?.side === "A";
  if (told && both && !known.known) tell(using("known-device"));
  if (told && isNew) tell(exchange("handshake", "done"));
  if (told) {
    for (let at = before.generation; at < generation; at++) {
      tell(exchange("rotation", "done"));
    }
  }
  const fresh = session && path && !before.paths.includes(path);
  if (told && fresh) {
    tell({ name: "webrtc_connections", path, status: "connected" });
    if (before.paths.length === 0) {
      const seconds = session.connectMs / 1000;
      const bucket = bucketOf(BOUNDS.establishment, seconds);
      tell({ name: "connection_establishment", path, bucket });
    }
    if (path === "turn") {
      tell({ name: "turn_usage", forced: relayOnly ? "yes" : "no" });
    }
  }
  // The last is the one of the moment.
  const paths = path === undefined
    ? before.paths
    : [...before.paths.filter((other) => other !== path), path];
  return {
    session: session ?? known.session,
    generation,
    paths,
    verified,
    known: both,
  };
}

function problemOf({ stage }: RoomView): Problem | undefined {
  if (stage.is === "closed") return stage.problem;
  return "notice" in stage ? stage.notice : undefined;
}

function failure({ kind }: Problem, { me }: RoomView): readonly Fact[] {
  const facts: readonly Fact[] = [{ name: "errors", type: kind }];
  switch (kind) {
    case "no-path":
      return [
        ...facts,
        { name: "webrtc_connections", path: "direct", status: "failed" },
      ];
    case "wrong-code":
    case "handshake-timeout":
      // Both ends see it; the one who came tells.
      return me.role === "guest"
        ? [...facts, exchange("handshake", "failed")]
        : facts;
    default:
      return facts;
  }
}

function exchange(
  kind: "handshake" | "rotation",
  status: "done" | "failed",
): Fact {
  return { name: "key_exchanges", kind, algorithm: "x-wing", status };
}
