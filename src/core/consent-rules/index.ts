import type { ConsentRule } from '../consent.ts';
import { carriedClaim } from './carried-claim.ts';
import { listedClient } from './listed-client.ts';
import { listedRedirect } from './listed-redirect.ts';
import { promisingAddress } from './promising-address.ts';
import { promisingName } from './promising-name.ts';
import { suspiciousRedirect } from './suspicious-redirect.ts';

export const consentRules: readonly ConsentRule[] = [
  listedClient,
  listedRedirect,
  promisingName,
  promisingAddress,
  carriedClaim,
  suspiciousRedirect,
];
