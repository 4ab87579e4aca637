import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { MemberView } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import type { Person } from "../people.ts";
import { Icon } from "./Icon.tsx";
import type { MemberActions } from "./Members.tsx";
import { PersonMark } from "./PersonMark.tsx";
import { Pictures } from "./Pictures.tsx";
import { Remember } from "./Remember.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";

const BARS = { disconnected: 0, poor: 1, fair: 2, good: 3, excellent: 4 };
const HIGHEST = 4;

/** One of the others: who, how they are reached, and what ties us. */
export function Member({ member, person, chosen, canRemove, actions }: {
  readonly member: MemberView;
  readonly person: Person;
  /** Whether they get what is sent next; `undefined` where there is no choice. */
  readonly chosen: boolean | undefined;
  readonly canRemove: boolean;
  readonly actions: MemberActions;
}): JSX.Element {
  const { say } = useLanguage();
  const [asking, ask] = useState<
    "pictures" | "remember" | "remove" | undefined
  >();
  const { id, path, quality, away, verified, remembered } = member;
  const close = (): void => ask(undefined);
  return (
    <li
      class="member"
      data-testid="member"
      data-member={id}
      data-path={path}
      data-quality={quality}
      data-away={away === undefined ? undefined : "true"}
      data-verified={verified ? "true" : undefined}
      data-remembered={remembered}
    >
      <label class="member-chosen">
        {chosen !== undefined && (
          <input
            type="checkbox"
            data-testid="recipient"
            data-member={id}
            aria-label={say.recipients.to(person.inline)}
            title={say.recipients.to(person.inline)}
            checked={chosen}
            onChange={() => actions.include([id], !chosen)}
          />
        )}
        <PersonMark person={person} />
      </label>
      <div class="member-who">
        <span class="member-name">
          <bdi>{person.name}</bdi>
        </span>
        <Way member={member} />
      </div>
      <Ties
        member={member}
        onCompare={() => ask("pictures")}
        onRemember={() => ask("remember")}
      />
      {canRemove && (
        <button
          type="button"
          class="button button-plain button-small button-icon member-remove"
          data-testid="member-remove"
          aria-label={say.member.removeNamed(person.inline)}
          title={say.member.remove}
          onClick={() => ask("remove")}
        >
          <Icon name="close" />
        </button>
      )}
      {asking === "pictures" && (
        <Pictures
          pictures={member.pictures}
          onMatch={() => {
            actions.verify(id);
            close();
          }}
          onDiffer={() => {
            actions.mismatch(id);
            close();
          }}
          onClose={close}
        />
      )}
      {asking === "remember" && (
        <Remember
          name={actions.ownName()}
          onRemember={(label) => {
            actions.remember(id, label);
            close();
          }}
          onClose={close}
        />
      )}
      {asking === "remove" && (
        <RemoveDialog
          name={person.inline}
          onKeep={close}
          onRemove={() => {
            close();
            actions.remove(id);
          }}
        />
      )}
    </li>
  );
}

/** How a member is reached, and what that lets whom know. */
function Way({ member: { path, quality, away } }: {
  readonly member: MemberView;
}): JSX.Element {
  const { say: { member: say }, format } = useLanguage();
  return (
    <details class="member-way">
      <summary>
        <Bars quality={quality} />
        {away !== undefined
          ? say.away(format.time(away))
          : path === undefined
          ? say.choosing
          : `${say.path[path]}, ${say.quality[quality]}`}
      </summary>
      <p>{path === undefined ? say.noPath : say.pathLong[path]}</p>
    </details>
  );
}

function Ties({ member, onCompare, onRemember }: {
  readonly member: MemberView;
  readonly onCompare: () => void;
  readonly onRemember: () => void;
}): JSX.Element {
  const { say } = useLanguage();
  const { pictures, verified, remembered } = member;
  const settled = remembered === "me" || remembered === "both";
  return (
    <span class="member-ties">
      {pictures.length > 0 && (
        // One button in every state, so that it never loses the focus.
        <button
          type="button"
          class="button button-tie"
          data-testid="compare"
          data-good={verified ? "true" : undefined}
          onClick={onCompare}
        >
          {verified
            ? (
              <span class="tie-mark" data-testid="verified">
                <Icon name="check" />
                {say.verify.verified}
              </span>
            )
            : say.verify.compare}
        </button>
      )}
      {remembered === "them" && (
        <span class="soft member-asked">{say.remember.asked}</span>
      )}
      <button
        type="button"
        class="button button-tie"
        data-testid="remember"
        data-good={remembered === "both" ? "true" : undefined}
        aria-disabled={settled ? "true" : undefined}
        onClick={settled ? undefined : onRemember}
      >
        <span class="tie-mark">
          {remembered === "both" && <Icon name="check" />}
          {say.remember[remembered]}
        </span>
      </button>
    </span>
  );
}

function Bars({ quality }: Pick<MemberView, "quality">): JSX.Element {
  return (
    <svg
      class="bars"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
    >
      {Array.from({ length: HIGHEST }, (_, index) => (
        <rect
          key={index}
          class={index < BARS[quality] ? "on" : ""}
          x={1 + index * 5}
          y={13 - index * 4}
          width="3.2"
          height={5 + index * 4}
          rx="1.2"
        />
      ))}
    </svg>
  );
}
