import type { JSX } from "preact";
import type { FileFacts, Invitation } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { FilePicker } from "./FilePicker.tsx";
import { FileRows } from "./FileRows.tsx";
import { Invite, type InviteActions, type InviteMeans } from "./Invite.tsx";

/** Members of a full room, without the one at this page. */
export const MOST_GUESTS = 9;

/** The room before anybody came: how to invite, and what will be sent. */
export function Waiting({ invitation, files, actions, onFiles, means }: {
  readonly invitation: Invitation;
  readonly files: readonly FileFacts[];
  readonly actions: InviteActions;
  readonly onFiles: (files: readonly File[]) => void;
  readonly means: InviteMeans;
}): JSX.Element {
  const { say, format } = useLanguage();
  const { host } = new URL(invitation.link);
  return (
    <>
      <Invite
        invitation={invitation}
        most={MOST_GUESTS}
        actions={actions}
        means={means}
      >
        <h1>{say.room.waitingTitle}</h1>
        <p class="lead">
          {files.length > 0
            ? say.room.waitingLead(host)
            : say.invite.lead(host)}
        </p>
      </Invite>
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
        <p class="pulse">{say.room.waitingFor(invitation.guests)}</p>
      </section>
    </>
  );
}
