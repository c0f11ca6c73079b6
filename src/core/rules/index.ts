import type { Rule } from '../rule.ts';
import { actsLikeTool } from './acts-like-tool.ts';
import { asksAccountName } from './asks-account-name.ts';
import { asksAddressPaste } from './asks-address-paste.ts';
import { asksCodeScan } from './asks-code-scan.ts';
import { asksConfirmationCode } from './asks-confirmation-code.ts';
import { asksConsolePaste } from './asks-console-paste.ts';
import { asksDownload } from './asks-download.ts';
import { asksPayment } from './asks-payment.ts';
import { asksPlatformPassword } from './asks-platform-password.ts';
import { asksVerification } from './asks-verification.ts';
import { borrowsPlatformName } from './borrows-platform-name.ts';
import { chargesByMessage } from './charges-by-message.ts';
import { coachesPastWarnings } from './coaches-past-warnings.ts';
import { countsDown } from './counts-down.ts';
import { describesLure } from './describes-lure.ts';
import { drawsAddressBar } from './draws-address-bar.ts';
import { explainsHonestly } from './explains-honestly.ts';
import { hidesResults } from './hides-results.ts';
import { imitatesConsentPrompt } from './imitates-consent-prompt.ts';
import { offersContact } from './offers-contact.ts';
import { offersLookUp } from './offers-look-up.ts';
import { offersPlatformLogin } from './offers-platform-login.ts';
import { playsProgress } from './plays-progress.ts';
import { promisesNames } from './promises-names.ts';
import { readsOwnExport } from './reads-own-export.ts';
import { speaksAsTool } from './speaks-as-tool.ts';
import { visitsListedTool } from './visits-listed-tool.ts';

/** Every rule, gravest lures first: the first lure with a control is where the warning stands. */
export const rules: readonly Rule[] = [
  promisesNames,
  actsLikeTool,
  imitatesConsentPrompt,
  drawsAddressBar,
  asksAddressPaste,
  asksPlatformPassword,
  asksConfirmationCode,
  asksCodeScan,
  asksConsolePaste,
  chargesByMessage,
  asksPayment,
  hidesResults,
  asksVerification,
  asksDownload,
  borrowsPlatformName,
  asksAccountName,
  offersPlatformLogin,
  offersLookUp,
  offersContact,
  playsProgress,
  countsDown,
  coachesPastWarnings,
  visitsListedTool,
  describesLure,
  speaksAsTool,
  explainsHonestly,
  readsOwnExport,
];
