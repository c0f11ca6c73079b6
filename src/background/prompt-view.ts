import { authorities } from '../generated/authorities.ts';
import type { PromptView } from '../messaging/views.ts';
import type { ConsentApp } from '../storage/tab-state.ts';
import { permissionWords } from './permissions.ts';
import { translate } from './translate.ts';

/** Who asks in a consent prompt, and for what. What its page does not tell is said to be unknown. */
export function promptView(app: ConsentApp): PromptView {
  const unknown = translate('popup_prompt_unknown');
  const platform = authorities.find(({ id }) => id === app.authority)?.name ?? app.platform;
  const permissions = permissionWords(app);
  return {
    heading: translate('popup_prompt_heading'),
    rows: [
      ...(app.isRented
        ? []
        : [
            {
              label: translate('popup_prompt_page'),
              value: translate('popup_prompt_genuine', platform),
            },
          ]),
      { label: translate('popup_prompt_app'), value: app.name ?? app.clientId ?? unknown },
      { label: translate('popup_prompt_redirect'), value: app.redirectHostname ?? unknown },
    ],
    permissionsHeading: translate('popup_prompt_permissions'),
    permissions: permissions.length > 0 ? permissions : [unknown],
  };
}
