import { chosenLanguage } from '../../src/locale/choice.ts';
import { loadLanguage } from '../../src/locale/locale.ts';
import { ask } from '../../src/ui/ask.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { Options } from '../../src/ui/options/options.tsx';
import { translate } from '../../src/ui/translate.ts';
import '../../src/ui/options/options.css';

await loadLanguage();
const [view, language] = await Promise.all([ask({ type: 'options:open' }), chosenLanguage()]);
drawPage(<Options first={view} language={language} />, translate('options_heading'));
