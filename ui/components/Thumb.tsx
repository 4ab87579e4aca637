import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FileFacts } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { mediaOf } from "../media.ts";
import type { PreviewActions } from "../previews.ts";
import { FileIcon } from "./FileRows.tsx";
import { Icon } from "./Icon.tsx";

/** What a file looks like where there is something to see, or its icon. */
export function Thumb({ file, transfer, index, actions }: {
  readonly file: FileFacts;
  /** Absent for files that wait to be sent. */
  readonly transfer: string | undefined;
  readonly index: number;
  readonly actions: PreviewActions;
}): JSX.Element {
  const { say: { preview: say } } = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const [url, setUrl] = useState<string>();
  const media = mediaOf(file.name);
  useEffect(() => {
    const { current } = button;
    if (!current || media?.kind !== "image") return;
    let made: string | undefined;
    let gone = false;
    const draw = async (): Promise<void> => {
      const small = await actions.thumbnail(transfer, index);
      if (!small || gone) return;
      made = URL.createObjectURL(small);
      setUrl(made);
    };
    // Most of a long list is never looked at.
    const sight = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      sight.disconnect();
      // The icon stays where there is no picture.
      draw().catch(() => {});
    });
    sight.observe(current);
    return () => {
      gone = true;
      sight.disconnect();
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [transfer, index, file.name]);
  if (!media) {
    // As large as the others: a long list has rows of one height.
    return (
      <span class="thumb thumb-none">
        <FileIcon file={file} />
      </span>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      class="thumb"
      data-testid="preview"
      data-kind={media.kind}
      aria-label={say.look(file.name)}
      onClick={() => actions.look(transfer, index)}
    >
      {url
        ? <img src={url} alt="" width="36" height="36" />
        : <Icon name={media.kind === "image" ? "file" : "resume"} />}
    </button>
  );
}
