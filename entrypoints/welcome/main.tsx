import { loadLanguage } from '../../src/locale/locale.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { translate } from '../../src/ui/translate.ts';
import { readAccess } from '../../src/ui/welcome/access.ts';
import { type Kind, Welcome } from '../../src/ui/welcome/welcome.tsx';
import '../../src/ui/welcome/welcome.css';

const desktop: Kind = import.meta.env.FIREFOX ? 'firefox' : 'chromium';
const kind: Kind = navigator.userAgent.includes('Android') ? 'android' : desktop;
const [access] = await Promise.all([readAccess(), loadLanguage()]);
drawPage(
  <Welcome kind={kind} first={access} isAboutAccess={location.hash === '#access'} />,
  translate('welcome_heading'),
);
