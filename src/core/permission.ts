/** What a permission lets an app do, the most dangerous first. */
export const RISKS = [
  'full-control',
  'write-as-you',
  'read-private',
  'offline',
  'identity',
] as const;

export type Risk = (typeof RISKS)[number];

/**
 * Whom the permissions of a platform can name at all: nobody; who liked the person's own posts; who
 * reacted on a page they run; who reacted where their bot is; who liked any post; who is in a live
 * chat; or nobody that we know of.
 */
export const NAMED = ['nobody', 'own-posts', 'pages', 'bots', 'likers', 'chat', 'unknown'] as const;

export type Named = (typeof NAMED)[number];

/** What permissions let an app do, each a sentence in every language (`grant_<kind>`). */
export const GRANTS = [
  'account',
  'account-control',
  'activity',
  'ads',
  'ads-posts',
  'app-control',
  'birthday',
  'bot',
  'calendar',
  'calendar-control',
  'chat',
  'cloud',
  'code',
  'comments',
  'comments-change',
  'contacts',
  'contacts-change',
  'copy-all',
  'copy-posts',
  'drafts',
  'earnings',
  'email',
  'ended',
  'files',
  'files-control',
  'files-some',
  'follow',
  'groups',
  'groups-join',
  'hidden-posts',
  'home',
  'keys',
  'likes',
  'linked-accounts',
  'live',
  'mail-addresses',
  'mail-control',
  'mail-read',
  'mail-send',
  'mail-settings',
  'mail-sort',
  'messages',
  'messages-control',
  'messages-send',
  'moderate',
  'moderators',
  'music',
  'notifications',
  'offline',
  'organisation-people',
  'own-apps',
  'own-posts',
  'pages',
  'pages-control',
  'pages-post',
  'people',
  'phone',
  'post',
  'posts-change',
  'profile',
  'profile-change',
  'public',
  'seen-posts',
  'shop',
  'spend-money',
  'stream-key',
  'totals',
  'who',
  'write-to-you',
] as const;

export type Grant = (typeof GRANTS)[number];

export interface Permission {
  /** What it lets an app do, in an English sentence. */
  grants: string;
  /** The same, less exactly, for the other languages. */
  kind: Grant;
  risk: Risk;
}

/** A scope that an app asks for, and what it grants where we know it. */
export interface AskedPermission {
  scope: string;
  permission?: Permission;
}

/** A scope that we do not know may be as bad as any; it stands below those that surely are. */
const UNKNOWN_AFTER: Risk = 'write-as-you';

/** The permissions behind scopes, the most dangerous first. */
export function permissionsOf(
  scopes: readonly string[],
  known: Readonly<Record<string, Permission>>,
): AskedPermission[] {
  const rank = ({ permission }: AskedPermission) =>
    permission ? RISKS.indexOf(permission.risk) : RISKS.indexOf(UNKNOWN_AFTER) + 0.5;
  return scopes
    .map((scope) => {
      const permission = Object.hasOwn(known, scope) ? known[scope] : undefined;
      return { scope, ...(permission && { permission }) };
    })
    .sort((a, b) => rank(a) - rank(b));
}
