import { type ReadonlySignal, signal } from "@preact/signals";
import { ProblemError } from "../core/problem.ts";
import type { Room } from "../transport/view.ts";
import { offersHere } from "./offers.ts";

/** Why no letter left. */
export type MailFault = "address" | "often" | "over" | "server";

/** The field by which somebody is written to. */
export type Mail =
  | { readonly is: "closed" }
  | {
    readonly is: "writing";
    readonly to: string;
    readonly fault?: MailFault;
  }
  | { readonly is: "sending"; readonly to: string; readonly letter: number }
  /** The server has it; `token` takes it back. */
  | { readonly is: "sent"; readonly to: string; readonly token: string }
  | { readonly is: "withdrawn" };

/** What a person does there. */
export type MailAction =
  | { readonly on: "open" | "close" | "send" | "cancel" }
  | { readonly on: "type"; readonly to: string };

/** What becomes of a letter. */
type MailOutcome =
  | { readonly on: "took"; readonly letter: number; readonly token: string }
  | {
    readonly on: "failed";
    readonly letter: number;
    readonly fault: MailFault;
  };

type MailEffect =
  | { readonly do: "write"; readonly to: string; readonly letter: number }
  | { readonly do: "withdraw"; readonly token: string };

interface MailStep {
  readonly state: Mail;
  readonly effect?: MailEffect;
}

const NO_MAIL: Mail = { is: "closed" };

/** `next` numbers the letter that this step may begin. */
export function stepMail(
  state: Mail,
  event: MailAction | MailOutcome,
  next: number,
): MailStep {
  switch (event.on) {
    case "open":
      return state.is === "closed"
        ? { state: { is: "writing", to: "" } }
        : { state };
    case "close":
      // What is on its way is not forgotten by a fold.
      return state.is === "sending" ? { state } : { state: NO_MAIL };
    case "type":
      return state.is === "sending"
        ? { state }
        : { state: { is: "writing", to: event.to } };
    case "send": {
      if (state.is !== "writing") return { state };
      const to = state.to.trim();
      if (to === "") return { state: { is: "writing", to, fault: "address" } };
      return {
        state: { is: "sending", to, letter: next },
        effect: { do: "write", to, letter: next },
      };
    }
    case "cancel":
      if (state.is === "sending") {
        return { state: { is: "writing", to: state.to } };
      }
      return state.is === "sent"
        ? {
          state: { is: "withdrawn" },
          effect: { do: "withdraw", token: state.token },
        }
        : { state };
    case "took": {
      const { letter, token } = event;
      return state.is === "sending" && state.letter === letter
        ? { state: { is: "sent", to: state.to, token } }
        // It was cancelled before the server had answered.
        : { state, effect: { do: "withdraw", token } };
    }
    case "failed": {
      const { letter, fault } = event;
      return state.is === "sending" && state.letter === letter
        ? { state: { is: "writing", to: state.to, fault } }
        : { state };
    }
  }
}

/** Runs the field of the room of the moment. */
export interface MailModel {
  /** Absent where the server sends no mail. */
  readonly mail: ReadonlySignal<Mail | undefined>;
  byMail(action: MailAction): void;
  /** The room is left. */
  end(): void;
}

export function createMailModel(room: () => Room | undefined): MailModel {
  const mail = signal(offersHere().mail ? NO_MAIL : undefined);
  let letters = 0;

  const step = (event: MailAction | MailOutcome): void => {
    if (mail.value === undefined) return;
    const { state, effect } = stepMail(mail.value, event, letters + 1);
    mail.value = state;
    if (effect?.do === "write") void write(effect.to, effect.letter);
    // It is too late, or the server is away: it was told "if" anyway.
    else if (effect) room()?.withdraw(effect.token).catch(() => {});
  };
  const write = async (to: string, letter: number): Promise<void> => {
    letters = letter;
    const here = room();
    try {
      if (!here) throw new ProblemError({ kind: "room-gone" });
      step({ on: "took", letter, token: await here.write(to) });
    } catch (error) {
      step({ on: "failed", letter, fault: faultOf(error) });
    }
  };
  return {
    mail,
    byMail: step,
    end() {
      if (mail.value) mail.value = NO_MAIL;
    },
  };
}

function faultOf(error: unknown): MailFault {
  if (!(error instanceof ProblemError)) return "server";
  const { problem } = error;
  if (problem.kind === "room-gone") return "over";
  if (problem.kind !== "server-refused") return "server";
  switch (problem.status) {
    case 400:
      return "address";
    case 429:
      return "often";
    case 403:
      return "over";
    default:
      return "server";
  }
}
