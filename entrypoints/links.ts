import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openHostnameTable } from '../src/core/hostname-table.ts';
import { linkTable } from '../src/generated/link-table.ts';
import { watchLinks } from '../src/page/links.ts';

export default defineUnlistedScript(() => {
  const bytes = Uint8Array.from(atob(linkTable), (letter) => letter.charCodeAt(0));
  watchLinks(document, openHostnameTable(bytes.buffer));
});
