/** Schemas of the records under `src/data`, for the build and the tests (full zod). */
import { z } from 'zod';
import { PLACE_KINDS } from '../core/authority.ts';
import { CLAIMS, TRUTHS } from '../core/claim.ts';
import { GRANTS, NAMED, RISKS } from '../core/permission.ts';
import { COUNTER_WORDS, LURE_WORDS, PROMPT_WORDS, VOICE_WORDS } from '../core/phrasebook.ts';
import { CATEGORIES, EVENTS, STATUSES, TAKES } from '../core/tool.ts';

const text = z.string().trim().min(1);
const date = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'write YYYY, YYYY-MM or YYYY-MM-DD',
  );
const day = z.iso.date();
const hostname = z
  .string()
  .regex(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/,
    'write the hostname in lower case and punycode, without scheme, path or trailing dot',
  );
const page = z
  .string()
  .regex(
    /^[a-z0-9.-]+(?:\/[^\s/?#*\\]+)+$/,
    'write hostname/path: no scheme, no slash at the end, no query, no wildcard',
  );
const appId = z
  .string()
  .regex(
    /^(?:google-play:[\w.]+|app-store:\d+)$/,
    'write google-play:<package> or app-store:<number>',
  );
const extensionId = z
  .string()
  .regex(/^[a-p]{32}$/, 'write the id of the extension in its store: 32 letters from a to p');
const claim = z.enum(CLAIMS);
const clientId = z.strictObject({ platform: text, id: text });
const link = z.strictObject({
  url: z.url({ protocol: /^https$/ }).nullable(),
  path: text.nullable(),
});

export const toolSchema = z
  .strictObject({
    name: text,
    reserved: z.literal(true).optional(),
    hostnames: z.array(hostname),
    /** Pages on shared hosts; most records have none. */
    pages: z.array(page).default([]),
    clientIds: z.array(clientId),
    redirectHostnames: z.array(hostname),
    appIds: z.array(appId),
    extensionIds: z.array(extensionId),
    platforms: z.array(text),
    claims: z.array(claim),
    category: z.enum(CATEGORIES),
    takes: z.array(z.enum(TAKES)),
    status: z.enum(STATUSES),
    addedOn: day,
    reviewedOn: day,
    evidence: z.array(
      z.strictObject({
        date: z.union([date, z.literal('unknown')]),
        source: text,
        shows: text,
        fact: text,
      }),
    ),
    /** What became of it since, the oldest first; most records have none. */
    history: z
      .array(
        z.strictObject({
          date,
          event: z.enum(EVENTS),
          source: text,
          shows: text,
          fact: text.optional(),
        }),
      )
      .default([]),
  })
  .refine((tool) => tool.reserved || tool.evidence.length > 0, {
    message: 'a record needs evidence: date, source, what it shows, and its row in the facts',
    path: ['evidence'],
  });

export const platformSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  name: text,
  aliases: z.array(text).min(1),
  domains: z.array(hostname).min(1),
  report: link,
  connectedApps: link,
  sessions: link,
  recovery: link,
  claims: z.partialRecord(
    claim,
    z.strictObject({
      truth: z.enum(TRUTHS),
      shows: text,
      where: text.nullable(),
      conditions: text.nullable(),
      instead: text,
      sources: z.array(text),
      confidence: z.enum(['high', 'medium', 'low']),
      asOf: date,
      fact: text,
    }),
  ),
});

/** What is said of the platforms' rows and pages in another language, by `<platform>.<claim>` or `<platform>.<page>`. */
export const detailsSchema = z.record(
  z.string().regex(/^[a-z]+\.[a-zA-Z-]+$/, 'write <platform>.<claim> or <platform>.<page>'),
  z.strictObject({
    shows: text.optional(),
    where: text.optional(),
    conditions: text.optional(),
    instead: text.optional(),
  }),
);

const place = z
  .strictObject({
    hostname,
    path: z.string().startsWith('/'),
    kind: z.enum(PLACE_KINDS),
    subdomains: z.literal(true).optional(),
    tenants: z.literal(true).optional(),
  })
  .refine(({ subdomains, hostname }) => !subdomains || hostname.split('.').length === 2, {
    message: 'subdomains only of a registrable domain that is the platform’s own',
  });

