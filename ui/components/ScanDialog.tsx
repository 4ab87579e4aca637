import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import type { ScanState } from "../scan_model.ts";
import { Dialog } from "./Dialog.tsx";
import { Icon } from "./Icon.tsx";

/** Milliseconds between two looks: a hand holds still for longer. */
const LOOK_MS = 150;

/** What the camera sees, until it sees a code. */
export function ScanDialog({ state, onPicture, onPhoto, onClose }: {
  readonly state: ScanState;
  readonly onPicture: (picture: HTMLVideoElement) => Promise<void>;
  readonly onPhoto: (photo: File) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { say: { scan: say, settings } } = useLanguage();
  const { camera, seen } = state;
  return (
    <Dialog
      title={say.title}
      lead={say.lead}
      kind="reading"
      onEscape={onClose}
    >
      <div class="scan" data-testid="scan-dialog" data-camera={camera.is}>
        <div class="scan-view">
          {camera.is === "on"
            ? <Live stream={camera.stream} onPicture={onPicture} />
            : <p class="soft">{say.camera[camera.is]}</p>}
        </div>
        <p class="scan-seen" role="status" data-seen={seen}>
          {seen !== "nothing" && say.seen[seen]}
        </p>
        <div class="row">
          <label class="button">
            <input
              type="file"
              // Without `capture` a phone offers its camera and its photos.
              accept="image/*"
              class="unseen"
              data-testid="scan-photo"
              onChange={({ currentTarget }) => {
                const [photo] = currentTarget.files ?? [];
                if (photo) onPhoto(photo);
                // The same photo chosen again must count as a change.
                currentTarget.value = "";
              }}
            />
            <Icon name="file" />
            {say.photo}
          </label>
          <button
            type="button"
            class="button button-plain"
            data-testid="scan-close"
            onClick={onClose}
          >
            {settings.close}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function Live({ stream, onPicture }: {
  readonly stream: MediaStream;
  readonly onPicture: (picture: HTMLVideoElement) => Promise<void>;
}): JSX.Element {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const { current } = video;
    if (!current) return;
    current.srcObject = stream;
    let gone = false;
    // One look after the other: a slow device looks less often.
    const look = async (): Promise<void> => {
      if (gone) return;
      await onPicture(current);
      setTimeout(look, LOOK_MS);
    };
    void look();
    return () => {
      gone = true;
      current.srcObject = null;
    };
  }, [stream]);
  return <video ref={video} autoplay muted playsInline aria-hidden="true" />;
}
