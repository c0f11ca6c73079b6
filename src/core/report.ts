import type { Take } from './tool.ts';

/** What a tool does to people, as far as it decides who is to hear of it. */
export const HARMS = ['login', 'account', 'money', 'device', 'promise'] as const;

export type Harm = (typeof HARMS)[number];

/** Where a report can go: a browser's list, whoever takes sites down, a country's office, a store. */
export const CHANNEL_KINDS = ['browser', 'takedown', 'country', 'store'] as const;

export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export interface Channel {
  id: string;
  name: string;
  kind: ChannelKind;
  /** Two letters by ISO 3166-1 for a country's office. */
  country?: string;
  harms: Harm[];
  /** `https:` address of the form, or `mailto:` address. */
  url: string;
  /** The same with `{url}` for the reported address, where the service fills its form by it. */
  prefill?: string;
  /** What it takes, in a sentence. */
  takes: string;
}

/** Who hears of it first: the one who can end this kind of harm soonest. */
const ORDER: Record<Harm, readonly (ChannelKind | 'platform')[]> = {
  // A browser's list closes the page for everyone.
  login: ['browser', 'platform', 'country', 'takedown'],
  // Only the platform can take an app's access away.
  account: ['platform', 'country', 'browser', 'takedown'],
  // A country's office can follow the money.
  money: ['country', 'platform', 'browser', 'takedown'],
  device: ['browser', 'country', 'store', 'platform', 'takedown'],
  promise: ['platform', 'browser', 'country', 'takedown'],
};

const HARM_OF: Readonly<Partial<Record<Take, Harm>>> = {
  password: 'login',
  'verification-code': 'login',
  'session-cookie': 'login',
  'account-access': 'account',
  device: 'device',
  payment: 'money',
};

/** The gravest harm of what a tool takes. */
export function harmOf(takes: readonly Take[]): Harm {
  const harms = takes.map((take) => HARM_OF[take] ?? 'promise');
  return HARMS.find((harm) => harms.includes(harm)) ?? 'promise';
}

/**
 * The channels for a harm in a country, the right one first; the platform's own stands among them
 * as the id `platform` where the platform takes reports.
 * @param country two letters, or undefined where it is not known: then no country's office
 */
export function rankChannels(
  channels: readonly Channel[],
  harm: Harm,
  country: string | undefined,
  hasPlatform: boolean,
): (Channel | 'platform')[] {
  return ORDER[harm].flatMap((kind): (Channel | 'platform')[] => {
    if (kind === 'platform') return hasPlatform ? ['platform'] : [];
    return channels.filter(
      (channel) =>
        channel.kind === kind &&
        channel.harms.includes(harm) &&
        (kind !== 'country' || channel.country === country),
    );
  });
}

/** A part of a path that may name a person or open an account: long, mixed, or with an @. */
const TOKEN = /@|%40|[;=]|^(?=.*\d)[\w-]{16,}$|^[\w-]{32,}$|^[0-9a-f-]{12,}$/i;

/**
 * The address as it may leave the device: `https://hostname/`, with the path on demand. Never the
 * query string, the fragment or a user name; the path ends before a part that may be a token.
 * @param path as in a URL, or empty
 */
export function reportedAddress(hostname: string, path: string, withPath: boolean): string {
  const base = `https://${hostname}/`;
  return withPath ? base + plainPath(path) : base;
}

/** The path without its leading slash, up to the first part that may be a token. */
export function plainPath(path: string): string {
  const [bare = ''] = path.split(/[?#]/);
  const parts = bare.replace(/^\/+/, '').split('/');
  const end = parts.findIndex((part) => TOKEN.test(part));
  return end === -1 ? parts.join('/') : parts.slice(0, end).join('/');
}

/** The channel's form for an address, filled in where the service does that. */
export function formAddress(channel: Channel, address: string): string {
  return channel.prefill?.replace('{url}', encodeURIComponent(address)) ?? channel.url;
}
