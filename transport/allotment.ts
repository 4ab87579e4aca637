import type { CryptoCommand, Limits } from "../workers/command.ts";
import type { MemberView, Quality } from "./view.ts";

type LimitCommand = Extract<CryptoCommand, { do: "limit" }>;

/** Of the total, where it is not one share. */
const WEIGHTS: { readonly [Q in Quality]?: number } = {
  excellent: 1.5,
  poor: 0.5,
};

/** What the person lets out, as the workers are told it: by bonds. */
export class Allotment {
  #limits: Limits = {};
  #told: string | undefined;

  constructor(private readonly send: (command: LimitCommand) => void) {}

  /** Members are named by their ids here. */
  limit(limits: Limits): void {
    this.#limits = limits;
  }

  /** Tells what holds for those who are there, if it changed. */
  tell(members: readonly Pick<MemberView, "id" | "bond" | "quality">[]): void {
    const { perMember, total, members: own = {} } = this.#limits;
    const limits: Record<string, number> = {};
    const weights: Record<string, number> = {};
    for (const { id, bond, quality } of members) {
      const [limit, weight] = [own[id], WEIGHTS[quality]];
      if (bond === undefined) continue;
      if (limit !== undefined) limits[bond] = limit;
      // Without a total nothing is weighed.
      if (total !== undefined && weight !== undefined) weights[bond] = weight;
    }
    const rules = { perMember, total, members: limits, weights };
    const told = JSON.stringify(rules);
    if (told === (this.#told ?? NOTHING)) return;
    this.#told = told;
    this.send({ do: "limit", ...rules });
  }
}

/** What holds before anybody is told. */
const NOTHING = JSON.stringify({ members: {}, weights: {} });
