import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { isolated } from "../language/isolated.ts";
import { useLanguage } from "../language/language.ts";
import type { Sight, ViewerActions, Viewing } from "../previews.ts";
import { Dialog } from "./Dialog.tsx";
import { Icon } from "./Icon.tsx";

/** One file as large as the window, and the way to its neighbours. */
export default function Viewer({ viewing, actions, onSave }: {
  readonly viewing: Viewing;
  readonly actions: ViewerActions;
  readonly onSave: (transfer: string, index: number) => void;
}): JSX.Element {
  const { say, format, direction } = useLanguage();
  const { transfer, index, name, sight, place, count, received } = viewing;
  useEffect(() => {
    const undo = new AbortController();
    const onward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    addEventListener("keydown", ({ key, target }) => {
      // In a film they go back and forth within it.
      if (target instanceof HTMLMediaElement) return;
      if (key !== "ArrowLeft" && key !== "ArrowRight") return;
      actions.step(key === onward ? 1 : -1);
    }, { signal: undo.signal });
    return () => undo.abort();
  }, [actions, direction]);
  return (
    <Dialog
      title={isolated(name)}
      lead={say.preview.place(format.count(place), format.count(count))}
      kind="viewing"
      onEscape={() => actions.close()}
    >
      <div class="viewer" data-testid="preview-dialog" data-sight={sight.is}>
        <div class="viewer-stage">
          <Stage
            key={sight.is === "shown" ? sight.url : ""}
            sight={sight}
            name={name}
            onBroken={() => actions.broken()}
          />
        </div>
        <div class="row">
          {count > 1 && (
            <div class="viewer-steps">
              <Step to="before" onStep={() => actions.step(-1)} />
              <Step to="after" onStep={() => actions.step(1)} />
            </div>
          )}
          {received && transfer !== undefined && (
            <button
              type="button"
              class="button button-flame button-brief"
              data-testid="preview-save"
              onClick={() => onSave(transfer, index)}
            >
              <Icon name="save" />
              <span class="label">{say.transfer.save}</span>
            </button>
          )}
          <button
            type="button"
            class="button button-brief"
            data-testid="preview-close"
            onClick={() => actions.close()}
          >
            <Icon name="close" />
            <span class="label">{say.settings.close}</span>
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function Step({ to, onStep }: {
  readonly to: "before" | "after";
  readonly onStep: () => void;
}): JSX.Element {
  const { say: { preview: say } } = useLanguage();
  const label = to === "before" ? say.before : say.after;
  return (
    <button
      type="button"
      class="button button-icon"
      data-testid={`preview-${to}`}
      aria-label={label}
      title={label}
      onClick={onStep}
    >
      <Icon name={to} />
    </button>
  );
}

function Stage({ sight, name, onBroken }: {
  readonly sight: Sight;
  readonly name: string;
  readonly onBroken: () => void;
}): JSX.Element {
  const { say: { preview: say } } = useLanguage();
  if (sight.is !== "shown") {
    return <p class="soft" role="status">{say.sight[sight.is]}</p>;
  }
  const { url, media } = sight;
  switch (media.kind) {
    case "image":
      return <img src={url} alt={name} decoding="async" onError={onBroken} />;
    case "video":
      return (
        <video
          src={url}
          aria-label={name}
          controls
          playsInline
          preload="metadata"
          onError={onBroken}
        />
      );
    case "audio":
      return <audio src={url} aria-label={name} controls onError={onBroken} />;
  }
}
