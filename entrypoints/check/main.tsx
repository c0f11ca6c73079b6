import { loadLanguage } from '../../src/locale/locale.ts';
import { ask } from '../../src/ui/ask.ts';
import { CheckPage } from '../../src/ui/check/check-page.tsx';
import { drawPage } from '../../src/ui/draw.ts';
import { translate } from '../../src/ui/translate.ts';
import '../../src/ui/check/check.css';

const id = location.hash.slice(1);
const [start] = await Promise.all([
  id === '' ? undefined : ask({ type: 'check:open', id }).catch(() => undefined),
  loadLanguage(),
]);
drawPage(
  <CheckPage start={start} isGone={id !== '' && start === undefined} />,
  translate('check_title'),
);
