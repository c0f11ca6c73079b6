import { existsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import {
  type Channel,
  formAddress,
  type Harm,
  harmOf,
  plainPath,
  rankChannels,
  reportedAddress,
} from '../../src/core/report.ts';
import { issueForms } from '../../src/data/project.ts';
import reporting from '../../src/data/reporting.json' with { type: 'json' };
import { guessCountry } from '../../src/ui/report/country.ts';
import { readReport } from '../../src/ui/report/fragment.ts';
import { reportAddress } from '../../src/ui/subject.ts';

const channels = reporting.channels as Channel[];

describe('who hears of it first', () => {
  const combinations: [Harm, string | undefined, boolean, string[]][] = [
    ['login', 'US', true, ['google-phishing', 'microsoft', 'platform']],
    ['login', 'DE', false, ['google-phishing', 'microsoft', 'verbraucherzentrale']],
    ['login', undefined, true, ['google-phishing', 'microsoft', 'platform']],
    ['account', 'GB', true, ['platform', 'ncsc-gb', 'report-fraud']],
    ['account', undefined, true, ['platform', 'google-phishing', 'netcraft']],
    ['money', 'US', true, ['ftc', 'ic3', 'platform']],
    ['money', 'FR', true, ['signalconso', 'pharos', 'platform']],
    ['money', 'MX', false, ['condusef', 'google-phishing', 'netcraft']],
    ['device', 'PL', true, ['google-malware', 'microsoft', 'cert-polska']],
    ['device', undefined, false, ['google-malware', 'microsoft', 'chrome-web-store']],
    ['promise', 'TR', true, ['platform', 'google-phishing', 'usom']],
    ['promise', 'JP', false, ['google-phishing', 'antiphishing-jp', 'netcraft']],
  ];

  test.each(combinations)('%s in %s, platform %s', (harm, country, hasPlatform, expected) => {
    const ranked = rankChannels(channels, harm, country, hasPlatform);
    const ids = ranked.map((channel) => (channel === 'platform' ? channel : channel.id));
    expect(ids.slice(0, 3)).toEqual(expected);
  });

  it('never an office of another country', () => {
    const countries = channels.filter(({ country }) => country !== undefined).map(({ id }) => id);
    const ranked = rankChannels(channels, 'login', 'XX', true);
    expect(ranked.filter((each) => each !== 'platform' && countries.includes(each.id))).toEqual([]);
  });

  it('by the gravest of what it takes', () => {
    expect(harmOf(['username', 'payment', 'password'])).toBe('login');
    expect(harmOf(['survey', 'account-access'])).toBe('account');
    expect(harmOf(['username'])).toBe('promise');
    expect(harmOf([])).toBe('promise');
  });
});

describe('what leaves the device', () => {
  test.each([
    ['/', '', ''],
    ['/tools/viewer', 'tools/viewer', 'plain words stay'],
    ['/r/4f9c2a7d10e84b3f/go', 'r', 'a long number ends it'],
    ['/u/anna@mail.example/x', 'u', 'an e-mail address ends it'],
    ['/u/anna%40mail.example', 'u', 'also where it is encoded'],
    ['/a;jsessionid=1/b', '', 'a parameter inside of the path ends it'],
    ['/a/b?token=1#x', 'a/b', 'what is behind it is cut off'],
    ['/who-viewed-your-tiktok-profile', 'who-viewed-your-tiktok-profile', 'a title stays'],
  ])('%s → "%s": %s', (path, expected) => {
    expect(plainPath(path)).toBe(expected);
  });

  it('is the hostname alone, but on demand', () => {
    expect(reportedAddress('viewer.example', '/a/b', false)).toBe('https://viewer.example/');
    expect(reportedAddress('viewer.example', '/a/b', true)).toBe('https://viewer.example/a/b');
  });

  it('is filled in where the service takes it, and encoded', () => {
    const [google] = channels;
    const filled = google && formAddress(google, 'https://viewer.example/a?b&c');
    expect(filled).toBe(
      'https://safebrowsing.google.com/safebrowsing/report_phish/?url=https%3A%2F%2Fviewer.example%2Fa%3Fb%26c',
    );
    const plain = channels.find(({ prefill }) => prefill === undefined);
    expect(plain && formAddress(plain, 'https://viewer.example/')).toBe(plain?.url);
  });
});

describe('the address of the report page', () => {
  const subject = {
    hostname: 'viewer.example',
    path: '/a b/ü',
    verdict: 'danger' as const,
    takes: ['password' as const, 'payment' as const],
    rules: ['promises-names', 'asks-payment'],
    platform: 'tiktok',
    claim: 'favourited' as const,
  };

  it('brings back what it was made of', () => {
    const { hash } = new URL(reportAddress(subject, 'wrong'), 'https://page.test');
    expect(readReport(hash)).toEqual({ purpose: 'wrong', subject });
  });

  it('is read with care', () => {
    expect(readReport('#purpose=x&verdict=y&takes=z,password&rules=<b>,a-b&claim=q')).toEqual({
      purpose: 'report',
      subject: {
        hostname: '',
        path: '',
        verdict: 'none',
        takes: ['password'],
        rules: ['a-b'],
      },
    });
  });
});

describe('feedback', () => {
  it('without its forms has nothing to open', () => {
    const missing = Object.values(issueForms).filter(
      (file) => !existsSync(`.github/ISSUE_TEMPLATE/${file}`),
    );
    expect(missing, 'add the form, or change issueForms in src/data/project.ts').toEqual([]);
  });
});

describe('the country', () => {
  const known = ['US', 'GB', 'DE', 'TR', 'ES', 'MX'];

  test.each<[string[], string | undefined, string]>([
    [['en-GB', 'en'], 'GB', 'a region that is named'],
    [['en'], undefined, 'a language of many countries tells none'],
    [['tr'], 'TR', 'a language of one country tells it'],
    [['en', 'de-AT', 'es-MX'], 'MX', 'the first region that has an office'],
    [['sv'], undefined, 'no office is known'],
  ])('%s → %s: %s', (languages, expected) => {
    expect(guessCountry(languages, known)).toBe(expected);
  });
});
