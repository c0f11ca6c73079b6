import { describe, expect, it, test } from 'vitest';
import { withoutQuotations } from '../../src/core/quotes.ts';
import { withoutContacts } from '../../src/core/subject.ts';

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
