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

/** The light on the start page. */
export function Candle(): JSX.Element {
  return (
    <div class="candle" aria-hidden="true">
      <div class="candle-glow" />
      <svg viewBox="0 0 200 620" width="200" height="620" focusable="false">
        <linearGradient id="fire" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#ff9b1f" />
          <stop offset="0.55" stop-color="#ffb224" />
          <stop offset="1" stop-color="#ffd169" />
        </linearGradient>
        <linearGradient id="wax">
          <stop class="candle-edge" offset="0" />
          <stop class="candle-lit" offset="0.34" />
          <stop class="candle-lit" offset="0.6" />
          <stop class="candle-edge" offset="1" />
        </linearGradient>
        <linearGradient
          id="warmth"
          x1="0"
          y1="0"
          x2="0"
          y2="270"
          gradientUnits="userSpaceOnUse"
        >
          <stop offset="0.7" stop-color="#ffb224" stop-opacity="0.75" />
          <stop offset="1" stop-color="#ffb224" stop-opacity="0" />
        </linearGradient>
        <path class="candle-wax" d={WAX} />
        <path class="candle-warmth" d={WAX} />
        <ellipse class="candle-pool" cx="99" cy="195" rx="41" ry="9" />
        <path
          class="candle-drip"
          d="M133 194c9 1 14 5 14 14v84c0 8-4 12-9 12s-8-4-8-11v-56c0-13-7-16-7-27 0-10 4-16 10-16z"
        />
        <path class="candle-wick" d="M100 142c-2 18 1 30 0 53" />
        <g class="candle-flame">
          <path
            class="candle-halo"
            d="M101 2c10 40 47 72 47 115a48 48 0 0 1-96 0c0-28 16-45 28-64 9-15 17-32 21-51z"
          />
          <path
            class="candle-heart"
            d="M101 76c5 19 21 34 21 52a21.5 21.5 0 0 1-43 0c0-13 7-21 13-30 4-7 7-14 9-22z"
          />
        </g>
      </svg>
    </div>
  );
}

/** Goes on below the page, however long that is. */
const WAX = "M52 198c0-11 21-17 48-17s48 6 48 17v1800H52z";
