import { truthSentence } from '../core/explain.ts';
import type { Assessment } from '../core/verdict.ts';
import { authorities } from '../generated/authorities.ts';
import type { WarningView } from '../messaging/views.ts';
import type { ConsentApp } from '../storage/tab-state.ts';
import { platformRecord } from './lists.ts';
import { permissionSentence, permissionWords } from './permissions.ts';
import { reasonsOf } from './sentences.ts';
import { direction, language, translate } from './translate.ts';

/** The words of a warning; undefined where none is due. */
export function warningView(assessment: Assessment, app?: ConsentApp): WarningView | undefined {
  const { verdict } = assessment;
  if (verdict === 'none') return undefined;
  const words = app ? consentWords(app, assessment) : pageWords(assessment);
  return {
    verdict,
    ...words,
    reasons: reasonsOf(assessment),
    leave: translate('warning_leave'),
    why: translate('warning_why'),
    hide: translate('warning_hide'),
    speaker: translate('warning_speaker'),
    direction: direction(),
    language: language(),
  };
}

/** The warning of the packaged demo page, which no rule has to read. */
export function demoWarning(): WarningView | undefined {
  const claim = 'favourited';
  return warningView({
    verdict: 'danger',
    claim,
    platform: 'tiktok',
    signals: [
      { rule: 'promises-names', severity: 'claim', claim, evidence: translate('demo_heading') },
      {
        rule: 'asks-platform-password',
        severity: 'strong',
        evidence: translate('demo_password'),
      },
    ],
  });
}

type Words = Pick<WarningView, 'heading' | 'body' | 'permissions'>;

function pageWords({ verdict, signals, claim, platform: platformId }: Assessment): Words {
  const platform = platformRecord(platformId);
  const name = platform?.name;
  // A copied prompt need not promise anything.
  const isPromise = claim || !signals.some(({ severity }) => severity === 'imitation');
  const asksPassword = signals.some(({ rule }) => rule === 'asks-platform-password');
  const heading =
    verdict === 'caution'
      ? translate('warning_caution')
      : asksPassword && name
        ? translate('warning_danger_password', name)
        : translate('warning_danger');
  return {
    heading,
    body: [
      name ? translate('genuine_not_theirs', name) : translate('genuine_no_platform'),
      ...(isPromise ? [truthSentence(claim, platform, translate)] : []),
    ],
  };
}

function consentWords(app: ConsentApp, { verdict, claim }: Assessment): Words {
  const authority = authorities.find(({ id }) => id === app.authority);
  const platform = authority?.name ?? app.platform;
  const items = permissionWords(app);
  const permissions = {
    heading: translate('consent_asks', app.name ?? translate('consent_unknown_app')),
    items,
  };
  return {
    heading: translate(verdict === 'danger' ? 'genuine_app' : 'consent_caution', platform),
    ...(items.length > 0 && { permissions }),
    body: [
      ...(items.length > 0 ? [] : [translate('consent_asks_unknown')]),
      permissionSentence(app, claim, app.scopes.length),
      ...(authority?.untickable ? [translate('consent_untick')] : []),
    ],
  };
}
