import { loadLanguage } from '../../src/locale/locale.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { Privacy } from '../../src/ui/privacy/privacy.tsx';
import { translate } from '../../src/ui/translate.ts';
import '../../src/ui/privacy/privacy.css';

await loadLanguage();
drawPage(<Privacy />, translate('privacy_heading'));
