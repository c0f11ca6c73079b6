import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage } from '../src/page/page.ts';

export default defineUnlistedScript(() => watchPage(document, window));
