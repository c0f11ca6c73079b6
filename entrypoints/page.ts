import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { HELLO } from '../src/messaging/hello.ts';
import { isCandidate, isOwnFrame } from '../src/page/candidate.ts';
import { answer, send } from '../src/page/runtime.ts';
import { visitOf } from '../src/page/visit.ts';
import { watch } from '../src/page/watch.ts';

export default defineUnlistedScript(() => {
  if (!isOwnFrame(window)) return;
  answer((message) => (message === HELLO ? visitOf(window) : undefined));
  watch(document, () => {
    const found = isCandidate(document);
    if (found) void send({ type: 'page:candidate' });
    return found;
  });
});
