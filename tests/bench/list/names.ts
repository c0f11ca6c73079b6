import { type Random, seededRandom } from '../../support/random.ts';

/** Made-up hostnames with the shape of real ones: few endings, many tenants, words that repeat. */

const PROMISES =
  'who viewed my profile see stalker insta view private spy unfollow likes fans tracker secret visitors check reveal finder story anon peek admirer'.split(
    ' ',
  );
const NOUNS =
  'news shop garden school bank weather travel music photo recipe health city market office forum library radio sport house energy design studio garage hotel coffee river mountain bicycle kitchen paper clinic museum theatre film insurance pharmacy flower market school fashion'.split(
    ' ',
  );
const ENDINGS =
  'com com com com com net org de co.uk fr com.br io ru xyz online info pl es it app me site'.split(
    ' ',
  );
const HOSTS = 'blogspot.com pages.dev github.io vercel.app netlify.app web.app'.split(' ');
const BENIGN_PREFIXES = ['', '', '', 'www.', 'www.', 'www.', 'm.', 'shop.', 'mail.', 'cdn.static.'];

/** Letters and digits that keep names apart, as people add them. */
function mark(random: Random): string {
  return random.number(36 ** 4).toString(36);
}

function distinct(count: number, make: () => string, taken: ReadonlySet<string>): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const name = make();
    if (!taken.has(name)) names.add(name);
  }
  return [...names];
}

/** Hostnames as they stand on a list. */
export function listedNames(count: number): string[] {
  const random = seededRandom(count);
  const word = () => random.pick(PROMISES);
  return distinct(
    count,
    () => {
      const name = `${word()}${random.pick(['', '-'])}${word()}${random.pick(['', '-'])}${mark(random)}`;
      return `${name}.${random.number(4) === 0 ? random.pick(HOSTS) : random.pick(ENDINGS)}`;
    },
    new Set(),
  );
}

/** Hostnames of which none is listed or lies below a listed one. */
export function benignNames(count: number, listed: ReadonlySet<string>): string[] {
  const random = seededRandom(-count);
  const word = () => random.pick([...NOUNS, ...PROMISES]);
  const site = () => `${word()}${random.pick(['', '-'])}${random.pick(NOUNS)}${mark(random)}`;
  return distinct(
    count,
    () => {
      const host = random.number(12) === 0 ? random.pick(HOSTS) : random.pick(ENDINGS);
      return `${random.pick(BENIGN_PREFIXES)}${site()}.${host}`;
    },
    listed,
  );
}
