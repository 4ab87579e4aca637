import { isRetryable, type Problem, ProblemError } from "../core/problem.ts";
import type { Secret } from "../core/secret.ts";
import type {
  Device,
  FileFacts,
  Room,
  RoomStage,
  RoomView,
} from "../transport/view.ts";
import type { missingFeature } from "./capabilities.ts";
import type { Again } from "./components/Closed.tsx";

/** Makes rooms; the engine behind it is loaded on first use. */
export interface RoomSource {
  host(): Promise<Room>;
  /** `password` is the room's own, if the guest was given one. */
  join(secret: Secret, password: string | undefined): Promise<Room>;
  /** Meets a known device; `device` is its id. */
  connect(device: string): Promise<Room>;
  /** Comes back into a room that this tab was in. */
  back(bonds: readonly string[]): Promise<Room>;
}

/** What this browser lacks, if anything. */
export type Missing = () => ReturnType<typeof missingFeature>;

/** One way into one room. */
export type Attempt =
  | { readonly is: "host"; readonly files: File[] }
  | {
    readonly is: "join";
    readonly secret: Secret;
    readonly by: "code" | "link";
    readonly password: string | undefined;
  }
  | { readonly is: "device"; readonly device: Device }
  | { readonly is: "return"; readonly bonds: readonly string[] };

type Found =
  | { readonly is: "room"; readonly room: Room }
  | { readonly is: "problem"; readonly problem: Problem };

/** Makes or enters the room, or says why not. */
export async function open(
  attempt: Attempt,
  source: RoomSource,
  missing: Missing,
): Promise<Found> {
  try {
    const feature = await missing();
    if (feature) {
      return { is: "problem", problem: { kind: "browser-lacks", feature } };
    }
    return { is: "room", room: await roomOf(attempt, source) };
  } catch (error) {
    return { is: "problem", problem: problemOf(error) };
  }
}

function roomOf(attempt: Attempt, source: RoomSource): Promise<Room> {
  switch (attempt.is) {
    case "host":
      return source.host();
    case "join":
      return source.join(attempt.secret, attempt.password);
    case "device":
      return source.connect(attempt.device.id);
    case "return":
      return source.back(attempt.bonds);
  }
}

/** The engine's own problems; anything else means it could not be loaded. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError
    ? error.problem
    : { kind: "server-down" };
}

/**
 * Whether `stage` uses an attempt up: a code lets one guest in, files are
 * offered once, a room that was come back to is there; and a known device can
 * be met any number of times.
 */
export function usesUp(attempt: Attempt, stage: RoomStage): boolean {
  if (attempt.is === "device") return false;
  return stage.is === "open" ||
    attempt.is === "join" && stage.is === "joining" &&
      stage.step === "connecting";
}

/** A host may always try anew; a guest only what may succeed unchanged. */
export function againAfter(
  attempt: Attempt,
  stage: RoomStage,
): Again | undefined {
  if (stage.is !== "closed" || stage.problem.kind === "browser-lacks") {
    return undefined;
  }
  const { problem } = stage;
  if (attempt.is === "host") return { is: "anew" };
  if (attempt.is === "device") {
    // No device that knows this one is there, however often it is asked.
    return problem.kind === "wrong-code" ? undefined : { is: "retry" };
  }
  if (attempt.is === "join" && problem.kind === "wrong-code") {
    const { attemptsLeft } = problem;
    const wrong = attempt.password !== undefined;
    // A link has no word to mistype: what was missing is the password.
    return attemptsLeft > 0
      ? { is: "password", wrong, attemptsLeft }
      : undefined;
  }
  return isRetryable(problem) ? { is: "retry" } : undefined;
}

/** The same once more, from what is left of it. */
export function copyOf(attempt: Attempt, password?: string): Attempt {
  switch (attempt.is) {
    case "host":
      return { is: "host", files: [...attempt.files] };
    case "join":
      return { ...attempt, password: password ?? attempt.password };
    case "device":
    case "return":
      return { ...attempt };
  }
}

/** What the page shows before the engine is there. */
export function firstView(attempt: Attempt): RoomView {
  switch (attempt.is) {
    case "host":
      return viewOf({ is: "creating" }, attempt.files.map(factsOf));
    case "return":
      return viewOf({ is: "creating" });
    case "join":
    case "device":
      return viewOf({ is: "joining", step: "finding" });
  }
}

/** A room that ended before it began. */
export function closedView(problem: Problem): RoomView {
  return viewOf({ is: "closed", problem });
}

function viewOf(
  stage: RoomStage,
  waitingFiles: readonly FileFacts[] = [],
): RoomView {
  return {
    stage,
    me: { name: "", colour: 0, role: "host" },
    members: [],
    transfers: [],
    waitingFiles,
    canInvite: false,
    canRemove: false,
  };
}

function factsOf(file: File): FileFacts {
  return {
    name: file.webkitRelativePath || file.name,
    size: file.size,
    type: file.type,
  };
}
