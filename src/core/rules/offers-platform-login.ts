import { pathOf } from '../hostname.ts';
import { isContent, isShort } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';

/** Where a site sends people to a platform to grant it access, whatever the button says. */
const AUTHORIZES = /\/oauth2?\/|\/(?:oauth2?|authorize)\/?$/i;

/** A link or button "Log in with TikTok". */
export const offersPlatformLogin: Rule = {
  id: 'offers-platform-login',
  severity: 'weak',
  find({ controls, facts }) {
    // On a long page it is how readers log in to comment.
    if (!isShort(facts)) return undefined;
    const button = controls.find(
      ({ control, labelSays }) =>
        (control.kind === 'link' || control.kind === 'button') &&
        isContent(control) &&
        (labelSays.has('platform-login') || AUTHORIZES.test(pathOf(control.target))),
    );
    return (
      button && { severity: 'weak', evidence: quote(button.control.label), control: button.index }
    );
  },
};
