import { expect, it, test } from 'vitest';
import { readRecords } from '../../src/build/records.ts';
import { CLAIMS, TRUTHS } from '../../src/core/claim.ts';
import { consentRules } from '../../src/core/consent-rules/index.ts';
import { GRANTS, NAMED } from '../../src/core/permission.ts';
import { NOTES } from '../../src/core/pretence.ts';
import { CHANNEL_KINDS, HARMS } from '../../src/core/report.ts';
import { rules } from '../../src/core/rules/index.ts';
import { CATEGORIES, isBlocked, TAKES } from '../../src/core/tool.ts';
import { LOSSES } from '../../src/ui/recover/steps.ts';
import { messageKeys, messages } from '../support/english.ts';
import { readSources } from '../support/sources.ts';

const FILE = 'public/_locales/en/messages.json';
const sources = readSources('{src,entrypoints}/**/*.{ts,tsx,html}');
const code = sources.map(({ text }) => text).join('\n');
const literals = new Set(
  [...code.matchAll(/['"`]([a-z]\w*)['"`]|__MSG_(\w+)__/g)].map(([, a, b]) => a ?? b),
);

/** The name under which code asks for a message that has a form for each kind of number. */
const baseOf = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

/** Keys that code puts together from a prefix and an id. */
const COMPOSED = [
  ...CLAIMS.map((id) => `claim_${id}`),
  ...['high', 'medium', 'low'].map((confidence) => `learn_sure_${confidence}`),
  ...['chromium', 'firefox', 'android'].map((kind) => `welcome_pin_${kind}`),
  ...TAKES.map((id) => `take_${id}`),
  ...TRUTHS.map((id) => `learn_truth_${id}`),
  ...CLAIMS.map((id) => `truth_anywhere_${id}`),
  ...new Set(
    [...readRecords().platforms.values()].flatMap(({ claims }) =>
      Object.entries(claims).map(([id, { truth }]) => `truth_${truth}_${id}`),
    ),
  ),
  ...LOSSES.map((loss) => `recover_loss_${loss}`),
  ...HARMS.map((id) => `report_harm_${id}`),
  ...['platform', ...CHANNEL_KINDS].map((id) => `report_kind_${id}`),
  ...['wrong', 'missed'].flatMap((id) => [`feedback_${id}_heading`, `feedback_${id}_lead`]),
  ...rules.filter(({ severity }) => severity !== 'counter').map(({ id }) => `rule_${id}`),
  ...NOTES.map((id) => `rule_${id}`),
  ...consentRules.map(({ id }) => `rule_${id}`),
  ...CATEGORIES.filter((category) => isBlocked({ category, status: 'active' })).map(
    (id) => `category_${id}`,
  ),
  ...['none', 'caution', 'danger'].flatMap((verdict) => [
    `title_${verdict}`,
    `title_prompt_${verdict}`,
  ]),
  ...GRANTS.map((kind) => `grant_${kind}`),
  ...NAMED.filter((named) => named !== 'nobody').map((named) => `consent_names_${named}`),
  ...['none', 'forbidden', 'no-access', 'listed', 'continued'].flatMap((state) => [
    `popup_${state}_heading`,
    `popup_${state}_sentence`,
  ]),
].map((key) => key.replaceAll('-', '_'));

test.each(COMPOSED)('"%s" has a message', (key) => {
  expect(messageKeys, `add "${key}" to ${FILE}`).toContain(key);
});

test.each(sources)('$path uses only messages that exist', ({ path, text }) => {
  const used = [...text.matchAll(/(?:translate|getMessage)\(\s*['"]([a-z]\w*)['"]|__MSG_(\w+)__/g)];
  const counted = [...text.matchAll(/translateCount\(\s*['"]([a-z]\w*)['"]/g)];
  const unknown = [
    ...used.map(([, a, b]) => a ?? b),
    ...counted.flatMap(([, base]) => [`${base}_one`, `${base}_other`]),
  ].filter((key) => key && !messageKeys.includes(key));
  expect(unknown, `add them to ${FILE}, or mend the name in ${path}`).toEqual([]);
});

it('every message is used', () => {
  const unused = messageKeys.filter(
    (key) => !COMPOSED.includes(key) && !literals.has(key) && !literals.has(baseOf(key)),
  );
  expect(unused, `take them out of ${FILE}, or use them`).toEqual([]);
});

test.each(Object.entries(messages))('"%s" numbers its places from $1 on', (_, { message }) => {
  const places = [...new Set([...message.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)))];
  expect(places.sort()).toEqual(places.map((_place, index) => index + 1));
  expect(message.trim(), 'it begins or ends with a blank').toBe(message);
  expect(message).not.toBe('');
});
