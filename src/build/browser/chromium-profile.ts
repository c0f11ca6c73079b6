import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './driver.ts';

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

/** Command line of a Chromium that knows only `sites` and says nothing by itself. */
export function chromiumFlags(options: LaunchOptions, profile: string): string[] {
  const { sites } = options;
  return [
    `--user-data-dir=${profile}`,
    // Installing through the pipe keeps one way for "at launch" and "later".
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    ...(options.headless === false ? [] : ['--headless=new']),
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--window-size=1280,900',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    `--proxy-server=http://127.0.0.1:${sites.proxyPort}`,
    `--proxy-bypass-list=${['<-loopback>', ...unreachableHosts].join(';')}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--gaia-url=https://gaia.invalid',
    `--ignore-certificate-errors-spki-list=${sites.authority.siteKeyHash}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-default-apps',
    '--disable-field-trial-config',
    '--metrics-recording-only',
    '--no-pings',
    `--disable-features=${chattyFeatures.join(',')}`,
    // Timers of tabs in the background would be slowed down, and the 2 s and 20 s cases with them.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(options.locale ? [`--lang=${options.locale}`] : []),
    ...(options.args ?? []),
    'about:blank',
  ];
}

/** Makes a fresh profile in the temporary folder. */
export function createChromiumProfile(options: LaunchOptions): string {
  const profile = mkdtempSync(join(tmpdir(), 'faveguard-chromium-'));
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
