import type { Dependency } from "./health.ts";
import { askTurn } from "./health_turn.ts";
import type { Mailer } from "./mailer.ts";
import type { Roll } from "./roll.ts";
import type { Random } from "./token.ts";

/** How long an answer of the TURN server is good for. */
const TURN_MS = 10_000;

/** How long that of the mail server is, to which each is a login. */
const MAIL_MS = 60_000;

/** What this server works with, as far as it is configured. */
export function dependencies({ roll, turnUrls, mailer, random }: {
  readonly roll: Roll;
  readonly turnUrls: readonly string[];
  readonly mailer: Mailer | undefined;
  readonly random: Random;
}): readonly Dependency[] {
  const all: Dependency[] = [
    { name: "kv", isNeeded: true, keepMs: 0, probe: () => roll.beat() },
  ];
  if (turnUrls.length > 0) {
    const probe = () => askTurn(turnUrls, random);
    all.push({ name: "turn", isNeeded: false, keepMs: TURN_MS, probe });
  }
  if (mailer !== undefined) {
    const probe = () => mailer.probe();
    all.push({ name: "mail", isNeeded: false, keepMs: MAIL_MS, probe });
  }
  return all;
}
