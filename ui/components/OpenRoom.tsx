import type { JSX } from "preact";
import type {
  Invitation,
  RoomView,
  TransferView,
} from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import type { People } from "../people.ts";
import { recipientsOf } from "../recipient_model.ts";
import { FilePicker } from "./FilePicker.tsx";
import { Icon } from "./Icon.tsx";
import { Invite, type InviteActions, type InviteMeans } from "./Invite.tsx";
import { type MemberActions, Members } from "./Members.tsx";
import { MOST_GUESTS } from "./Waiting.tsx";

export interface OpenActions extends MemberActions, InviteActions {
  send(files: readonly File[]): void;
}

/** A room with others in it: who they are, and what can be sent to them. */
export function OpenRoom({ view, people, leftOut, actions, means }: {
  readonly view: RoomView;
  readonly people: People;
  readonly leftOut: ReadonlySet<string>;
  readonly actions: OpenActions;
  readonly means: InviteMeans;
}): JSX.Element {
  const { say } = useLanguage();
  const { members, transfers, waitingFiles, inviting } = view;
  const away = members.length > 0 &&
    members.every((member) => member.away !== undefined);
  const to = recipientsOf(members, leftOut);
  return (
    <section class="open" aria-labelledby="open-title">
      <div class="open-head">
        <h1 id="open-title">
          {members.length === 0
            ? say.open.titleAlone
            : away
            ? say.open.titleAway
            : say.open.title}
        </h1>
        {(view.canInvite || inviting) && (
          <InviteButton inviting={inviting !== undefined} actions={actions} />
        )}
      </div>
      {inviting && (
        <InvitePanel
          invitation={inviting}
          most={MOST_GUESTS - members.length}
          actions={actions}
          means={means}
        />
      )}
      <Members
        view={view}
        people={people}
        leftOut={leftOut}
        actions={actions}
      />
      <div class="open-send">
        <FilePicker
          files={say.open.send}
          folder={say.open.folder}
          look={transfers.some(isAsked) ? "quiet" : "flame"}
          disabled={to?.length === 0}
          onFiles={(files) => actions.send(files)}
        />
        <p class="soft" role="status">
          {to?.length === 0
            ? say.recipients.none
            : to
            ? say.recipients.some(to.map((id) => people.get(id)?.inline ?? ""))
            : away && waitingFiles.length > 0
            ? say.open.held(waitingFiles.length)
            : say.open.sendHint}
        </p>
      </div>
    </section>
  );
}

/** One button in one place, so that it keeps the focus. */
function InviteButton({ inviting, actions }: {
  readonly inviting: boolean;
  readonly actions: InviteActions;
}): JSX.Element {
  const { say: { invite: say } } = useLanguage();
  return (
    <button
      type="button"
      class="button"
      data-testid={inviting ? "uninvite" : "invite"}
      onClick={() => inviting ? actions.uninvite() : actions.invite(1)}
    >
      <Icon name={inviting ? "close" : "invite"} />
      {inviting ? say.close : say.open}
    </button>
  );
}

/** What the waiting screen shows, beside those who came already. */
function InvitePanel({ invitation, most, actions, means }: {
  readonly invitation: Invitation;
  readonly most: number;
  readonly actions: InviteActions;
  readonly means: InviteMeans;
}): JSX.Element {
  const { say } = useLanguage();
  const { host } = new URL(invitation.link);
  return (
    <details class="invite-panel" data-testid="invite-panel" open>
      <summary>
        <h2>{say.room.waitingTitle}</h2>
      </summary>
      <Invite
        invitation={invitation}
        most={most}
        actions={actions}
        means={means}
      >
        <p class="soft">{say.invite.lead(host)}</p>
      </Invite>
    </details>
  );
}

/** Whether it waits for this person's answer. */
function isAsked({ state, direction }: TransferView): boolean {
  return state === "offered" && direction === "receive";
}
