import type { ConsentRule } from '../consent.ts';

/** The app's name itself makes the promise. */
export const promisingName: ConsentRule = {
  id: 'promising-name',
  find({ appNames }, { promiseOf }) {
    for (const name of appNames) {
      const promise = promiseOf(name);
      if (promise) return { evidence: promise.words, claim: promise.claim };
    }
    return undefined;
  },
};
