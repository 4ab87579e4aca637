import type { AboutBody } from "../core/body.ts";
import type { Bytes } from "../core/bytes.ts";
import { FrameType } from "../core/frame.ts";
import type { Session } from "../core/handshake.ts";
import type { KeySecret } from "../core/secret.ts";
import { Bond, type Standing } from "./bond.ts";
import type { ChatCommand } from "./chat_command.ts";
import type { MeetingPlace } from "./devices.ts";
import type { Ledger } from "./ledger.ts";
import type { Surroundings } from "./surroundings.ts";
import { nameOf, type Society } from "./society.ts";
import type { TransferCommand } from "./transfer_command.ts";

/** The bonds of this page, and those that earlier ones left. */
export class Bonds {
  readonly #all = new Map<string, Bond>();

  constructor(
    private readonly ledger: Ledger,
    private readonly society: Society,
    private readonly around: Surroundings,
  ) {}

  /** A first session with somebody. */
  begin(session: Session, standing: Standing): Bond {
    const { ledger, society, around } = this;
    const bond = Bond.begin(session, standing, ledger, society, around);
    this.#all.set(bond.id, bond);
    void this.around.hold(lockOf(bond.id));
    return bond;
  }

  /** A further session of a bond, met under the secret `used`. */
  async meet(id: string, used: Bytes, session: Session): Promise<Bond> {
    const bond = this.#all.get(id);
    if (!bond) throw new RangeError("a meeting for a bond that has ended");
    // Before that the other end's offers would be new to it.
    await bond.restored;
    await bond.roll(used, session);
    return bond;
  }

  /** Where the other end of a bond may be met, the likeliest place first. */
  places(id: string): readonly MeetingPlace[] {
    return this.#all.get(id)?.places ?? [];
  }

  /** The secret of a place; nothing once the bond has ended. */
  secret(id: string, old: boolean): KeySecret | undefined {
    return this.#all.get(id)?.secret(old);
  }

  /** Takes up what an earlier page left, and tells it. */
  async rejoin(id: string): Promise<void> {
    const { emit } = this.around;
    if (this.#all.has(id)) return;
    if (!await this.around.hold(lockOf(id))) {
      return emit({ on: "estranged", bond: id, why: "busy" });
    }
    const record = await this.ledger.bond(id);
    if (!record) return emit({ on: "estranged", bond: id, why: "unknown" });
    const { label, role, who } = record;
    const bond = Bond.kept(record, this.ledger, this.society, this.around);
    this.#all.set(id, bond);
    emit({
      on: "rejoined",
      bond: id,
      label,
      ...(role && { role }),
      ...(who && { who }),
    });
    await bond.restore();
  }

  /** What the person wants of a transfer. */
  transfer(command: TransferCommand): void {
    this.#all.get(command.bond)?.transfers.hear(command);
  }

  /** What the person says, and what of it. */
  chat(command: ChatCommand): void {
    for (const bond of command.bonds) this.#all.get(bond)?.chat.hear(command);
  }

  /** Whether what is said, and was, is kept on this device. */
  async keepChat(kept: boolean): Promise<void> {
    const known = this.ledger.keepsChat === kept;
    this.ledger.keepsChat = kept;
    if (kept && !known) {
      await Promise.all([...this.#all.values()].map(({ chat }) => chat.keep()));
    } else if (!kept) await this.ledger.eraseChat();
    this.around.emit({ on: "chat-kept", kept });
  }

  /** What we are called, to all, present and later. */
  about(about: AboutBody): void {
    const said = this.society.about;
    if (said?.name === about.name && said.colour === about.colour) return;
    this.society.about = about;
    for (const bond of this.#all.values()) bond.introduceUs();
  }

  /** As a host: tells two guests how to meet each other. */
  introduce([one, two]: readonly [string, string]): void {
    const type = FrameType.introduce;
    const [first, second] = this.society.introductions([one, two]);
    this.#all.get(one)?.say({ type, body: first });
    this.#all.get(two)?.say({ type, body: second });
  }

  /** As a host: tells a guest that it is removed, and others that it is. */
  remove(id: string, others: readonly string[]): void {
    const type = FrameType.remove;
    const who = nameOf(id);
    for (const other of others) {
      this.#all.get(other)?.say({ type, body: { who } });
    }
    this.#all.get(id)?.say({ type, body: { who: null } });
  }

  /** We leave somebody for good. */
  async part(id: string): Promise<void> {
    const bond = this.#all.get(id);
    this.#all.delete(id);
    if (bond) bond.lose({ kind: "cancelled", by: "me" });
    else await this.ledger.drop(id);
  }
}

function lockOf(bond: string): string {
  return `tallow/bond/${bond}`;
}
