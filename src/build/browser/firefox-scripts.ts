/**
 * Bodies of functions that run inside Firefox with its own rights. They stand here as text, since
 * they never run in Node and use what only Firefox has (`Services`, `gBrowser`, ...).
 */

export const findTab = `
function allWindows() {
  return [...Services.wm.getEnumerator('navigator:browser')].filter((win) => !win.closed);
}
function findTab(id) {
  for (const win of allWindows()) {
    const tab = win.gBrowser.tabs.find((one) => one.linkedBrowser.browserId === id);
    if (tab) return { win, tab, browser: tab.linkedBrowser };
  }
  throw new Error('This tab does not exist any more');
}
function describeTab(tab) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs');
  return {
    id: tab.linkedBrowser.browserId,
    handle: NavigableManager.getIdForBrowser(tab.linkedBrowser),
  };
}
`;

export const findExtension = `
const { ExtensionParent } = ChromeUtils.importESModule(
  'resource://gre/modules/ExtensionParent.sys.mjs');
function findExtension(id) {
  const extension = ExtensionParent.WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error('The extension ' + id + ' is not installed');
  return extension;
}
function findAction(id) {
  return ExtensionParent.apiManager.global.browserActionFor(findExtension(id));
}
`;

export const trustAuthority = `
  Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
    .addCertFromBase64(arguments[0], 'C,,');
`;

/** Held for good: Firefox takes the trees down again as soon as nobody asks for them. */
export const startAccessibility = `
  globalThis.accessibility =
    Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
`;

/** What a language pack would change, without the pack: extensions choose their words by it. */
export const setLanguage = `
  Services.locale.availableLocales = [arguments[0], 'en-US'];
  Services.locale.requestedLocales = [arguments[0]];
`;

/** Installs the folder for this session, allowed in private windows; also over itself. */
export const installFolder = `${findExtension}
  const [folder, id] = arguments;
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  return (async () => {
    // Before the install: afterwards it would need a restart of the extension.
    const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await ExtensionPermissions.add(id, allowed);
    globalThis.backgroundStarts ??= 0;
    if (!globalThis.countsBackgroundStarts) {
      globalThis.countsBackgroundStarts = true;
      ExtensionParent.apiManager.on('startup', (name, extension) => {
        if (extension.id !== id) return;
        extension.on('background-script-started', () => { globalThis.backgroundStarts += 1; });
      });
    }
    await AddonManager.installTemporaryAddon(new FileUtils.File(folder));
    await findExtension(id).promiseBackgroundStarted?.();
    return findExtension(id).uuid;
  })();
`;

export const countBackgroundStarts = 'return globalThis.backgroundStarts ?? 0;';

export const stopBackground = `${findExtension}
  const extension = findExtension(arguments[0]);
  if (extension.backgroundState === 'stopped') return;
  return extension.terminateBackground({
    ignoreDevToolsAttached: true, disableResetIdleForTest: true,
  });
`;

export const changeHostAccess = `${findExtension}
  const [id, granted, origins] = arguments;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs');
  const change = { permissions: [], origins };
  return ExtensionPermissions[granted ? 'add' : 'remove'](id, change, findExtension(id));
`;

export const openTab = `${findTab}
  const win = allWindows().find((one) => !one.PrivateBrowsingUtils.isWindowPrivate(one));
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const tab = win.gBrowser.addTab('about:blank', { triggeringPrincipal });
  win.gBrowser.selectedTab = tab;
  win.focus();
  return describeTab(tab);
`;

export const openPrivateTab = `${findTab}
  const opened = new Promise((resolve) => {
    const observer = (win) => {
      Services.obs.removeObserver(observer, 'browser-delayed-startup-finished');
      resolve(win);
    };
    Services.obs.addObserver(observer, 'browser-delayed-startup-finished');
  });
  allWindows()[0].OpenBrowserWindow({ private: true });
  return opened.then((win) => describeTab(win.gBrowser.selectedTab));
`;

export const listTabs = `${findTab}
  return allWindows().flatMap((win) => win.gBrowser.tabs.map(describeTab));
`;

export const closeTab = `${findTab}
  const { win, tab } = findTab(arguments[0]);
  win.gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true });
`;

export const selectTab = `${findTab}
  const { win, tab } = findTab(arguments[0]);
  win.gBrowser.selectedTab = tab;
  win.focus();
`;

/** Ends when the window has drawn a tab that was brought to the front: its switch is over before. */
export const untilDrawn = `${findTab}
  const { win, tab, browser } = findTab(arguments[0]);
  const frame = () => new Promise((done) => win.requestAnimationFrame(done));
  return (async () => {
    const isShown = () => browser.hasLayers && (win.gBrowser._switcher?.visibleTab ?? tab) === tab;
    while (!isShown()) await frame();
    await frame();
    await frame();
  })();
`;

/** Gives the keys to the page: after a popup another part of the window may have them. */
export const focusPage = `${findTab}
  const { win, tab, browser } = findTab(arguments[0]);
  if (win.gBrowser.selectedTab !== tab) win.gBrowser.selectedTab = tab;
  if (Services.focus.activeWindow !== win) win.focus();
  if (win.document.activeElement !== browser) browser.focus();
`;

/** Loads as the address bar does, and returns by which document to know that it has happened. */
export const startLoading = `${findTab}
  const { browser } = findTab(arguments[0]);
  const before = browser.browsingContext.currentWindowGlobal?.innerWindowId;
  browser.fixupAndLoadURIString(arguments[1], {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    hasValidUserGestureActivation: true,
  });
  return before ?? 0;
`;

export const loadState = `${findTab}
  const { tab, browser } = findTab(arguments[0]);
  return {
    document: browser.browsingContext.currentWindowGlobal?.innerWindowId ?? 0,
    loading: browser.webProgress.isLoadingDocument,
    url: browser.currentURI.spec,
    title: browser.contentTitle,
  };
`;

export const goBack = `${findTab} findTab(arguments[0]).browser.goBack();`;
export const goForward = `${findTab} findTab(arguments[0]).browser.goForward();`;

export const readAction = `${findTab} ${findExtension}
  const { tab } = findTab(arguments[0]);
  const { badgeText, title } = findAction(arguments[1]).action.getContextData(tab);
  return { badge: badgeText ?? '', title: title ?? '' };
`;

/** The window around the page is as large as it was; only the difference is added. */
export const resizePage = `${findTab}
  const [id, width, height] = arguments;
  const { win, browser } = findTab(id);
  const box = browser.getBoundingClientRect();
  win.resizeBy(width - box.width, height - box.height);
`;
