import { ProblemError } from "../../core/problem.ts";
import type { Room, RoomView, SaveTarget } from "../../transport/view.ts";

/** A room that shows what it is told to and writes down what it is asked. */
export class LiteralRoom implements Room {
  view: RoomView = {
    stage: { is: "creating" },
    me: { name: "", colour: 0, role: "host" },
    members: [],
    transfers: [],
    waitingFiles: [],
    canInvite: false,
    canRemove: false,
  };
  readonly calls: unknown[][] = [];
  /** What has no file that fits. */
  unfit: readonly string[] = [];
  /** What saving comes to. */
  saving: PromiseWithResolvers<File | undefined> = Promise.withResolvers();
  /** What writing to somebody comes to. */
  writing: PromiseWithResolvers<string> = Promise.withResolvers();
  #listener: ((view: RoomView) => void) | undefined;

  show(change: Partial<RoomView>): void {
    this.view = { ...this.view, ...change };
    this.#listener?.(this.view);
  }
  subscribe(listener: (view: RoomView) => void): () => void {
    this.#listener = listener;
    return () => this.#listener = undefined;
  }
  send(files: readonly File[], to?: readonly string[]): string {
    const names = files.map(({ name }) => name);
    this.calls.push(["send", ...names, ...to ? [{ to }] : []]);
    return "group";
  }
  prefer(preferences: unknown): void {
    this.calls.push(["prefer", preferences]);
  }
  settle(unclean: string): void {
    this.calls.push(["settle", unclean]);
  }
  accept(...facts: unknown[]): void {
    this.calls.push(["accept", ...facts]);
  }
  decline(id: string): void {
    this.calls.push(["decline", id]);
  }
  cancel(id: string): void {
    this.calls.push(["cancel", id]);
  }
  pause(id: string): void {
    this.calls.push(["pause", id]);
  }
  resume(id: string): void {
    this.calls.push(["resume", id]);
  }
  limit(limits: unknown): void {
    this.calls.push(["limit", limits]);
  }
  retry(...facts: string[]): void {
    this.calls.push(["retry", ...facts]);
  }
  supply(id: string, files: readonly File[]): readonly string[] {
    this.calls.push(["supply", id, ...files.map(({ name }) => name)]);
    return this.unfit;
  }
  allow(id: string): void {
    this.calls.push(["allow", id]);
  }
  file(_: string, index: number): Promise<File> {
    if (index === 9) {
      return Promise.reject(new ProblemError({ kind: "storage-failed" }));
    }
    return Promise.resolve(new File(["x"], `stored-${index}`));
  }
  saveAll(
    transfer: string,
    target: SaveTarget,
    { onShare }: Parameters<Room["saveAll"]>[2],
  ): Promise<File | undefined> {
    this.calls.push(["saveAll", transfer, target.to]);
    onShare(0.5);
    return this.saving.promise;
  }
  protect(password: string): void {
    this.calls.push(["protect", password]);
  }
  invite(options: unknown): void {
    this.calls.push(["invite", options]);
  }
  uninvite(): void {
    this.calls.push(["uninvite"]);
  }
  write(to: string): Promise<string> {
    this.calls.push(["write", to]);
    return this.writing.promise;
  }
  withdraw(letter: string): Promise<void> {
    this.calls.push(["withdraw", letter]);
    return Promise.resolve();
  }
  remove(member: string): void {
    this.calls.push(["remove", member]);
  }
  about(...facts: unknown[]): void {
    this.calls.push(["about", ...facts]);
  }
  verify(member: string): void {
    this.calls.push(["verify", member]);
  }
  mismatch(member: string): void {
    this.calls.push(["mismatch", member]);
  }
  remember(member: string, label: string): void {
    this.calls.push(["remember", member, label]);
  }
  rotate(): void {
    this.calls.push(["rotate"]);
  }
  leave(): void {
    this.calls.push(["leave"]);
  }
}
