import { Api } from "../../transport/api.ts";
import type { Contact } from "../../transport/contact.ts";
import type { Lobby } from "../../transport/entrance.ts";
import type { Member } from "../../transport/member.ts";
import { Members } from "../../transport/members.ts";
import type { RoomStage } from "../../transport/view.ts";
import type { CryptoCommand } from "../../workers/command.ts";
import type { CryptoEvent } from "../../workers/crypto_event.ts";
import type { Workers } from "../../workers/room_workers.ts";

/** The members of a page, and what its workers are told. */
export class Company implements Lobby, Disposable {
  stage: RoomStage = { is: "creating" };
  readonly told: CryptoCommand[] = [];
  readonly api: Api;
  readonly workers: Workers = {
    send: (command) => void this.told.push(command),
    transform: () => ({}),
    save: () => Promise.reject(new Error("there is nothing to save")),
    end() {},
  };
  readonly members: Members;
  changes = 0;
  #sessions = 0;

  /** `port` is that of a test's server. */
  constructor(port = 9) {
    this.api = new Api(new URL(`http://127.0.0.1:${port}/`));
    this.members = new Members({
      api: this.api,
      workers: this.workers,
      privacy: () => ({ relayOnly: false, relay: true }),
      changed: () => this.changed(),
      hasUnfinished: () => false,
      gone: (member) => void this.members.remove(member),
    });
  }

  enterStage(stage: RoomStage): void {
    this.stage = stage;
  }

  changed(): void {
    this.changes++;
  }

  /** Somebody with whom there is a bond is linked. */
  come(
    bond: string,
    facts: Partial<CryptoEvent & { on: "rejoined" }> = {},
  ): Member {
    this.members.restore({ on: "rejoined", bond, label: "", ...facts });
    const member = this.members.bonded(bond);
    if (!member) throw new Error("nobody has that bond");
    this.link(member);
    return member;
  }

  /** A way carries a new session with somebody. */
  link(member: Member): string {
    const { pair } = member.ties.begin(this.contact());
    this.members.hear({ on: "linked", pair });
    return pair;
  }

  contact(): Contact {
    const signalling = { reachable: true, send() {}, hurry() {} };
    const pair = `session ${++this.#sessions}`;
    return { pair, at: "m", signalling, place: () => undefined };
  }

  /** What was told since the last time of what is done so. */
  news<K extends CryptoCommand["do"]>(
    what: K,
  ): Extract<CryptoCommand, { readonly do: K }>[] {
    const isSo = (
      command: CryptoCommand,
    ): command is Extract<CryptoCommand, { readonly do: K }> =>
      command.do === what;
    const news = this.told.filter(isSo);
    for (const each of news) this.told.splice(this.told.indexOf(each), 1);
    return news;
  }

  [Symbol.dispose](): void {
    this.members.closeAll({ kind: "cancelled", by: "me" });
  }
}
