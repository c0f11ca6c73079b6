import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserType } from 'playwright';
import type { LaunchOptions } from './driver.ts';
import { createProfileFolder } from './process-end.ts';

type PlaywrightOptions = NonNullable<Parameters<BrowserType['launchPersistentContext']>[1]>;

/** Parts of Chromium that ask the network for something without being told to. */
const chattyFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'Translate',
];

/**
 * Hosts of Chromium itself that no flag silences: its component updater, its dictionaries, and the account
 * list, which `--gaia-url` moves away from accounts.google.com, since fixtures speak for that. They pass
 * by the proxy into a resolver that knows no name.
 */
const unreachableHosts = ['update.googleapis.com', 'redirector.gvt1.com', 'gaia.invalid'];

/** What Playwright switches off although every user has it. */
const keptDefaults = [
  '--disable-extensions',
  '--disable-back-forward-cache',
  '--disable-popup-blocking',
];

/** A Chromium that knows only `sites` and says nothing by itself. */
export function playwrightOptions(options: LaunchOptions): PlaywrightOptions {
  const { sites, locale } = options;
  return {
    executablePath: options.executable,
    headless: options.headless !== false,
    // Signals end Firefox too, and the profile has to go with the browser: see process-end.ts.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport: null,
    colorScheme: options.colorScheme ?? 'light',
    proxy: {
      server: `http://127.0.0.1:${sites.proxyPort}`,
      bypass: ['<-loopback>', ...unreachableHosts].join(','),
    },
    ignoreDefaultArgs: keptDefaults,
    args: [
      // Extensions.loadUnpacked is one way for "at launch" and "later".
      '--enable-unsafe-extension-debugging',
      '--disable-gpu',
      '--disable-quic',
      '--window-size=1280,900',
      '--force-device-scale-factor=1',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--gaia-url=https://gaia.invalid',
      `--ignore-certificate-errors-spki-list=${sites.authority.siteKeyHash}`,
      '--disable-domain-reliability',
      '--disable-client-side-phishing-detection',
      '--no-pings',
      // Of several such lists Chromium reads the last one, so this replaces Playwright's own.
      `--disable-features=${chattyFeatures.join(',')}`,
      ...(locale ? [`--lang=${locale}`] : []),
      ...(options.args ?? []),
    ],
    // Playwright's `locale` is for pages only; the texts of an extension follow the browser's
    // language, and on Linux that is LANGUAGE, whatever --lang says.
    env: { ...process.env, ...(locale ? { LANGUAGE: locale } : {}) },
  };
}

/** Makes a fresh profile in the temporary folder. */
export function createChromiumProfile(options: LaunchOptions): string {
  const profile = createProfileFolder('chromium');
  const preferences = {
    extensions: { ui: { developer_mode: true } },
    intl: options.locale ? { accept_languages: options.locale } : {},
    net: { network_prediction_options: 2 },
    safebrowsing: { enabled: false },
    search: { suggest_enabled: false },
    signin: { allowed: false, allowed_on_next_startup: false },
    translate: { enabled: false },
    credentials_enable_service: false,
  };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}
