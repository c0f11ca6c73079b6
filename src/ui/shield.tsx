import type { JSX } from 'preact';

const OUTLINE =
  'M64 3C81 14 99 19 119 20V62C119 93 97 115 64 126C31 115 9 93 9 62V20C29 19 47 14 64 3Z';

/** Our sign: a star that is half out of sight. The same drawing as `public/icon/shield.svg`. */
export function BrandShield(): JSX.Element {
  return (
    <svg class="shield" viewBox="0 0 128 128" aria-hidden="true">
      <clipPath id="shield-outline">
        <path d={OUTLINE} />
      </clipPath>
      <g clip-path="url(#shield-outline)">
        <path class="shield-sky" d="M0 0h128v128H0z" />
        <path
          class="shield-star"
          d="M64 20 76.3 45.1 104 49.1 84 68.6 88.7 96 64 83 39.3 96 44 68.6 24 49.1 51.7 45.1Z"
        />
        <path class="shield-horizon" d="M0 82C36 70 92 70 128 82V128H0Z" />
      </g>
    </svg>
  );
}

export type ShieldSign = 'alert' | 'question' | 'stop' | 'lock';

const SIGNS: Record<ShieldSign, JSX.Element> = {
  alert: <path d="M64 34v36M64 90v.1" />,
  question: <path d="M48 48c0-20 33-20 33-1 0 13-17 12-17 26M64 92v.1" />,
  stop: <path d="M38 64h52" />,
  lock: (
    <>
      <path d="M42 60h44v30H42z" fill="currentColor" />
      <path d="M50 58V47a14 14 0 0 1 28 0v11" />
    </>
  ),
};

/** A shield in the verdict's colour with a sign on it, so that colour never speaks alone. */
export function VerdictShield({ sign }: { sign: ShieldSign }): JSX.Element {
  return (
    <svg class="shield verdict-shield" viewBox="0 0 128 128" aria-hidden="true">
      <path class="shield-ground" d={OUTLINE} />
      <g class="shield-sign">{SIGNS[sign]}</g>
    </svg>
  );
}
