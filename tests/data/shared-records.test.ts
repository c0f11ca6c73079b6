import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readRecords } from '../../src/build/records.ts';
import { hostnameOf, isWithin } from '../../src/core/hostname.ts';
import { platformOf } from '../../src/core/platform.ts';
import offerWalls from '../../src/data/offer-walls.json' with { type: 'json' };
import reporting from '../../src/data/reporting.json' with { type: 'json' };
import { offerWallsSchema } from '../../src/data/schema.ts';

const sentence = z.string().regex(/^\p{Lu}.*\.$/u, 'write a sentence');
const link = z.url({ protocol: /^https$/ });
const reportingSchema = z.strictObject({
  safeBrowsing: z.strictObject({ name: z.string().min(1), prefill: link.endsWith('?url=') }),
  channels: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      name: z.string().min(1),
      country: z.string().regex(/^(?:worldwide|[A-Z]{2})$/, 'write a country code or "worldwide"'),
      url: link,
      takes: sentence,
    }),
  ),
  recovery: z.record(z.string(), z.array(sentence).min(1)),
});

describe('src/data/reporting.json', () => {
  it('has its shape', () => {
    const problems = reportingSchema.safeParse(reporting).error?.issues ?? [];
    expect(problems.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([]);
  });

  it('has every channel once', () => {
    const ids = reporting.channels.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('src/data/offer-walls.json', () => {
  const records = readRecords('');
  const platforms = [...records.platforms.values()];
  const listed = [...records.tools.values()].flatMap((tool) => tool.hostnames);
  const hosts = offerWalls.hosts.map(({ hostname }) => hostname);

  it('has its shape', () => {
    const problems = offerWallsSchema.safeParse(offerWalls).error?.issues ?? [];
    expect(problems.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([]);
  });

  test.each(hosts)(
    '%s is spelled plainly, stands once, and is neither listed nor a platform',
    (hostname) => {
      expect(hostnameOf(`https://${hostname}/`)).toBe(hostname);
      expect(hosts.filter((other) => other === hostname)).toHaveLength(1);
      expect(platformOf(hostname, platforms)?.name).toBeUndefined();
      const covering = listed.filter((other) => isWithin(hostname, other));
      expect(covering, 'offer walls are never blocked: take it out of the tools').toEqual([]);
    },
  );
});
