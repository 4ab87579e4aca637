import type { JSX } from "preact";
import type { TransferView } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import type { ShareActions } from "../share_model.ts";
import { Icon } from "./Icon.tsx";

/** Opens the system's share sheet with all that was received. */
export function ShareButton({ transfer, actions }: {
  readonly transfer: TransferView;
  readonly actions: ShareActions;
}): JSX.Element | null {
  const { say } = useLanguage();
  const { id, files, accepted } = transfer;
  const taken = accepted.flatMap((index) => files[index] ?? []);
  if (!actions.mayShare(taken)) return null;
  return (
    <button
      type="button"
      class="button button-icon"
      data-testid="share"
      aria-label={say.room.share}
      title={say.room.share}
      onClick={() => actions.share(id, accepted)}
    >
      <Icon name="share" />
    </button>
  );
}
