import { type ConsentRule, isAdjacent } from '../consent.ts';

/** The app's name itself makes the promise. */
export const promisingName: ConsentRule = {
  id: 'promising-name',
  find({ appNames }, { promiseOf }) {
    const promises = appNames.flatMap((name) => promiseOf(name) ?? []);
    const promise = promises.find(({ claim }) => !isAdjacent(claim)) ?? promises[0];
    if (!promise) return undefined;
    const { claim, words } = promise;
    return { evidence: words, claim, ...(isAdjacent(claim) && { severity: 'weak' as const }) };
  },
};
