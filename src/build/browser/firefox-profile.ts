import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from './driver.ts';
import { createProfileFolder } from './process-end.ts';

type Preference = boolean | number | string;

/** What Firefox would ask the network for by itself, and what would stand in the way of a test. */
const quietPreferences: Record<string, Preference> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topsites': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  // Lets a test ask the blocking rules without a request.
  'extensions.dnr.feedback': true,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.predictor.enabled': false,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'security.OCSP.enabled': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'toolkit.telemetry.unified': false,
};

/** Makes a fresh profile in the temporary folder that knows only `sites`. */
export function createFirefoxProfile(options: LaunchOptions): string {
  const profile = createProfileFolder('firefox');
  const preferences: Record<string, Preference> = {
    ...quietPreferences,
    // 0 lets Firefox choose and write the port into the profile.
    'marionette.port': 0,
    // Without a screen reader the accessibility tree would not be built.
    'accessibility.force_disabled': -1,
    // Clicks then go through the window to whatever is drawn there, frames of other sites included.
    'remote.events.async.mouse.enabled': true,
    'remote.events.async.wheel.enabled': true,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': options.sites.proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': options.sites.proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // An upgrade of http fixtures to https would test another address than the one asked for.
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
  };
  // Pages follow the first, popups the second; left to itself a private window is dark.
  const dark = options.colorScheme === 'dark';
  preferences['layout.css.prefers-color-scheme.content-override'] = dark ? 0 : 1;
  preferences['ui.systemUsesDarkTheme'] = dark ? 1 : 0;
  preferences['browser.theme.dark-private-windows'] = false;
  if (options.locale) preferences['intl.accept_languages'] = options.locale;
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  return profile;
}
