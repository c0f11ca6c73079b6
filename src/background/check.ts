import { addressesIn, type Checked, checkText } from '../core/check.ts';
import { claimWords, explainTool, truthSentence } from '../core/explain.ts';
import { stopperOf, strongestVoice } from '../core/ruling.ts';
import { takesOf } from '../core/takes.ts';
import { platforms } from '../generated/platforms.ts';
import type { CheckView } from '../messaging/views.ts';
import { pasted } from '../storage/tab-state.ts';
import { vocabulary } from './judge.ts';
import { blocklist, platformRecord, tools } from './lists.ts';
import { promiseOf } from './prompt.ts';
import { friendText, reasonsOf, subjectView, truthView } from './sentences.ts';
import { STOPPED_BY } from './stopper-words.ts';
import { translate } from './translate.ts';
import { voicesIn } from './voices.ts';

/** What is lifted for one tab does not count here. */
const NO_TAB = -1;

/** What is known of a name, an address or a message that was pasted; nothing is opened for it. */
export async function checkView(text: string): Promise<CheckView> {
  const hostnames = addressesIn(text).map(({ hostname }) => hostname);
  const voices = await voicesIn(NO_TAB, Date.now(), hostnames);
  const stopperIn = (hostname: string) => stopperOf(strongestVoice(hostname, voices));
  const world = { blocklist, tools, vocabulary, promiseOf, stopperOf: stopperIn };
  const checked = checkText(text, world);
  const { result, subject, claim, platform } = checked;
  const truth = result === 'genuine' ? undefined : truthView(claim, platform);
  const isBad = result === 'listed' || result === 'looks-like';
  const isHostname = subject.includes('.') && !subject.includes(' ');
  return {
    result,
    subject,
    ...wordsOf(checked),
    reasons: reasonsFor(checked),
    ...(truth && { truth }),
    ...(isBad && { friend: friendText(claim, platform) }),
    ...(isBad &&
      isHostname && {
        report: {
          hostname: subject,
          path: '',
          verdict: result === 'listed' ? ('listed' as const) : ('caution' as const),
          takes: checked.result === 'listed' ? checked.tool.takes : takesOf(checked.signals),
          rules: checked.signals.map(({ rule }) => rule),
          ...subjectView(claim, platform),
        },
      }),
    ...subjectView(claim, platform),
  };
}

/** The same for what the context menu was opened on; undefined once the browser forgot it. */
export async function pastedView(
  id: string,
): Promise<{ text: string; view: CheckView } | undefined> {
  const text = await pasted(id);
  return text === undefined ? undefined : { text, view: await checkView(text) };
}

function wordsOf(checked: Checked): Pick<CheckView, 'heading' | 'sentence'> {
  const { result, subject, claim, platform: platformId } = checked;
  const platform = platformRecord(platformId);
  switch (result) {
    case 'listed':
      return {
        heading: translate('check_listed_heading', subject),
        sentence: translate('check_listed_sentence'),
      };
    case 'stopped':
      return { heading: translate('link_stopped'), sentence: translate(STOPPED_BY[checked.by]) };
    case 'looks-like':
      return {
        heading: translate('check_looks_like_heading'),
        sentence: translate('check_looks_like_sentence', claimWords(claim, translate)),
      };
    case 'question':
      return {
        heading: translate('check_question_heading'),
        sentence: truthSentence(claim, platform, translate),
      };
    case 'genuine':
      return {
        heading: translate('check_genuine_heading', platform?.name ?? subject),
        sentence: translate('check_genuine_sentence', subject),
      };
    case 'nothing':
      return {
        heading: translate('check_nothing_heading'),
        sentence: translate('check_nothing_sentence'),
      };
  }
}

function reasonsFor(checked: Checked): CheckView['reasons'] {
  if (checked.result !== 'listed') return reasonsOf(checked);
  return explainTool(checked.tool, platforms, translate).map((text) => ({ text, evidence: '' }));
}
