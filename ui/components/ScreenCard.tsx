import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { ShownScreen } from "../../transport/screen_view.ts";
import { useLanguage } from "../language/language.ts";
import type { Person } from "../people.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { PersonMark } from "./PersonMark.tsx";
import { Refused, type ScreenActions } from "./Screens.tsx";

/** Somebody's screen: offered, and watched once that is wanted. */
export function ScreenCard({ screen, person, actions }: {
  readonly screen: ShownScreen;
  readonly person: Person;
  readonly actions: Pick<ScreenActions, "watch" | "unwatch">;
}): JSX.Element {
  const { say: { screen: say } } = useLanguage();
  const id = useId();
  const { member, state, audio, stream } = screen;
  const begun = state === "connecting" || state === "watching";
  const obstacle = state === "bare" || state === "unable";
  return (
    <section
      class="transfer screen"
      aria-labelledby={id}
      data-testid="screen"
      data-member={member}
      data-state={state}
    >
      <div class="transfer-head">
        <PersonMark person={person} />
        <div class="transfer-title">
          <h2 id={id}>
            <bdi>{say.shows(person.name)}</bdi>
          </h2>
          <p class="soft" role="status">
            {state === "offered" || obstacle
              ? audio ? say.offeredSound : say.offered
              : say.begun[state]}
          </p>
        </div>
        <div class="transfer-actions">
          <button
            type="button"
            class={begun ? "button" : "button button-ink"}
            data-testid={begun ? "screen-unwatch" : "screen-watch"}
            aria-describedby={id}
            onClick={() =>
              begun ? actions.unwatch(member) : actions.watch(member)}
          >
            <Icon name={begun ? "close" : "screen"} />
            {begun ? say.unwatch : say.watch}
          </button>
        </div>
      </div>
      {obstacle && <Refused why={state} />}
      {stream && (
        <Picture
          stream={stream}
          audio={audio}
          label={say.picture(person.inline)}
        />
      )}
    </section>
  );
}

/** The picture itself, as large as there is room. */
function Picture({ stream, audio, label }: {
  readonly stream: MediaStream;
  readonly audio: boolean;
  readonly label: string;
}): JSX.Element {
  const { say: { screen: say } } = useLanguage();
  const video = useRef<HTMLVideoElement>(null);
  const [muted, mute] = useState(false);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    // Sound needs a press of this page, which a browser may have forgotten.
    element.play().catch(() => mute(true));
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return (
    <div class="screen-picture">
      <video
        ref={video}
        data-testid="screen-video"
        aria-label={label}
        muted={muted}
        autoplay
        playsinline
      />
      <div class="screen-tools">
        {audio && (
          <Tool
            icon={muted ? "silent" : "sound"}
            label={muted ? say.unmute : say.mute}
            onPress={() => mute(!muted)}
          />
        )}
        {globalThis.document?.pictureInPictureEnabled && (
          <Tool
            icon="small"
            label={say.small}
            onPress={() =>
              void video.current?.requestPictureInPicture().catch(() => {})}
          />
        )}
        <Tool
          icon="full"
          label={say.full}
          onPress={() =>
            void video.current?.requestFullscreen().catch(() => {})}
        />
      </div>
    </div>
  );
}

function Tool({ icon, label, onPress }: {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="button button-plain button-small"
      data-testid={`screen-${icon}`}
      onClick={onPress}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
}
