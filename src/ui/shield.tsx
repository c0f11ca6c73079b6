import type { JSX } from 'preact';
import { SHIELD_OUTLINE, SHIELD_SIGNS } from '../core/shield.ts';

/** Our sign: a star that is half out of sight. The same drawing as `public/icon/shield.svg`. */
export function BrandShield(): JSX.Element {
  return (
    <svg class="shield" viewBox="0 0 128 128" aria-hidden="true">
      <clipPath id="shield-outline">
        <path d={SHIELD_OUTLINE} />
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

export type ShieldSign = keyof typeof SHIELD_SIGNS | 'lock';

const LOCK = (
  <>
    <path d="M42 60h44v30H42z" fill="currentColor" />
    <path d="M50 58V47a14 14 0 0 1 28 0v11" />
  </>
);

/** A shield in the verdict's colour with a sign on it, so that colour never speaks alone. */
export function VerdictShield({ sign }: { sign: ShieldSign }): JSX.Element {
  return (
    <svg class="shield verdict-shield" viewBox="0 0 128 128" aria-hidden="true">
      <path class="shield-ground" d={SHIELD_OUTLINE} />
      <g class="shield-sign">{sign === 'lock' ? LOCK : <path d={SHIELD_SIGNS[sign]} />}</g>
    </svg>
  );
}
