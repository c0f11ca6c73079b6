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

describe.each(platforms)('$file', (platform) => {
  const { file, id } = platform;

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

describe.each(authorities)('$file', (authority) => {
  const { file } = authority;

  it('is named as its platform', () => {
    expect(authority.platform).toBe(authority.fileName);
  });

  it('names nobody who favourited: the consent warning says so', () => {
    expect(authority.namesFavouriters, `${file}: "consent_none_names" would lie`).toBe(false);
  });

  it('says in a sentence what every permission grants', () => {
    for (const [scope, { grants }] of Object.entries(authority.scopes)) {
      expect(grants, `${file}, ${scope}: end with a full stop`).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test.each(authority.authorize)(
    'takes requests at $hostname$path, written plainly',
    ({ hostname, path }) => {
      const url = new URL(`https://${hostname}${path}`);
      expect([url.hostname, url.pathname], `${file}: no trailing slash, no query`).toEqual([
        hostname,
        path,
      ]);
      expect(path.endsWith('/'), `${file}: take the trailing slash off ${path}`).toBe(false);
    },
  );
});
