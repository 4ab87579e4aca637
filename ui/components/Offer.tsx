import type { JSX } from "preact";
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import type { FileFacts } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import type { Person } from "../people.ts";
import { FileLine, spokenFile } from "./FileRows.tsx";
import { Icon } from "./Icon.tsx";
import { LongList } from "./LongList.tsx";
import { PersonMark } from "./PersonMark.tsx";

/** The whole list of what is offered, before a byte of it is written. */
export function Offer({ from, files, onAccept, onDecline }: {
  /** Whose they are, where there are several people. */
  readonly from: Person | undefined;
  readonly files: readonly FileFacts[];
  readonly onAccept: (indexes: readonly number[]) => void;
  readonly onDecline: () => void;
}): JSX.Element {
  const language = useLanguage();
  const { say, format } = language;
  const title = useId();
  const section = useRef<HTMLElement>(null);
  // An offer must not wait unseen below a long list.
  useEffect(() => section.current?.scrollIntoView({ block: "nearest" }), []);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = useMemo(
    () => files.map((_, index) => index).filter((index) => !left.has(index)),
    [files, left],
  );
  const size = useMemo(
    () => chosen.reduce((sum, index) => sum + (files[index]?.size ?? 0), 0),
    [files, chosen],
  );
  const toggle = (index: number): void => {
    const next = new Set(left);
    if (!next.delete(index)) next.add(index);
    setLeft(next);
  };
  const total = files.reduce((sum, file) => sum + file.size, 0);
  return (
    <section
      ref={section}
      class="offer"
      data-testid="offer"
      aria-labelledby={title}
    >
      {from && (
        <p class="offer-from">
          <PersonMark person={from} small />
          <bdi>{say.transfer.with.receive(from.inline)}</bdi>
        </p>
      )}
      <h2 id={title}>
        {say.offer.title(files.length, format.bytes(total))}
      </h2>
      <p class="soft">{say.offer.lead}</p>
      {files.length > 1 && (
        <label class="file file-all">
          <input
            type="checkbox"
            checked={left.size === 0}
            ref={(box) => {
              if (box) {
                box.indeterminate = chosen.length > 0 && left.size > 0;
              }
            }}
            onChange={() =>
              setLeft(
                new Set(
                  left.size === 0 ? files.map((_, index) => index) : [],
                ),
              )}
          />
          <span class="file-name">{say.offer.all}</span>
          <span class="file-size">{format.bytes(total)}</span>
        </label>
      )}
      <LongList
        count={files.length}
        deps={[files, left]}
        row={(index) => {
          const file = files[index];
          return file && (
            <label class="file" data-testid="offer-file">
              <input
                type="checkbox"
                aria-label={spokenFile(file, language)}
                checked={!left.has(index)}
                onChange={() => toggle(index)}
              />
              <FileLine file={file} />
            </label>
          );
        }}
      />
      <div class="row offer-actions">
        <button
          type="button"
          class="button button-flame"
          data-testid="accept"
          disabled={chosen.length === 0}
          onClick={() => onAccept(chosen)}
        >
          <Icon name="save" />
          {say.offer.accept(chosen.length, format.bytes(size))}
        </button>
        <button
          type="button"
          class="button"
          data-testid="decline"
          onClick={onDecline}
        >
          {say.offer.decline}
        </button>
      </div>
    </section>
  );
}
