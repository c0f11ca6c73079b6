import type { Claim } from '../core/claim.ts';
import { truthSentence } from '../core/explain.ts';
import type { MessageKey } from '../core/messages.ts';
import { type AskedPermission, permissionsOf } from '../core/permission.ts';
import { authorities } from '../generated/authorities.ts';
import type { ConsentApp } from '../storage/tab-state.ts';
import { platformRecord } from './lists.ts';
import { language, translate, translateCount } from './translate.ts';

/** What an app asks for in plain words, the most dangerous first. */
export function permissionWords({
  authority: id,
  scopes,
}: Pick<ConsentApp, 'authority' | 'scopes'>): string[] {
  const known = authorities.find((authority) => authority.id === id)?.scopes ?? {};
  return [...new Set(permissionsOf(scopes, known).map(wordsOf))];
}

/** The records are in English; in other languages there is a sentence for each kind of permission. */
function wordsOf({ scope, permission }: AskedPermission): string {
  if (!permission) return translate('permission_unknown', scope);
  if (language() === 'en') return permission.grants;
  return translate(`grant_${permission.kind.replaceAll('-', '_')}` as MessageKey, scope);
}

/** Promises of names that no follower list could keep; the others promise to see or to do something. */
const NAMES: readonly Claim[] = [
  'favourited',
  'liked',
  'viewed-profile',
  'viewed-content',
  'viewed-story',
  'top-admirer',
  'blocked',
  'screenshotted',
  'searched',
  'shared',
];

/**
 * Why what is asked for cannot keep the promise, as the platform's permissions truly are.
 * @param asked how many permissions the app asks for, 0 where that is unknown
 */
export function permissionSentence(
  { authority: id, platform }: ConsentApp,
  claim: Claim | undefined,
  asked: number,
): string {
  const authority = authorities.find((one) => one.id === id);
  const name = authority?.name ?? platform;
  const named = authority?.names ?? 'unknown';
  if (claim === 'free-followers' || claim === 'unfollowed') {
    return truthSentence(claim, platformRecord(platform), translate);
  }
  if (claim !== undefined && !NAMES.includes(claim)) return translate('consent_keeps_none', name);
  if (named === 'nobody') {
    return asked > 0
      ? translateCount('consent_none_names', asked, name)
      : translate('consent_none_names_at_all', name);
  }
  return translate(`consent_names_${named.replaceAll('-', '_')}` as MessageKey, name);
}
