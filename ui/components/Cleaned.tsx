import type { JSX } from "preact";
import type { Cleaned as Facts } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { LongList } from "./LongList.tsx";

/** What was taken out of the photos of a transfer; photo by photo on demand. */
export function Cleaned({ photos }: {
  readonly photos: readonly Facts[];
}): JSX.Element {
  const { say: { prepare: say } } = useLanguage();
  const named = (kinds: ReadonlySet<string>): string[] =>
    Object.entries(say.kinds).filter(([kind]) => kinds.has(kind))
      .map(([, name]) => name);
  const all = new Set(photos.flatMap(({ removed }) => removed));
  return (
    <details class="more" data-testid="cleaned">
      <summary>{say.cleaned(named(all), photos.length)}</summary>
      <LongList
        count={photos.length}
        look="file"
        deps={[photos]}
        row={(index) => {
          const photo = photos[index];
          return photo && (
            <>
              <span class="file-name" title={photo.name}>
                <bdi>{photo.name}</bdi>
              </span>
              <span class="file-size">
                {say.all(named(new Set(photo.removed)))}
              </span>
            </>
          );
        }}
      />
    </details>
  );
}
