import { expect, it } from 'vitest';
import { judgeHtml } from '../../src/build/judge-html.ts';
import { HIDINGS, SLANDERED, WHITEWASHED } from '../support/hidden.ts';

/** The verdict of a reader that sees nothing drawn, and so takes every word for one that is. */
function blindly(html: string): string {
  return judgeHtml(html, 'https://unknown.example/').assessment.verdict;
}

// That both fail in a browser is shown by tests/e2e/sight.test.ts.
it('hidden words would accuse an honest page, were they read', () => {
  expect(blindly(SLANDERED)).toBe('caution');
  expect(blindly(withoutHidden(SLANDERED))).toBe('none');
});

it('hidden words would acquit a tool, were they read', () => {
  expect(blindly(WHITEWASHED)).toBe('none');
  expect(blindly(withoutHidden(WHITEWASHED))).toBe('caution');
});

function withoutHidden(html: string): string {
  return html.replace(/<\/form>[\s\S]*?<script>/, '</form><script>');
}

it('the ways to hide are many', () => {
  expect(Object.keys(HIDINGS).length).toBeGreaterThanOrEqual(15);
});
