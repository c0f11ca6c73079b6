import { describe, expect, it, test } from 'vitest';
import { compileTools } from '../../src/build/compile-list.ts';
import { readRecords } from '../../src/build/records.ts';
import { CLAIMS } from '../../src/core/claim.ts';
import { consentRules } from '../../src/core/consent-rules/index.ts';
import {
  explainSignal,
  explainTool,
  listTakes,
  rowWords,
  truthSentence,
} from '../../src/core/explain.ts';
import { rules } from '../../src/core/rules/index.ts';
import { isBlocked, TAKES } from '../../src/core/tool.ts';
import type { Severity } from '../../src/core/verdict.ts';
import { translate } from '../support/english.ts';

const records = readRecords();
/** Our own page shows blocked tools only. */
const tools = compileTools(records.tools).filter(isBlocked);
const platforms = [...records.platforms.values()];
const sentencesOf = (tool: (typeof tools)[number]) => explainTool(tool, platforms, translate);

/** "No one can" and its like: true only where the platform gives it to nobody. */
const ABSOLUTE = /\b(?:no one|nobody|no (?:app|site|tool)\b.* can|impossible|cannot be)\b/i;
const UNFINISHED = /\$\d|undefined|null|\[object|\s{2}|\.\.|^\s|\s$/;

const pairs = platforms.flatMap((platform) =>
  CLAIMS.map((claim) => ({
    name: `${claim} on ${platform.id}`,
    sentence: truthSentence(claim, platform, translate),
    truth: platform.claims[claim]?.truth,
    claim,
  })),
);

describe('what is true of a claim on a platform', () => {
  test.each(pairs)('$name ($truth)', ({ sentence, truth, claim }) => {
    expect(sentence).toMatch(/^\S.*\.$/);
    expect(sentence, 'a part of the sentence is missing').not.toMatch(UNFINISHED);
    if (truth !== 'impossible' || claim === 'free-followers') {
      expect(sentence, `only "impossible" rows may say so; this one is ${truth}`).not.toMatch(
        ABSOLUTE,
      );
    } else {
      expect(sentence, 'nobody is told that no one can').toMatch(ABSOLUTE);
    }
  });

  it('without a platform or a claim says nothing absolute', () => {
    for (const claim of [...CLAIMS, undefined]) {
      const sentence = truthSentence(claim, undefined, translate);
      expect(sentence).not.toMatch(ABSOLUTE);
      expect(sentence).not.toMatch(UNFINISHED);
    }
    expect(truthSentence(undefined, platforms[0], translate)).not.toMatch(ABSOLUTE);
  });
});

describe('a row in a language', () => {
  const [platform] = platforms.filter(({ id }) => id === 'tiktok');
  const words = (detail: Parameters<typeof rowWords>[2]) =>
    platform && rowWords('liked', platform, detail, translate);

  it('is what is written of it', () => {
    const row = platform?.claims.liked;
    expect(words(row ?? {})?.shows).toBe(row?.shows);
    expect(words({ where: 'Inbox' })?.where).toBe('Inbox');
  });

  it('has the composed sentence, and no empty fields, where little is written', () => {
    expect(words({})).toEqual({ shows: truthSentence('liked', platform, translate) });
  });
});

describe('the sentences of a blocked tool', () => {
  it('are different for every record', () => {
    const seen = new Map<string, string>();
    const twins = tools.flatMap((tool) => {
      const text = sentencesOf(tool).join(' ');
      const twin = seen.get(text);
      seen.set(text, tool.id);
      return twin === undefined ? [] : [`${twin} and ${tool.id} read the same: ${text}`];
    });
    expect(twins, 'give the two tools different names or takes').toEqual([]);
  });

  test.each(tools)('$id: are complete, and name the tool', (tool) => {
    const sentences = sentencesOf(tool);
    expect(sentences.join(' ')).toContain(tool.name);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\S.*\.$/);
      expect(sentence, 'a part of the sentence is missing').not.toMatch(UNFINISHED);
    }
  });
});

describe('lists and signals', () => {
  test.each([
    [[], ''],
    [['password'], 'your password'],
    [['password', 'payment'], 'your password and your money'],
    [['password', 'payment', 'username'], 'your password, your money and your username'],
  ] as const)('%j: "%s"', (takes, words) => {
    expect(listTakes(takes, translate)).toBe(words);
  });

  test.each(TAKES)('"%s" has words of its own', (take) => {
    const others = TAKES.filter((other) => other !== take).map((other) =>
      listTakes([other], translate),
    );
    expect(others).not.toContain(listTakes([take], translate));
  });

  test.each(rules.filter(({ severity }) => severity !== 'counter'))(
    'rule $id',
    ({ id, severity }) => {
      const kind = severity.split(' ')[0] as Severity;
      const signal = { rule: id, severity: kind, evidence: 'EVIDENCE', claim: 'liked' } as const;
      expect(explainSignal(signal, translate)).toMatch(/^\S.*\.$/);
      expect(explainSignal(signal, translate)).not.toMatch(UNFINISHED);
    },
  );

  test.each(consentRules)('consent rule $id', ({ id }) => {
    const signal = { rule: id, severity: 'strong', evidence: 'EVIDENCE', claim: 'liked' } as const;
    const isPromise = /^(?:promising-|carried-)/.test(id);
    const told = isPromise ? 'who liked your posts' : 'EVIDENCE';
    expect(explainSignal(signal, translate)).toContain(told);
    const followers = { ...signal, claim: 'free-followers' } as const;
    expect(explainSignal(followers, translate)).toContain(
      isPromise ? 'free followers' : 'EVIDENCE',
    );
  });

  it('a promise without a known claim still reads as a sentence', () => {
    const signal = { rule: 'promising-name', severity: 'strong', evidence: 'who saved' } as const;
    expect(explainSignal(signal, translate)).not.toMatch(UNFINISHED);
  });
});
