import { render } from 'preact';
import { loadLanguage } from '../../src/locale/locale.ts';
import { WarningPlace } from '../../src/page/warning-place.ts';
import { ask } from '../../src/ui/ask.ts';
import { Demo, DemoLeft } from '../../src/ui/demo/demo.tsx';
import { watchLeaving } from '../../src/ui/demo/leaving.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { translate } from '../../src/ui/translate.ts';
import '../../src/ui/demo/demo.css';

const [warning] = await Promise.all([ask({ type: 'demo:open' }), loadLanguage()]);
drawPage(<Demo />, translate('demo_heading'));
const box = document.querySelector('input[type="password"]') ?? undefined;
if (warning) new WarningPlace(document, 'above').warn(warning, box);
watchLeaving(window, () => {
  render(null, document.body);
  drawPage(<DemoLeft />, translate('demo_left_heading'));
});
