/** Runs tasks of one name one after the other, and others beside them. */
export class Turns {
  /** Ends of the last tasks, by name. */
  readonly #last = new Map<string, Promise<void>>();

  take<T>(name: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(name) ?? Promise.resolve()).then(task);
    const end = turn.then(() => {}, () => {}).then(() => {
      if (this.#last.get(name) === end) this.#last.delete(name);
    });
    this.#last.set(name, end);
    return turn;
  }
}
