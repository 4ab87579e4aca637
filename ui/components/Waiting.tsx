import type { JSX } from "preact";
import type { FileFacts, Invitation } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { CopyButton } from "./CopyButton.tsx";
import { FilePicker } from "./FilePicker.tsx";
import { FileRows } from "./FileRows.tsx";
import { Icon } from "./Icon.tsx";
import { AddPassword } from "./Password.tsx";
import { QrCode } from "./QrCode.tsx";

/** The room before anybody came: how to invite, and what will be sent. */
export function Waiting({ invitation, files, onFiles, onProtect, onShare }: {
  readonly invitation: Invitation;
  readonly files: readonly FileFacts[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onProtect: (password: string) => void;
  /** Absent where the browser has no share sheet. */
  readonly onShare: (() => void) | undefined;
}): JSX.Element {
  const { say, format } = useLanguage();
  const words = invitation.words.split("-");
  const { host } = new URL(invitation.link);
  return (
    <>
      <div class="invite">
        <section class="invite-code" aria-labelledby="code-title">
          <h1 id="code-title">{say.room.waitingTitle}</h1>
          <p class="lead">
            {files.length > 0
              ? say.room.waitingLead(host)
              : say.room.waitingBare(host)}
          </p>
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
            {onShare && (
              <button type="button" class="button" onClick={onShare}>
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
          <p class="soft">
            {say.room.expires(format.time(invitation.expiresAt))}
          </p>
          <AddPassword onProtect={onProtect} />
        </section>
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
      <section class="ready" aria-labelledby="ready-title">
        <div class="ready-head">
          <h2 id="ready-title">
            {files.length > 0
              ? say.room.ready(
                files.length,
                format.bytes(files.reduce((sum, file) => sum + file.size, 0)),
              )
              : say.room.noFiles}
          </h2>
          <FilePicker
            files={say.room.addFiles}
            folder={say.room.addFolder}
            look={files.length > 0 ? "quiet" : "flame"}
            onFiles={onFiles}
          />
        </div>
        {files.length > 0 && <FileRows files={files} />}
        <p class="pulse">{say.room.waitingFor}</p>
      </section>
    </>
  );
}
