import { defineBackground } from 'wxt/utils/define-background';
import { prepareInstall } from '../../src/background/install.ts';
import { markContinued, stopNavigation } from '../../src/background/interstitial.ts';
import { checkFromMenu } from '../../src/background/menu.ts';
import { answerMessage } from '../../src/background/messages.ts';
import { browser } from '../../src/browser.ts';
import { blockedHostnames } from '../../src/generated/blocked-hostnames.ts';

export default defineBackground(() => {
  // Unfiltered listeners would start the worker on every page; these only on listed hostnames.
  const filter = {
    url: blockedHostnames.flatMap((hostname) => [
      { hostEquals: hostname },
      { hostSuffix: `.${hostname}` },
    ]),
  };
  const { webNavigation } = browser;
  if (import.meta.env.FIREFOX) {
    // Firefox cancels a blocked load silently; only a redirect into one raises an error.
    webNavigation.onBeforeNavigate.addListener(stopNavigation, filter);
  }
  webNavigation.onErrorOccurred.addListener(stopNavigation, filter);
  webNavigation.onCommitted.addListener(async (details) => {
    await markContinued(details);
    // A service worker of the site answers past the blocking rule.
    await stopNavigation(details);
  }, filter);
  browser.runtime.onMessage.addListener(answerMessage as never);
  // Firefox for Android has no context menu.
  browser.contextMenus?.onClicked.addListener(checkFromMenu);
  browser.runtime.onInstalled.addListener(prepareInstall);
});
