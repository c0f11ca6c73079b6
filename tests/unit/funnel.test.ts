import { describe, expect, it, test } from 'vitest';
import { judgeHtml, vocabulary } from '../../src/build/judge-html.ts';
import { evaluatePage } from '../../src/core/evaluate.ts';
import { type FunnelStep, follows, stepOf } from '../../src/core/funnel.ts';

const PLACE = { hostname: 'steps.example', visit: 1, entries: ['a'] };
const LATER = { hostname: 'steps.example', visit: 2, entries: ['a', 'b'] };

function factsOf(html: string) {
  return judgeHtml(`<!doctype html><html lang="en">${html}`, 'https://steps.example/').facts;
}

function stepAt(html: string): FunnelStep | undefined {
  return stepOf(evaluatePage(factsOf(html), vocabulary), PLACE, 0);
}

function afterStep(first: string, html: string) {
  return evaluatePage(factsOf(html), vocabulary, stepAt(first));
}

const PROMISE =
  '<title>Fans</title><h1>See who favourited your TikTok videos</h1><p>It is quick.</p>';
const LOGIN =
  '<title>Step 3</title><form><label>TikTok password <input type="password"></label><button>Next</button></form>';
const MEMBERS =
  '<title>Log in</title><form><label>Member name <input></label><label>Password <input type="password"></label><button>Log in</button></form><p>New here? Register at the desk.</p>';
const CHECKOUT =
  '<title>Basket</title><form><label>Card <input autocomplete="cc-number"></label><button>Pay $ 12</button></form>';
const NAME =
  '<title>Step 2</title><h2>Your TikTok</h2><form><label>TikTok username <input></label><button>Next</button></form>';
const DEBUNK =
  '<p>No app can show you who favourited your TikTok videos: it is a scam that only wants to steal your password from you.</p>';
const ARTICLE = `<title>Who favourited my video?</title><article><p class="byline">Ana</p><time>May</time><h1>Can you see who favourited your TikTok videos?</h1>${DEBUNK.repeat(8)}</article>`;

describe('a promise on the first page and the lure on a later one', () => {
  test.each([
    ['a password box for the platform', LOGIN, 'danger'],
    ['a box for the name on the platform', NAME, 'caution'],
  ])('are judged together: %s', (_, html, verdict) => {
    expect(evaluatePage(factsOf(html), vocabulary).verdict, 'the later page alone').toBe('none');
    const { verdict: together, claim } = afterStep(PROMISE, html);
    expect({ together, claim }).toEqual({ together: verdict, claim: 'favourited' });
  });

  test.each([
    ['its own member login', MEMBERS],
    ['its own checkout', CHECKOUT],
  ])('do not make a tool of a site with %s', (_, html) => {
    expect(afterStep(PROMISE, html).verdict).toBe('none');
  });
});

describe('a step of a funnel', () => {
  it('is a page that promises, and no article that says it is a lie', () => {
    expect(stepAt(PROMISE)).toMatchObject({ claim: 'favourited', platform: 'tiktok', entry: 'a' });
    expect(stepAt(ARTICLE)).toBeUndefined();
    expect(stepAt('<h1>Bread</h1>')).toBeUndefined();
  });

  it('is followed in its own document, and by pages that were reached without leaving the site', () => {
    const step = stepAt(PROMISE) as FunnelStep;
    expect(follows(step, PLACE)).toBe(true);
    expect(follows(step, LATER)).toBe(true);
    expect(follows(step, { ...LATER, entries: ['b'] }), 'the tab was elsewhere').toBe(false);
    expect(follows(step, { ...LATER, hostname: 'other.example' })).toBe(false);
    expect(follows({ ...step, entry: '' }, { ...LATER, entries: [''] })).toBe(false);
  });
});
