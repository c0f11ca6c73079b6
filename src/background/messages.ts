import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { loadLanguage } from '../locale/locale.ts';
import {
  type FromOwnPage,
  type FromPage,
  parseFromOwnPage,
  parseFromPage,
} from '../messaging/protocol.ts';
import { checkView, pastedView } from './check.ts';
import { noteAllowed } from './diary.ts';
import { askToSwitchOff, goOn, leave, markShown } from './interstitial.ts';
import { interstitialView } from './interstitial-view.ts';
import { type Frame, judgePage, mayBeStep, takeBeaten, takePlayed, takeTyped } from './judge.ts';
import { linksView } from './links.ts';
import { loadList } from './lists.ts';
import { answerOptions } from './options.ts';
import { leavePage, showControl } from './page-acts.ts';
import { popupView } from './popup-view.ts';
import { leavePrompt, takePrompt } from './prompt.ts';
import { hasStems, storeStems } from './stems.ts';
import { demoWarning } from './warning-view.ts';

/**
 * Answers a message. Pages of the extension are told by their address; whatever else sends is a
 * content script and speaks only for its own tab and frame.
 * @returns a promise of the answer, or undefined where the message is not one of ours
 */
export function answerMessage(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<unknown> | undefined {
  const url = sender.url ?? '';
  const tabId = sender.tab?.id;
  if (url.startsWith(browser.runtime.getURL('/'))) {
    const own = parseFromOwnPage(message);
    return own && answerOwnPage(own, tabId);
  }
  const fromPage = parseFromPage(message);
  if (!fromPage || tabId === undefined || sender.frameId === undefined) return undefined;
  const frame = { tabId, frameId: sender.frameId, url };
  return answerPage(fromPage, frame, sender.tab?.incognito ?? true);
}

async function answerPage(message: FromPage, frame: Frame, isPrivate: boolean): Promise<unknown> {
  // Nothing of what is loaded below is needed to look closer, and most pages end there.
  if (message.type === 'page:candidate') return await inspect(frame);
  await loadLanguage();
  switch (message.type) {
    case 'page:read':
      return await judgePage(frame, message.visit, message.entries, message.facts);
    case 'page:step':
      return await inspectStep(frame);
    case 'page:typed':
      return await takeTyped(frame.tabId, message.visit);
    case 'page:played':
      return await takePlayed(frame, message);
    case 'page:beaten':
      return await takeBeaten(frame.tabId);
    case 'links:found':
      await loadList();
      return await linksView(message.targets, frame.tabId);
    case 'consent:seen':
      return await takePrompt(frame, message);
    case 'consent:leave':
      return await leavePrompt(frame.tabId);
    case 'consent:allowed':
      await loadList();
      return isPrivate ? undefined : await noteAllowed(frame.tabId, message.visit);
  }
}

async function inspect({ tabId, frameId }: Frame): Promise<void> {
  // Whoever cleared the storage would have every page that names a platform ask.
  if (!(await hasStems())) await storeStems();
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/inspect.js'],
    // A page that never finishes loading would put the script off for ever.
    injectImmediately: true,
  });
}

async function inspectStep(frame: Frame): Promise<boolean> {
  const isLater = await mayBeStep(frame);
  if (isLater) await inspect(frame);
  return isLater;
}

async function answerOwnPage(message: FromOwnPage, tabId = -1): Promise<unknown> {
  await Promise.all([loadLanguage(), loadList()]);
  switch (message.type) {
    case 'popup:open':
      return await popupView(message.tabId);
    case 'popup:show':
      return await showControl(message.tabId, message.control);
    case 'popup:leave':
      return await leavePage(message.tabId);
    case 'check:text':
      return await checkView(message.text);
    case 'check:open':
      return await pastedView(message.id);
    case 'interstitial:open':
      return (await markShown(tabId, message.entries))
        ? 'step-back'
        : await interstitialView(tabId);
    case 'interstitial:leave':
      return await leave(tabId, message.hasHistory);
    case 'interstitial:continue':
      return await goOn(tabId, message.scope);
    case 'demo:open':
      return demoWarning();
    case 'popup:switch-off':
      return await askToSwitchOff(message.tabId);
    default:
      return await answerOptions(message);
  }
}
