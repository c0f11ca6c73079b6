import { isWithinAny } from '../hostname.ts';
import { isContent, isOnTopic, isPressed } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { type Finding, quote, type Rule } from '../rule.ts';

/** A page of more prose than this describes an offer wall; a shorter one is one. */
const MOST_PROSE = 200;

/** An offer wall: "human verification", a survey or an offer to complete before the result. */
export const asksVerification: Rule = {
  id: 'asks-verification',
  severity: 'strong',
  find(reading) {
    return embeddedWall(reading) ?? control(reading);
  },
};

function embeddedWall({ facts, vocabulary }: Reading): Finding | undefined {
  const wall = facts.embeds.find((address) =>
    isWithinAny(address.split('/')[0] ?? '', vocabulary.offerWalls),
  );
  return wall === undefined ? undefined : { severity: 'strong', evidence: quote(wall) };
}

/** The wall's own control: it says so, or it stands in a page that says so and offers a task. */
function control({ controls, facts, lures }: Reading): Finding | undefined {
  const pressed = controls.filter(({ control }) => isContent(control) && isPressed(control));
  const named = pressed.find(
    (read) => read.labelSays.has('verification') && isOnTopic(read, facts),
  );
  const asked = lures.some(({ means }) => means === 'verification');
  const offered =
    asked && facts.article.prose < MOST_PROSE
      ? pressed.find(
          ({ control, labelSays }) =>
            labelSays.has('offer') || (control.kind === 'button' && labelSays.has('reveal')),
        )
      : undefined;
  const wall = named ?? offered;
  return wall && { severity: 'strong', evidence: quote(wall.control.label), control: wall.index };
}
