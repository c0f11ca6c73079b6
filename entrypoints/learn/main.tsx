import { loadLanguage } from '../../src/locale/locale.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { Learn } from '../../src/ui/learn/learn.tsx';
import { translate } from '../../src/ui/translate.ts';
import '../../src/ui/learn/learn.css';

await loadLanguage();
drawPage(<Learn />, translate('learn_heading'));
