import { defineBackground } from 'wxt/utils/define-background';
import { FORGET, forgetAtAlarm, forgetAtStart } from '../../src/background/forget.ts';
import { prepareInstall } from '../../src/background/install.ts';
import { checkFromMenu } from '../../src/background/menu.ts';
import { answerMessage } from '../../src/background/messages.ts';
import {
  followOwnBlocks,
  listenForOwnBlocks,
  listenOn,
  RESTART,
  restartWhenAsleep,
} from '../../src/background/navigation.ts';
import { urlFilters } from '../../src/background/navigation-filter.ts';
import { applyStored } from '../../src/background/own-lists.ts';
import { applyRules, OVERRIDE_ENDS } from '../../src/background/rules.ts';
import { browser } from '../../src/browser.ts';
import { blockedEntries } from '../../src/generated/blocked-entries.ts';

export default defineBackground(() => {
  listenOn(urlFilters(blockedEntries));
  listenForOwnBlocks();
  browser.runtime.onMessage.addListener(answerMessage as never);
  // Firefox for Android has no context menu.
  browser.contextMenus?.onClicked.addListener(checkFromMenu);
  browser.runtime.onInstalled.addListener(prepareInstall);
  // The policy may have changed, and overrides have ended, while the browser was closed.
  browser.runtime.onStartup.addListener(() => applyStored());
  browser.storage.managed.onChanged.addListener(() => applyStored());
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === OVERRIDE_ENDS) await applyRules();
    if (name === RESTART) restartWhenAsleep();
    if (name === FORGET) await forgetAtAlarm();
  });
  void followOwnBlocks();
  void forgetAtStart();
});