export const authoritySchema = z.strictObject({
  platform: text,
  name: text,
  places: z.array(place).min(1),
  parameters: z.strictObject({
    client: z.array(text).min(1),
    redirect: z.array(text).min(1),
    scope: z.array(text),
    nested: z.array(text),
    json: z.array(text),
    sealed: z.array(text),
  }),
  clientIdCarriers: z.array(z.strictObject({ parameter: text, prefix: z.string() })),
  scopeSeparators: z.string().min(1),
  scopeBits: z.record(text, text).optional(),
  appName: z.array(text),
  authorizeButton: z.array(text),
  untickable: z.boolean(),
  /** Whom the platform's permissions can name; decides what the warning says of the promise. */
  names: z.enum(NAMED),
  answer: text,
  connectedApps: link,
  scopes: z.record(
    text,
    z.strictObject({ grants: text, kind: z.enum(GRANTS), risk: z.enum(RISKS) }),
  ),
  sources: z.array(text).min(1),
});

/** The words on authorise buttons, by language. */
export const authorizeWordsSchema = z.record(text, z.array(text).min(1));

/** Hostnames under which anybody can have one of their own; they accuse nobody by themselves. */
export const sharedHostsSchema = z.strictObject({
  collectedOn: day,
  sharedHosting: z.array(hostname),
  tunnels: z.array(hostname),
  shorteners: z.array(hostname),
});

/** Hosts of offer walls and content lockers: they feed a rule, and are never blocked themselves. */
export const offerWallsSchema = z.strictObject({
  collectedOn: day,
  hosts: z.array(
    z.strictObject({
      hostname,
      network: text,
      kind: text,
      evidence: z.array(z.strictObject({ source: text, shows: text })).min(1),
    }),
  ),
});

function phrases<Meaning extends string>(meanings: readonly [Meaning, ...Meaning[]]) {
  return z.array(
    z.strictObject({ means: z.enum(meanings), phrase: text, catches: text, leaves: text }),
  );
}

export const languageSchema = z.strictObject({
  language: text,
  name: text,
  spaces: z.literal(false).optional(),
  words: z.record(text, z.array(text).min(1)),
  claims: phrases(CLAIMS),
  names: phrases(CLAIMS),
  lures: phrases(LURE_WORDS),
  voice: phrases(VOICE_WORDS),
  counters: phrases(COUNTER_WORDS),
});

/** How prompts and what passes for them speak in a language, by the words of its claims. */
export const promptsSchema = z.strictObject({ prompts: phrases(PROMPT_WORDS) });

/** Honest products and shared hosts that no record may cover, and exceptions with their reasons. */
export const protectedSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      kind: text,
      why: text,
      /** Hostnames below are other people's, and may be listed. */
      hasTenants: z.literal(true).optional(),
      hostnames: z.array(hostname).min(1),
      /** `hostname/path` below which the pages of all tenants lie. */
      sections: z.array(page).optional(),
    }),
  ),
  exceptions: z.array(z.strictObject({ hostname, record: text, why: text })),
});

/** Sources that need a word: which feed each other, and which gather from others. */
export const sourcesSchema = z.array(
  z.strictObject({ source: text, family: text, kind: z.enum(['list', 'gathered']) }),
);

export type ProtectedNames = z.infer<typeof protectedSchema>;
export type SourceRecord = z.infer<typeof sourcesSchema>[number];
export type ToolRecord = z.infer<typeof toolSchema>;
export type PlatformRecord = z.infer<typeof platformSchema>;
export type DetailsRecord = z.infer<typeof detailsSchema>;
export type AuthorityRecord = z.infer<typeof authoritySchema>;
/** An authority record as the background carries it. */
export type ShippedAuthority = { id: string } & Omit<
  AuthorityRecord,
  'answer' | 'sources' | 'appName' | 'authorizeButton'
>;
export type LanguageRecord = z.infer<typeof languageSchema> & z.infer<typeof promptsSchema>;
