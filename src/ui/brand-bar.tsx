import type { JSX } from 'preact';
import { BrandShield } from './shield.tsx';
import { translate } from './translate.ts';

/** Says whose page this is. */
export function BrandBar(): JSX.Element {
  return (
    <header class="brand-bar">
      <BrandShield />
      <span>{translate('extension_name')}</span>
    </header>
  );
}
