import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import type { Invitation } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import type { Mail, MailAction } from "../mail_model.ts";
import { CopyButton } from "./CopyButton.tsx";
import { Icon } from "./Icon.tsx";
import { MailInvite } from "./MailInvite.tsx";
import { AddPassword } from "./Password.tsx";
import { QrCode } from "./QrCode.tsx";

/** What can be done about who may come in. */
export interface InviteActions {
  /** Draws a code and a link for so many, in place of those before. */
  invite(guests: number): void;
  uninvite(): void;
  /** Whoever comes from now on has to know this password too. */
  protect(password: string): void;
  /** What is done at the field for a mail address. */
  byMail(action: MailAction): void;
}

/** By what else somebody can be told of the room. */
export interface InviteMeans {
  /** Absent where the browser has no share sheet. */
  readonly share: (() => void) | undefined;
  /** Absent where the server sends no mail. */
  readonly mail: Mail | undefined;
}

/** The code, the characters, the link and its picture: four ways to say one. */
export function Invite({ invitation, most, actions, means, children }: {
  readonly invitation: Invitation;
  /** How many a room still has space for. */
  readonly most: number;
  readonly actions: InviteActions;
  readonly means: InviteMeans;
  /** What stands above the code. */
  readonly children: ComponentChildren;
}): JSX.Element {
  const { say } = useLanguage();
  const { share, mail } = means;
  const words = invitation.words.split("-");
  return (
    <div class="invite">
      <div class="invite-code">
        {children}
        <p class="code">
          <bdi dir="ltr" data-testid="room-code">
            {words.map((word, index) => (
              <span class="code-word" key={word}>
                {word}
                {index < words.length - 1 && <span class="code-dash">-</span>}
              </span>
            ))}
          </bdi>
        </p>
        <div class="row">
          <CopyButton text={invitation.words} label={say.room.copyCode} />
          {share && (
            <button type="button" class="button" onClick={share}>
              <Icon name="share" />
              {say.room.share}
            </button>
          )}
        </div>
        <dl class="invite-facts">
          <dt>{say.room.characters}</dt>
          <dd>
            <span class="characters" dir="ltr" data-testid="room-code-short">
              {invitation.characters}
            </span>
            <CopyButton
              text={invitation.characters}
              label={say.room.copyCharacters}
              compact
            />
          </dd>
        </dl>
        <Guests invitation={invitation} most={most} actions={actions} />
        <AddPassword onProtect={(password) => actions.protect(password)} />
        {mail && (
          <MailInvite
            mail={mail}
            onDo={(action) => actions.byMail(action)}
          />
        )}
      </div>
      <section class="invite-link" aria-label={say.room.link}>
        <QrCode text={invitation.link} label={say.room.qr} />
        <p class="soft">{say.room.scan}</p>
        <div class="link-row">
          <input
            class="field field-small"
            type="text"
            readOnly
            dir="ltr"
            aria-label={say.room.link}
            data-testid="room-link"
            value={invitation.link}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton
            text={invitation.link}
            label={say.room.copyLink}
            compact
          />
        </div>
      </section>
    </div>
  );
}

/** For how many a code is, and until when. */
function Guests({ invitation: { guests, expiresAt }, most, actions }: {
  readonly invitation: Invitation;
  readonly most: number;
  readonly actions: InviteActions;
}): JSX.Element {
  const { say, format } = useLanguage();
  const hint = useId();
  return (
    <div class="invite-guests">
      <label>
        <span>{say.invite.guests}</span>
        <select
          class="field field-choice"
          data-testid="invite-guests"
          aria-describedby={hint}
          onChange={({ currentTarget }) =>
            actions.invite(Number(currentTarget.value))}
        >
          {Array.from(
            { length: Math.max(most, guests) },
            (_, index) => (
              <option
                key={index}
                value={index + 1}
                selected={index + 1 === guests}
              >
                {format.count(index + 1)}
              </option>
            ),
          )}
        </select>
      </label>
      <p class="soft" id={hint}>
        {say.invite.expires(format.time(expiresAt), guests)}{" "}
        {say.invite.guestsHint}
      </p>
    </div>
  );
}
