import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import type { Mail, MailAction } from "../mail_model.ts";

/** Has the server write to somebody; quiet until opened. */
export function MailInvite({ mail, onDo }: {
  readonly mail: Mail;
  readonly onDo: (action: MailAction) => void;
}): JSX.Element {
  const { say: { mail: say } } = useLanguage();
  const id = useId();
  const to = "to" in mail ? mail.to : "";
  const fault = mail.is === "writing" ? mail.fault : undefined;
  const sending = mail.is === "sending";
  return (
    <details
      class="more"
      data-state={mail.is}
      open={mail.is !== "closed"}
      onToggle={({ currentTarget: { open } }) =>
        onDo({ on: open ? "open" : "close" })}
    >
      <summary data-testid="invite-mail-open">{say.open}</summary>
      <form
        class="more-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onDo({ on: "send" });
        }}
      >
        <p class="soft">{say.lead}</p>
        <label for={id} class="field-label">{say.label}</label>
        <div class="code-row mail-row">
          <input
            id={id}
            class="field"
            type="email"
            dir="ltr"
            data-testid="invite-mail"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="send"
            aria-invalid={fault === "address" ? "true" : undefined}
            aria-describedby={`${id}-below`}
            value={to}
            readOnly={sending}
            onInput={({ currentTarget: { value } }) =>
              onDo({ on: "type", to: value })}
          />
          <button
            type="submit"
            class="button"
            data-testid="invite-mail-send"
            aria-disabled={sending ? "true" : undefined}
          >
            {say.send}
          </button>
        </div>
        <div class="mail-below" id={`${id}-below`}>
          <p role="status" class="soft" data-testid="invite-mail-state">
            {mail.is in say.state &&
              say.state[mail.is as keyof typeof say.state]}
          </p>
          {(sending || mail.is === "sent") && (
            <button
              type="button"
              class="button button-tie"
              data-testid="invite-mail-cancel"
              onClick={() => onDo({ on: "cancel" })}
            >
              {sending ? say.cancel : say.withdraw}
            </button>
          )}
          {fault && (
            <p
              class="code-error"
              role="alert"
              data-testid="invite-mail-error"
              data-fault={fault}
            >
              <strong>{say.fault[fault].what}</strong> {say.fault[fault].next}
            </p>
          )}
        </div>
      </form>
    </details>
  );
}
