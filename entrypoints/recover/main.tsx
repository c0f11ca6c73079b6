import { loadLanguage } from '../../src/locale/locale.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { Recover } from '../../src/ui/recover/recover.tsx';
import { translate } from '../../src/ui/translate.ts';
import '../../src/ui/recover/recover.css';

await loadLanguage();
drawPage(<Recover />, translate('recover_heading'));
