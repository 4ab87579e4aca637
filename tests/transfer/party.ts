import type { Bytes } from "../../core/bytes.ts";
import type { MeetingPlace } from "../../workers/devices.ts";
import { type EventOf, Member } from "./member.ts";
import { linkSecret } from "./room.ts";

/** Of a session: what was said in it. */
type Of = { readonly pair: string };

/** A host and its guests, each an engine, whom a server and channels join. */
export class Party implements Disposable {
  readonly host: Member = this.#member("host");
  /** What the server does with blobs between guests. */
  between: (blob: Bytes) => Bytes = (blob) => blob;
  readonly #ends = new Map<string, readonly [Member, Member]>();
  /** HELLOs by which a meeting began. */
  readonly #early = new Map<string, Bytes>();
  readonly #ports: MessagePort[] = [];
  #ways = 0;

  /** Opens the host's door to so many. */
  constructor(admissions: number) {
    const [secret, ttl] = [linkSecret(), 60_000];
    this.host.do({ do: "host", door: "door", secret, ttl, admissions });
  }

  /** A guest comes in; the pair has its name. */
  async admit(pair: string): Promise<Member> {
    const guest = this.#member("guest");
    this.#ends.set(pair, [this.host, guest]);
    guest.do({ do: "knock", pair, secret: linkSecret() });
    const { hello } = await guest.heard("hello", of(pair));
    this.host.do({ do: "greet", pair, door: "door", hello });
    await this.#link(pair);
    return guest;
  }

  /** The host's bond with a guest. */
  bond(guest: string): string {
    const bonds = this.host.all("open").filter(of(guest));
    return bonds.at(-1)?.bond ?? "";
  }

  /** The host introduces two; answers what the first hears of the other. */
  async introduce(one: string, two: string): Promise<readonly string[]> {
    const guests = [one, two].map((guest) => this.#ends.get(guest)![1]);
    const before = guests.map((guest) => guest.all("introduced").length);
    const bonds = [this.bond(one), this.bond(two)] as const;
    this.host.do({ do: "introduce", bonds });
    const heard = await Promise.all(
      guests.map((guest, i) =>
        guest.heard("introduced", () => true, before[i]! + 1)
      ),
    );
    return heard.map(({ who }) => who);
  }

  /** Two who know each other's names by the host get keys and a channel. */
  async meet(
    pair: string,
    [one, two]: readonly [Member, Member],
    [first, second]: readonly string[],
  ): Promise<void> {
    this.#ends.set(pair, [one, two]);
    await this.#greet(pair, one, { introduction: first! }, true);
    await this.#greet(pair, two, { introduction: second! }, false);
    await this.#link(pair);
  }

  /** A guest and the host meet by their bond. */
  async again(pair: string, guest: Member, bond: string): Promise<void> {
    this.#ends.set(pair, [this.host, guest]);
    await this.#greet(pair, guest, { bond }, true);
    await this.#greet(pair, this.host, { bond }, false);
    await this.#link(pair);
  }

  /** One of the two begins, or answers what the other began with. */
  async #greet(
    pair: string,
    member: Member,
    whom: EventOf<"places">["whom"],
    first: boolean,
  ): Promise<void> {
    const place = { old: false, day: 0 };
    member.do({ do: "meet", pair, whom, place, first });
    const { hello } = await member.heard("hello", of(pair));
    if (first) this.#early.set(pair, hello);
    else member.do({ do: "blob", pair, blob: this.#early.get(pair)! });
  }

  /** Sessions of a pair get keys, and then a channel. */
  async #link(pair: string): Promise<void> {
    const ends = this.#ends.get(pair)!;
    await Promise.all(ends.map((member) => member.heard("open", of(pair))));
    const way = `way ${++this.#ways}`;
    const [mine, theirs] = [new MessageChannel(), new MessageChannel()];
    this.#forward(mine.port2, theirs.port2);
    this.#forward(theirs.port2, mine.port2);
    for (const [i, { port1 }] of [mine, theirs].entries()) {
      const link = { way, kind: "channel", channels: [port1] } as const;
      ends[i]!.do({ do: "link", pair, ...link });
    }
    await Promise.all(ends.map((member) => member.heard("linked", of(pair))));
  }

  #forward(from: MessagePort, to: MessagePort): void {
    this.#ports.push(from);
    from.onmessage = ({ data }) => {
      if (data !== "closed" && !("frame" in data)) return;
      to.postMessage(data);
      if (data !== "closed") from.postMessage({ taken: data.frame.length });
    };
  }

  #member(name: "host" | "guest"): Member {
    const member: Member = new Member(name, (event) => {
      if (event.on !== "blob") return;
      const { pair, blob } = event;
      const other = this.#ends.get(pair)?.find((it) => it !== member);
      const isOurs = other === this.host || member === this.host;
      const carried = isOurs ? blob.slice() : this.between(blob.slice());
      other?.do({ do: "blob", pair, blob: carried });
    });
    return member;
  }

  /** Ends all sessions and their ports. */
  [Symbol.dispose](): void {
    const problem = { kind: "member-left" } as const;
    for (const [pair, ends] of this.#ends) {
      for (const member of ends) member.do({ do: "close", pair, problem });
    }
    for (const port of this.#ports) port.close();
  }
}

/** Where a member would meet somebody whom the host introduced. */
export async function placesOf(
  member: Member,
  introduction: string,
): Promise<readonly MeetingPlace[]> {
  const asked = member.all("places").length + 1;
  member.do({ do: "places", whom: { introduction } });
  return (await member.heard("places", () => true, asked)).places;
}

/** Whether an event is of a pair. */
export function of(pair: string): (event: Of) => boolean {
  return (event) => event.pair === pair;
}
