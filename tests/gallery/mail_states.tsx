import type { VNode } from "preact";
import type { Mail } from "../../ui/mail_model.ts";
import { INVITATION, member } from "./facts.ts";
import { room } from "./screens.tsx";

const TO = "ada@far.example";

function waiting(mail: Mail): VNode {
  return room({ is: "waiting", invitation: INVITATION }, {}, { mail });
}

/** The field by which somebody is invited by e-mail. */
export const mailStates: Readonly<Record<string, () => VNode>> = {
  "mail-writing": () => waiting({ is: "writing", to: "" }),
  "mail-sending": () => waiting({ is: "sending", to: TO, letter: 1 }),
  "mail-sent": () => waiting({ is: "sent", to: TO, token: "" }),
  "mail-withdrawn": () => waiting({ is: "withdrawn" }),
  "mail-address": () =>
    waiting({ is: "writing", to: "ada at far", fault: "address" }),
  "mail-often": () => waiting({ is: "writing", to: TO, fault: "often" }),
  "mail-over": () => waiting({ is: "writing", to: TO, fault: "over" }),
  "mail-server": () =>
    room(
      { is: "open" },
      { members: [member()], inviting: INVITATION, canInvite: true },
      {
        mail: {
          is: "writing",
          to: `${"long.".repeat(20)}name@far.example`,
          fault: "server",
        },
      },
    ),
};
