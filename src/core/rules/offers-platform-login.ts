import { isContent, isShort } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';

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
        labelSays.has('platform-login'),
    );
    return (
      button && { severity: 'weak', evidence: quote(button.control.label), control: button.index }
    );
  },
};
