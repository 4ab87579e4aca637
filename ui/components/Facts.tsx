import type { ComponentChildren, JSX } from "preact";

/** Short facts in a row, with dots between; what is `false` is left out. */
export function Facts({ children }: {
  readonly children: readonly ComponentChildren[];
}): JSX.Element {
  return (
    <p class="soft facts">
      <span>
        {children.map((fact, index) =>
          fact !== false && (
            <span key={index}>
              <bdi>{fact}</bdi>
            </span>
          )
        )}
      </span>
    </p>
  );
}
