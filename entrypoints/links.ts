import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { storedTable, watchLinks } from '../src/page/links.ts';

export default defineUnlistedScript(async () => {
  const table = await storedTable();
  if (table) watchLinks(document, table);
});
