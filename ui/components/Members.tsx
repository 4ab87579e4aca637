import type { JSX } from "preact";
import type { About, RoomView } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import type { People } from "../people.ts";
import { AboutMe } from "./AboutMe.tsx";
import { useKeptFocus } from "./kept_focus.ts";
import { Member } from "./Member.tsx";

/** What can be said about a member. */
export interface MemberActions {
  verify(member: string): void;
  mismatch(member: string): void;
  remember(member: string, label: string): void;
  /** What this person called their device last time. */
  ownName(): string | undefined;
  /** Takes a member out of the room. */
  remove(member: string): void;
  /** Changes whether these members get what is sent next. */
  include(members: readonly string[], wanted: boolean): void;
  /** What others are to call this person, here and in every room. */
  about(about: About): void;
}

/** Everyone in the room, and how they are reached. */
export function Members({ view, people, leftOut, actions }: {
  readonly view: Pick<RoomView, "me" | "members" | "canRemove">;
  readonly people: People;
  readonly leftOut: ReadonlySet<string>;
  readonly actions: MemberActions;
}): JSX.Element {
  const { say } = useLanguage();
  const { me, members, canRemove } = view;
  useKeptFocus(members.length);
  const ids = members.map(({ id }) => id);
  const chosen = ids.filter((id) => !leftOut.has(id)).length;
  // Somebody left out stays so, visibly, when the others have gone.
  const choice = ids.length > 1 || chosen < ids.length;
  return (
    <div>
      {ids.length > 2 && (
        <label class="members-all">
          <input
            type="checkbox"
            data-testid="recipient-all"
            checked={chosen === ids.length}
            ref={(box) => {
              if (box) box.indeterminate = chosen > 0 && chosen < ids.length;
            }}
            onChange={() => actions.include(ids, chosen < ids.length)}
          />
          {say.recipients.all}
        </label>
      )}
      <ul class="members" aria-label={say.open.people}>
        {members.map((member) => {
          const person = people.get(member.id);
          return person && (
            <Member
              key={member.id}
              member={member}
              person={person}
              chosen={choice ? !leftOut.has(member.id) : undefined}
              canRemove={canRemove}
              actions={actions}
            />
          );
        })}
      </ul>
      <AboutMe me={me} onChange={(about) => actions.about(about)} />
    </div>
  );
}
