import { describe, expect, it } from 'vitest';
import { compileTools } from '../../src/build/compile.ts';
import { readRecords } from '../../src/build/records.ts';
import { hostnameOf, isWithin } from '../../src/core/hostname.ts';
import { platformOf } from '../../src/core/platform.ts';
import { isBlocked } from '../../src/core/tool.ts';

const records = readRecords('');
const platforms = [...records.platforms.values()];
const tools = [...records.tools].map(([id, tool]) => ({
  id,
  file: `src/data/tools/${id}.json`,
  ...tool,
}));
const listed = tools.filter(({ reserved }) => !reserved);
const hostnames = tools.flatMap((tool) =>
  tool.hostnames.map((hostname) => ({ hostname, id: tool.id })),
);

/** `2026-02` → `2026-02-01`, so that dates of any exactness can be compared. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function monthsBetween(earlier: string, later: string): number {
  const [from, to] = [firstDay(earlier), firstDay(later)].map((day) => new Date(day).getTime());
  return ((to ?? 0) - (from ?? 0)) / (30.44 * 24 * 3600 * 1000);
}

describe.each(tools)('$file', (tool) => {
  const { id, file } = tool;

  it('is named in lower case with hyphens', () => {
    expect(id, `rename ${file}`).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('spells its hostnames as the browser does', () => {
    for (const hostname of [...tool.hostnames, ...tool.redirectHostnames]) {
      const spelled = hostnameOf(`https://${hostname}/`);
      expect(spelled, `${file}: write "${spelled}" for "${hostname}"`).toBe(hostname);
    }
  });

  it('lists no hostname of a platform', () => {
    for (const hostname of [...tool.hostnames, ...tool.redirectHostnames]) {
      const owner = platformOf(hostname, platforms)?.name;
      expect(owner, `${file}: ${hostname} belongs to ${owner}; never list it`).toBeUndefined();
    }
  });

  it('shares no hostname with another record or with a parent hostname of its own', () => {
    for (const hostname of tool.hostnames) {
      const covering = hostnames
        .filter((other) => isWithin(hostname, other.hostname))
        .map((other) => `${other.hostname} of ${other.id}.json`);
      expect(covering, `${file}: ${hostname} is covered more than once; keep one`).toHaveLength(1);
    }
  });

  it('names platforms that have a record', () => {
    for (const platform of tool.platforms) {
      expect(
        records.platforms.has(platform),
        `${file}: add src/data/platforms/${platform}.json`,
      ).toBe(true);
    }
    for (const { platform } of tool.clientIds) {
      expect(
        records.authorities.has(platform),
        `${file}: add src/data/authorities/${platform}.json`,
      ).toBe(true);
    }
  });

  it('has dates in order: added, then reviewed, and evidence from before the review', () => {
    expect(tool.addedOn <= tool.reviewedOn, `${file}: addedOn is later than reviewedOn`).toBe(true);
    for (const { date, source } of tool.evidence) {
      const later = date !== 'unknown' && firstDay(date) > tool.reviewedOn;
      expect(later, `${file}: evidence of ${date} (${source}) is younger than the review`).toBe(
        false,
      );
    }
  });

  it('says what it takes, where its category knows', () => {
    const known = tool.category !== 'credential-phishing' || tool.takes.includes('password');
    expect(known, `${file}: phishing takes at least the "password"`).toBe(true);
    expect(new Set(tool.takes).size, `${file}: a take stands twice`).toBe(tool.takes.length);
  });

  it('tells its evidence in sentences', () => {
    for (const { shows } of tool.evidence) {
      expect(shows, `${file}: end "${shows}" with a full stop`).toMatch(/^\S.*[.”]$/);
    }
  });
});

describe.each(listed.filter(({ status }) => status === 'active'))('$file, active', (tool) => {
  it('rests on young evidence, or on two sources', () => {
    const dated = tool.evidence.filter(({ date }) => date !== 'unknown');
    const young = dated.some(({ date }) => monthsBetween(date, tool.reviewedOn) <= 24);
    const sources = new Set(tool.evidence.map(({ source }) => source));
    expect(
      young || (dated.length > 0 && sources.size > 1),
      `${tool.file}: make it dormant, or add evidence of the last 24 months (SOURCES.md, "What active means")`,
    ).toBe(true);
  });
});

describe('the list', () => {
  const blocked = compileTools(
    new Map(listed.map(({ id, file: _file, ...tool }) => [id, tool])),
  ).filter(isBlocked);

  it('stops at least 15 tools of at least 4 categories', () => {
    expect(blocked.length).toBeGreaterThanOrEqual(15);
    expect(new Set(blocked.map(({ category }) => category)).size).toBeGreaterThanOrEqual(4);
  });

  it('gives no two tools the same name', () => {
    const names = tools.map(({ name }) => name.toLowerCase());
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice, 'people could not tell these apart').toEqual([]);
  });

  it('has one reserved record, the demo, without evidence', () => {
    const reserved = tools.filter((tool) => tool.reserved);
    expect(reserved.map((tool) => tool.hostnames)).toEqual([['listed.faveguard.test']]);
    expect(reserved.flatMap((tool) => tool.evidence)).toEqual([]);
  });

  it('holds no other made-up hostname', () => {
    const made = listed
      .flatMap((tool) => [...tool.hostnames, ...tool.redirectHostnames])
      .filter((hostname) => /\.(?:test|example|invalid|localhost|local|internal)$/.test(hostname));
    expect(made, 'these can belong to nobody').toEqual([]);
  });
});
