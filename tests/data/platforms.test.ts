import { describe, expect, it, test } from 'vitest';
import { readRecords } from '../../src/build/records.ts';
import { hostnameOf, isWithin } from '../../src/core/hostname.ts';
import { normaliseText } from '../../src/core/text.ts';
import { mark } from '../support/phrases.ts';

const records = readRecords('');
const platforms = [...records.platforms].map(([name, platform]) => ({
  file: `src/data/platforms/${name}.json`,
  fileName: name,
  ...platform,
}));
const domains = platforms.flatMap((platform) =>
  platform.domains.map((domain) => ({ domain, id: platform.id })),
);

/** What only rows whose truth is `impossible` may say. */
const ABSOLUTE = /\b(?:no one|nobody|no (?:app|site|tool)\b.* can|impossible|cannot be)\b/i;

describe.each(platforms)('$file', (platform) => {
  const { file, id } = platform;

  it('says that nobody can only of what is impossible', () => {
    for (const [claim, row] of Object.entries(platform.claims)) {
      if (row.truth === 'impossible') continue;
      const said = [row.shows, row.where, row.conditions, row.instead].join(' ');
      const help = `${file}, ${claim}: its truth is ${row.truth}; say what can be had, and how`;
      expect(said, help).not.toMatch(ABSOLUTE);
    }
  });

  it('is named as its id', () => {
    expect(id, `${file}: write "id": "${platform.fileName}", or rename the file`).toBe(
      platform.fileName,
    );
  });

  it('owns its domains alone, spelled as the browser does', () => {
    for (const domain of platform.domains) {
      expect(hostnameOf(`https://${domain}/`), `${file}: ${domain}`).toBe(domain);
      const owners = domains
        .filter((other) => isWithin(domain, other.domain))
        .map((other) => other.id);
      expect(owners, `${file}: ${domain} is claimed more than once`).toEqual([id]);
    }
  });

  it.each(platform.aliases)('is marked where a page writes "%s"', (alias) => {
    expect(normaliseText(alias).trim(), `${file}: nothing is left of "${alias}"`).not.toBe('');
    const ids = [...mark(`see ${alias} now`).matchAll(/#([a-z]+)/g)].map(([, found]) => found);
    expect(ids, `${file}: "${alias}" also names another platform, or none`).toEqual([id]);
  });

  it.each(Object.entries(platform.claims))(
    'tells the truth about %s in whole sentences',
    (claim, row) => {
      const place = `${file}, ${claim}`;
      expect(row.shows, `${place}, shows: end with a full stop`).toMatch(/[.!]$/);
      expect(row.instead, `${place}, instead: end with a full stop`).toMatch(/[.!]$/);
      const unsourced = row.sources.length === 0 && row.confidence === 'high';
      expect(unsourced, `${place}: without a source the confidence is not high`).toBe(false);
      for (const source of row.sources) {
        expect(URL.canParse(source), `${place}: "${source}" is no address`).toBe(true);
      }
    },
  );
});

const authorities = [...records.authorities].map(([name, authority]) => ({
  file: `src/data/authorities/${name}.json`,
  fileName: name,
  ...authority,
}));

it('there is a record for each of the authorization servers that we know', () => {
  expect(authorities.length).toBeGreaterThanOrEqual(26);
});

describe.each(authorities)('$file', (authority) => {
  const { file, fileName, platform } = authority;

  it('is named as its platform, or begins with its name', () => {
    expect(fileName === platform || fileName.startsWith(`${platform}-`)).toBe(true);
  });

  it('says in a sentence what every permission grants, and of the platform whom it names', () => {
    for (const [scope, { grants }] of Object.entries(authority.scopes)) {
      expect(grants, `${file}, ${scope}: end with a full stop`).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(authority.answer, `${file}, answer: end with a full stop`).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('names every bit of its number by a scope that it knows', () => {
    const unknown = Object.values(authority.scopeBits ?? {}).filter(
      (scope) => !(scope in authority.scopes),
    );
    expect(unknown, `${file}: add these to "scopes"`).toEqual([]);
  });

  it('lies on hostnames whose last two labels are the platform’s own domain', () => {
    const hostnames = authority.places.map(({ hostname }) => hostname);
    const strange = hostnames.filter((hostname) =>
      /^(?:co|com|or|ne|net)\.[a-z]{2}$/.test(hostname.split('.').slice(-2).join('.')),
    );
    expect(strange, `${file}: the title would say "Really co.uk"`).toEqual([]);
  });

  test.each(authority.places)('lies at $hostname$path, written plainly', ({ hostname, path }) => {
    const url = new URL(`https://${hostname}${path}`);
    expect([url.hostname, url.pathname], `${file}: no trailing slash, no query`).toEqual([
      hostname,
      path,
    ]);
    expect(path.endsWith('/'), `${file}: take the trailing slash off ${path}`).toBe(false);
  });
});
