import { newChoice, stepChoice } from "../core/choice.ts";
import type { ChoiceEvent, ChoiceState } from "../core/choosing.ts";

/** What a chooser asks for. */
export interface ChooserListener {
  choose(way: string): void;
  /** Several connections may carry more than the one. */
  wanted(): void;
}

/** Runs the effects of `core/choice.ts`. */
export class Chooser {
  #state: ChoiceState = newChoice();

  constructor(
    /** Milliseconds on a monotonic clock. */
    private readonly now: () => number,
    private readonly listener: ChooserListener,
  ) {}

  dispatch(event: ChoiceEvent): void {
    const { state, effects } = stepChoice(this.#state, event, this.now());
    this.#state = state;
    for (const effect of effects) {
      if (effect.do === "choose") this.listener.choose(effect.way);
      else this.listener.wanted();
    }
  }
}
