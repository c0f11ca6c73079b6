import { loadLanguage } from '../../src/locale/locale.ts';
import { ask } from '../../src/ui/ask.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { Options } from '../../src/ui/options/options.tsx';
import { translate } from '../../src/ui/translate.ts';
import '../../src/ui/options/options.css';

await loadLanguage();
const view = await ask({ type: 'options:open' });
drawPage(<Options first={view} />, translate('options_heading'));
