import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { consentMarkup } from '../src/generated/consent-markup.ts';
import { watchConsent } from '../src/page/consent.ts';

export default defineUnlistedScript(() => watchConsent(document, consentMarkup));
