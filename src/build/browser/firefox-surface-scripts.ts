import { findExtension, findTab } from './firefox-scripts.ts';

/** Further functions for inside Firefox: what is seen and pressed, in a tab or in the popup. */

const pickSurface = `${findTab}
function popupBrowser(win) {
  return win.document.querySelector('.webextension-popup-browser');
}
function pickSurface(id, isPopup) {
  const { win, browser } = findTab(id);
  const picked = isPopup ? popupBrowser(win) : browser;
  if (!picked) throw new Error('The popup is not open');
  return picked;
}
`;

export const takeScreenshot = `${pickSurface}
  const [id, isPopup] = arguments;
  const browser = pickSurface(id, isPopup);
  const { width, height } = browser.getBoundingClientRect();
  const rect = isPopup ? new DOMRect(0, 0, width, height) : undefined;
  return (async () => {
    const bitmap = await browser.browsingContext.currentWindowGlobal
      .drawSnapshot(rect ?? null, 1, 'rgb(255, 255, 255)');
    const canvas = browser.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
  })();
`;

const walkAccessible = `${pickSurface}
const service = globalThis.accessibility;
function* walk(accessible) {
  yield accessible;
  for (let child = accessible.firstChild; child; child = child.nextSibling) yield* walk(child);
}
function surfaceAccessibles(id, isPopup) {
  const outer = service.getAccessibleFor(pickSurface(id, isPopup));
  return outer?.firstChild ? [...walk(outer.firstChild)] : [];
}
`;

export const readAccessibles = `${walkAccessible}
  const [id, isPopup] = arguments;
  const nodes = surfaceAccessibles(id, isPopup);
  // Bounds are those on the screen: what is above and beside the page is taken off.
  const [left, top] = [{}, {}];
  nodes[0]?.parent.getBoundsInCSSPixels(left, top, {}, {});
  const described = nodes.map((node) => {
    const [state, extra, x, y, width, height] = [{}, {}, {}, {}, {}, {}];
    node.getState(state, extra);
    node.getBoundsInCSSPixels(x, y, width, height);
    return {
      state: state.value,
      role: node.computedARIARole,
      kind: service.getStringRole(node.role),
      name: node.name ?? '',
      value: node.value ?? '',
      focused: Boolean(state.value & Ci.nsIAccessibleStates.STATE_FOCUSED),
      disabled: Boolean(state.value & Ci.nsIAccessibleStates.STATE_UNAVAILABLE),
      box: {
        x: x.value - left.value, y: y.value - top.value, width: width.value, height: height.value,
      },
    };
  });
  // Busy means that the tree is still being built, or that the page itself is not done.
  const busy = Boolean(described[0]?.state & Ci.nsIAccessibleStates.STATE_BUSY);
  return { nodes: described, busy: busy && !pickSurface(id, isPopup).webProgress.isLoadingDocument };
`;

/** Presses a node as assistive technology does; the popup's panel takes no pointer from outside. */
export const pressAccessible = `${walkAccessible}
  const [id, isPopup, index] = arguments;
  surfaceAccessibles(id, isPopup)[index].doAction(0);
`;

export const openPopup = `${pickSurface} ${findExtension}
  const { win, tab } = findTab(arguments[0]);
  const action = findAction(arguments[1]);
  const { CustomizableUI } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  CustomizableUI.addWidgetToArea(action.id, 'nav-bar');
  win.gBrowser.selectedTab = tab;
  win.focus();
  const now = () => win.performance.timeOrigin + win.performance.now();
  globalThis.popupShownAt = undefined;
  win.addEventListener('popupshown', function shown({ target }) {
    if (!target.contains(popupBrowser(win))) return;
    globalThis.popupShownAt = now();
    win.removeEventListener('popupshown', shown);
  });
  const pressedAt = now();
  action.triggerAction(win);
  return pressedAt;
`;

export const popupState = `${pickSurface}
  const browser = popupBrowser(findTab(arguments[0]).win);
  if (!browser) return undefined;
  const panel = browser.closest('panel');
  return {
    url: browser.currentURI.spec,
    shownAt: globalThis.popupShownAt,
    ready: panel?.state === 'open' && !browser.webProgress.isLoadingDocument,
  };
`;

/** Runs an expression in the popup's own world. */
export const evaluateInPopup = `${pickSurface}
  const [id, script] = arguments;
  const actor = popupBrowser(findTab(id).win).browsingContext.currentWindowGlobal
    .getActor('MarionetteCommands');
  return actor.executeScript('return eval(arguments[0]);', [script], { sandboxName: 'popup' })
    .then((answer) => answer?.data ?? answer);
`;

export const focusPopup = `${pickSurface}
  popupBrowser(findTab(arguments[0]).win).focus();
`;

/** Keys as the window gets them, which hands them to the popup that has the focus. */
export const pressInPopup = `${findTab}
  const [id, key, modifiers] = arguments;
  const Tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  const { win } = findTab(id);
  Tip.beginInputTransactionForTests(win);
  const held = modifiers.map((name) => new win.KeyboardEvent('', { key: name }));
  for (const one of held) Tip.keydown(one);
  const keyCode = { Tab: 9, Enter: 13, Escape: 27, ' ': 32 }[key] ?? 0;
  const event = new win.KeyboardEvent('', { key, keyCode });
  Tip.keydown(event);
  Tip.keyup(event);
  for (const one of held) Tip.keyup(one);
`;

export const closePopup = `${pickSurface}
  popupBrowser(findTab(arguments[0]).win)?.closest('panel')?.hidePopup();
`;

/** Chooses an entry of the page's context menu, as a click does; false while it is not open. */
export const chooseInMenu = `${findTab}
  const [id, name] = arguments;
  const menu = findTab(id).win.document.getElementById('contentAreaContextMenu');
  const items = menu.state === 'open' ? [...menu.querySelectorAll('menuitem')] : [];
  const item = items.find((one) => one.label === name && !one.hidden);
  if (item) menu.activateItem(item);
  return Boolean(item);
`;
