import type { JSX } from "preact";

const FLAME =
  "M12 1.6c3.3 3.9 5.2 6.5 5.2 9.1a5.2 5.2 0 0 1-10.4 0c0-2.6 1.9-5.2 5.2-9.1z";

/** The mark: a flame over a short candle. */
export function Mark(): JSX.Element {
  return (
    <svg
      class="mark"
      viewBox="0 0 24 32"
      width="21"
      height="28"
      aria-hidden="true"
      focusable="false"
    >
      <path class="mark-flame" d={FLAME} />
      <path
        class="mark-wax"
        d="M7.5 18.5h9a1.5 1.5 0 0 1 1.5 1.5v10.5H6V20a1.5 1.5 0 0 1 1.5-1.5z"
      />
    </svg>
  );
}

/** The light on the start page; its flame leans in when files hover. */
export function Candle(): JSX.Element {
  return (
    <div class="candle" aria-hidden="true">
      <div class="candle-glow" />
      <svg
        viewBox="0 0 200 620"
        width="200"
        height="620"
        focusable="false"
      >
        <g class="candle-flame">
          <path
            class="candle-halo"
            d="M100 6c30 42 50 76 50 108a50 50 0 0 1-100 0c0-32 20-66 50-108z"
          />
          <path
            class="candle-heart"
            d="M100 70c13 20 22 36 22 52a22 22 0 0 1-44 0c0-16 9-32 22-52z"
          />
        </g>
        <linearGradient id="wax" x1="0" y1="0" x2="0" y2="1">
          <stop class="candle-lit" offset="0" />
          <stop class="candle-cool" offset="0.34" />
        </linearGradient>
        <path class="candle-wick" d="M100 138c-1 16 1 26 0 46" />
        <path
          class="candle-wax"
          d="M52 194c0-11 9-15 19-13 9 2 14 8 26 8 14 0 18-9 31-10 12-1 20 6 20 16v1600H52z"
        />
        <path
          class="candle-drip"
          d="M130 180c12-2 18 5 18 15v92c0 9-4 14-9 14s-9-5-9-13v-62c0-16-9-18-9-30 0-9 3-15 9-16z"
        />
      </svg>
    </div>
  );
}
