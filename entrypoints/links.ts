import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { storedHint, watchLinks } from '../src/page/links.ts';

export default defineUnlistedScript(async () => watchLinks(document, await storedHint()));
