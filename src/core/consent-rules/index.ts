import type { ConsentRule } from '../consent.ts';
import { listedClient } from './listed-client.ts';
import { listedRedirect } from './listed-redirect.ts';
import { promisingName } from './promising-name.ts';

export const consentRules: readonly ConsentRule[] = [listedClient, listedRedirect, promisingName];
