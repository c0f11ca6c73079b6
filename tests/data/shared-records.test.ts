import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readRecords } from '../../src/build/records.ts';
import { hostnameOf, isWithin } from '../../src/core/hostname.ts';
import { platformOf } from '../../src/core/platform.ts';
import { CHANNEL_KINDS, type Channel, HARMS } from '../../src/core/report.ts';
import offerWalls from '../../src/data/offer-walls.json' with { type: 'json' };
import reporting from '../../src/data/reporting.json' with { type: 'json' };
import { offerWallsSchema } from '../../src/data/schema.ts';

const address = z.union([z.url({ protocol: /^https$/ }), z.string().regex(/^mailto:\S+@\S+$/)]);
const reportingSchema = z.strictObject({
  channels: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      name: z.string().min(1),
      kind: z.enum(CHANNEL_KINDS),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      harms: z.array(z.enum(HARMS)).min(1),
      url: address,
      prefill: z.string().endsWith('{url}').optional(),
    }),
  ),
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

  it('names a country where the channel is an office of one, and only there', () => {
    const wrong = reporting.channels.filter(
      (channel) => (channel.kind === 'country') !== 'country' in channel,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('fills in the form at the same address as the plain one', () => {
    const wrong = (reporting.channels as Channel[]).filter(
      ({ url, prefill }) => prefill !== undefined && !prefill.startsWith(url),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
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
