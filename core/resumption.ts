import type { AcceptBody, ResumeBody } from "./transfer_body.ts";
import { wishes } from "./pause.ts";
import { pump } from "./pump.ts";
import { fromRanges } from "./ranges.ts";
import { accepted, rewound } from "./rewind.ts";
import { anyhow, finish, stay, violation } from "./send_end.ts";
import type {
  Offered,
  SendEffect,
  Sending,
  SendState,
  SendStep,
} from "./sending.ts";

/** What was not answered in this session is offered on each of its paths. */
export function link(
  { offer, from }: SendState & { readonly is: "reconnecting" },
  anew: boolean,
): SendStep {
  const next = { ...from, anew: from.anew || anew };
  const waits: SendState = next.is === "offered"
    ? next
    : { is: "reconnecting", offer, from: next };
  return next.is === "offered" || next.anew
    ? { state: waits, effects: [{ do: "send-offer" }] }
    : stay(waits);
}

/** Begins with what the receiver wants. */
export function accept(
  from: Offered | Sending,
  body: AcceptBody,
  now: number,
): SendStep {
  const files = fromRanges(body.files, from.offer.files.length);
  if (!files) return violation(from, "accepts a file that was not offered");
  const state = accepted(from, files);
  return wishes(state.paused, "me") ? told(state, now) : pump(state, now);
}

/** Goes on where the receiver is; it hears our wish anew. */
export function resume(
  from: Offered | Sending,
  body: ResumeBody,
  now: number,
): SendStep {
  const state = rewound(from, body);
  if (typeof state === "string") return violation(from, state);
  if (state.confirmed === state.files.length) return finish(state);
  const step = told(state, now);
  return { state: step.state, effects: [...step.effects, ...proving(state)] };
}

/** Tells our wish, and then all that may be sent. */
export function told(state: Sending, now: number): SendStep {
  const step = pump(state, now);
  const paused = wishes(state.paused, "me");
  return {
    state: step.state,
    effects: [{ do: "send-pause", paused }, ...step.effects],
  };
}

/** Between two files there is nothing to prove, of whichever. */
function proving({ claim, files, at }: Sending): SendEffect[] {
  if (!claim) return [];
  const file = files[at.file] ?? files[0]!;
  return [{ do: "prove", body: claim, file, chunks: at.chunk }];
}

/** Sends on, if the receiver has what is here. */
export function proved(state: Sending, same: boolean, now: number): SendStep {
  if (same) return pump({ ...state, claim: undefined }, now);
  if (state.at.chunk === 0) return violation(state, "proves nothing wrongly");
  const file = state.files[state.at.file]!;
  const reason = "source-changed";
  return anyhow(state, { on: "source-failed", reason, file });
}
