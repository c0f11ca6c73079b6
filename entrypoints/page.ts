import type { UnlistedScriptDefinition } from 'wxt';
import { watchPage } from '../src/page/page.ts';

const script: UnlistedScriptDefinition = { main: () => watchPage(document, window) };
export default script;
