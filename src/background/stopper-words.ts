import type { MessageKey } from '../core/messages.ts';
import type { Stopper } from '../core/ruling.ts';

/** Who stopped a site, in a sentence. */
export const STOPPED_BY: Record<Stopper, MessageKey> = {
  list: 'interstitial_by_list',
  own: 'interstitial_by_own',
  organisation: 'interstitial_by_organisation',
};
