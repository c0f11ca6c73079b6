import { describe, expect, it, test } from 'vitest';
import { vocabulary } from '../../src/build/judge-html.ts';
import { withoutQuotations } from '../../src/core/quotes.ts';
import { readFacts } from '../../src/core/reading.ts';
import { withoutContacts } from '../../src/core/subject.ts';
import { makeControl, makeFacts } from '../support/facts.ts';

describe('what a page is about that promises to show who saw something', () => {
  const promise = 'See who viewed your photos';
  const about = (text: string, fields = {}) =>
    readFacts(
      makeFacts({ headings: [promise], text: `${promise}.\n${text}`, ...fields }),
      vocabulary,
    ).platforms;

  it.each([
    'Switch the frame on. You can import pictures from Instagram.',
    'Follow the school on Instagram @larkspur.',
    'Share the album with thirty people. Log in with Facebook.',
  ])('is no platform that it names once, in passing: "%s"', (text) => {
    expect(about(text)).toEqual([]);
  });

  it.each([
    ['names again', 'Made for Instagram. Nobody on Instagram will notice.'],
    ['asks an account of', 'It is quick. Enter your Instagram username.'],
  ])('is a platform that it %s', (_, text) => {
    expect(about(text)).toEqual(['instagram']);
  });

  it('is the platform of its title, of its controls, and of the very sentence', () => {
    expect(about('', { title: 'Frame for Instagram' })).toEqual(['instagram']);
    expect(about('', { controls: [makeControl({ label: 'Instagram name' })] })).toEqual([
      'instagram',
    ]);
    expect(about('See who viewed your photos on Instagram.')).toEqual(['instagram']);
  });

  it('is the platform beside a promise that only accounts can keep', () => {
    const text = 'A report for Instagram. See who unfollowed you.';
    expect(about(text, { headings: [] })).toEqual(['instagram']);
  });
});

describe('what a button to write to the site names', () => {
  it.each(['chat #zalo', '#whatsapp us', '#line'])('is no subject: "%s"', (label) => {
    expect(withoutContacts(`old bike ${label} sold by lan`, [` ${label} `])).not.toContain('#');
  });

  it.each(['read the chats on #whatsapp', 'enter your #zalo number'])(
    'is one where it says more: "%s"',
    (label) => {
      expect(withoutContacts(`old bike ${label}`, [label])).toContain('#');
    },
  );

  it('is one where a heading names the platform too', () => {
    const text = withoutContacts('who saw you on #zalo . chat #zalo', ['chat #zalo']);
    expect(text.match(/#zalo/g)).toHaveLength(1);
  });
});

describe('a quotation', () => {
  test('in single marks may be as short as eight letters', () => {
    expect(withoutQuotations('‘연인 카톡 몰래 보기’ 앱은 처벌받습니다')).not.toContain('카톡');
  });

  test('is not begun by an apostrophe', () => {
    const text = 'Rock ‘n’ roll: it’s who viewed your profile, and it’s free';
    expect(withoutQuotations(text)).toBe(text);
  });
});
