import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { MemberView } from "../../transport/view.ts";
import { type Language, useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";
import { Pictures } from "./Pictures.tsx";
import { Remember } from "./Remember.tsx";

/** What can be said about a member. */
export interface MemberActions {
  verify(member: string): void;
  mismatch(member: string): void;
  remember(member: string, label: string): void;
  /** What this person called their device last time. */
  ownName(): string | undefined;
}

const BARS = { disconnected: 0, poor: 1, fair: 2, good: 3, excellent: 4 };
const HIGHEST = 4;

/** What a member is called here. */
function nameOf(
  id: string,
  members: readonly MemberView[],
  { say }: Language,
): string {
  const guests = members.filter((member) => member.role === "guest");
  const role = members.find((member) => member.id === id)?.role ?? "guest";
  return say.member.name(
    role,
    guests.findIndex((guest) => guest.id === id) + 1,
    guests.length,
  );
}

/** Everyone else in the room, and how they are reached. */
export function Members({ members, device, actions }: {
  readonly members: readonly MemberView[];
  /** What the only other member is called, if it is a known device. */
  readonly device: string | undefined;
  readonly actions: MemberActions;
}): JSX.Element {
  const language = useLanguage();
  return (
    <ul class="members" aria-label={language.say.open.people}>
      {members.map((member) => (
        <Member
          key={member.id}
          member={member}
          name={device ?? nameOf(member.id, members, language)}
          actions={actions}
        />
      ))}
    </ul>
  );
}

function Member({ member, name, actions }: {
  readonly member: MemberView;
  readonly name: string;
  readonly actions: MemberActions;
}): JSX.Element {
  const { say, format } = useLanguage();
  const [asking, ask] = useState<"pictures" | "remember" | undefined>();
  const { id, path, quality, away, verified, remembered } = member;
  const close = (): void => ask(undefined);
  return (
    <li
      class="member"
      data-testid="member"
      data-member={id}
      data-path={path}
      data-quality={quality}
      data-verified={verified ? "true" : undefined}
      data-remembered={remembered}
    >
      <Bars quality={quality} />
      <bdi class="member-name">{name}</bdi>
      <span class="soft member-way">
        {away !== undefined
          ? say.member.away(format.time(away))
          : path === undefined
          ? say.member.choosing
          : (
            <>
              <span title={say.member.pathLong[path]}>
                {say.member.path[path]}
              </span>
              {`, ${say.member.quality[quality]}`}
            </>
          )}
      </span>
      <span class="member-ties">
        {member.pictures.length > 0 && (
          // One button in every state, so that it never loses the focus.
          <button
            type="button"
            class="button button-tie"
            data-testid="compare"
            data-good={verified ? "true" : undefined}
            onClick={() => ask("pictures")}
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
        <RememberButton
          remembered={remembered}
          onClick={() => ask("remember")}
        />
      </span>
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
    </li>
  );
}

function RememberButton({ remembered, onClick }: {
  readonly remembered: MemberView["remembered"];
  readonly onClick: () => void;
}): JSX.Element {
  const { say } = useLanguage();
  const settled = remembered === "me" || remembered === "both";
  return (
    <button
      type="button"
      class="button button-tie"
      data-testid="remember"
      data-good={remembered === "both" ? "true" : undefined}
      aria-disabled={settled ? "true" : undefined}
      onClick={settled ? undefined : onClick}
    >
      <span class="tie-mark">
        {remembered === "both" && <Icon name="check" />}
        {say.remember[remembered]}
      </span>
    </button>
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
