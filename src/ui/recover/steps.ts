import type { MessageKey } from '../../core/messages.ts';
import type { PlatformPage } from '../../core/platform.ts';

/** What a person may have handed over. */
export const LOSSES = [
  'password',
  'account-access',
  'qr-code',
  'verification-code',
  'session-cookie',
  'device-app',
  'device-extension',
  'payment',
  'phone-number',
  'personal-data',
  'username',
] as const;

export type Loss = (typeof LOSSES)[number];

export interface Step {
  text: Extract<MessageKey, `recover_step_${string}`>;
  page?: PlatformPage;
}

const changePassword: Step = { text: 'recover_step_change_password' };
const removeAccess: Step = { text: 'recover_step_remove_access', page: 'connectedApps' };
const logOutAll: Step = { text: 'recover_step_log_out_all', page: 'sessions' };

/**
 * The plan in order. A step may stand in it twice, where its turn depends on what was lost; it is
 * taken at the first row that fits. First what gets the intruder out, then money, then people.
 */
const PLAN: readonly [Step, ...Loss[]][] = [
  [{ text: 'recover_step_remove_extension' }, 'device-extension'],
  [{ text: 'recover_step_remove_app' }, 'device-app'],
  [{ text: 'recover_step_scan_device' }, 'device-app'],
  [changePassword, 'password'],
  [removeAccess, 'account-access'],
  [{ text: 'recover_step_linked_devices', page: 'sessions' }, 'qr-code'],
  // A copied login or a linked device outlives a new password: it goes first where there is one.
  [logOutAll, 'verification-code', 'session-cookie', 'device-extension'],
  [changePassword, 'account-access', 'session-cookie', 'device-extension', 'device-app'],
  [
    { text: 'recover_step_locked_out', page: 'recovery' },
    'password',
    'verification-code',
    'qr-code',
    'session-cookie',
  ],
  [logOutAll, 'password', 'account-access'],
  [{ text: 'recover_step_same_password' }, 'password'],
  [{ text: 'recover_step_other_accounts' }, 'device-app', 'device-extension'],
  [{ text: 'recover_step_block_card' }, 'payment'],
  [{ text: 'recover_step_bank_app' }, 'device-app'],
  [{ text: 'recover_step_two_step' }, 'password', 'verification-code', 'qr-code'],
  [{ text: 'recover_step_check_contact' }, 'password'],
  [removeAccess, 'password'],
  [{ text: 'recover_step_clean_browser' }, 'session-cookie'],
  [{ text: 'recover_step_cancel' }, 'payment'],
  [{ text: 'recover_step_refund' }, 'payment'],
  [{ text: 'recover_step_phone_bill' }, 'payment', 'device-app', 'phone-number'],
  [{ text: 'recover_step_never_pass_code' }, 'phone-number', 'verification-code'],
  [{ text: 'recover_step_undo_posts' }, 'password', 'account-access', 'session-cookie'],
  [{ text: 'recover_step_tell_friends' }, 'password', 'verification-code', 'qr-code'],
  [{ text: 'recover_step_expect_spam' }, 'personal-data', 'phone-number'],
  [{ text: 'recover_step_id_office' }, 'personal-data'],
  [{ text: 'recover_step_report_extension' }, 'device-extension'],
  [{ text: 'recover_step_report', page: 'report' }, ...LOSSES],
];

/** The shortest list of steps for what was lost, in the order to take them. */
export function stepsFor(losses: ReadonlySet<Loss>): Step[] {
  if (losses.size === 1 && losses.has('username')) return [{ text: 'recover_step_nothing' }];
  const due = PLAN.filter(([, ...after]) => after.some((loss) => losses.has(loss)));
  return [...new Set(due.map(([step]) => step))];
}
