/** The lists of a person: hostnames, with their subdomains, to stop or never to warn on. */
export const OWN_LISTS = ['block', 'allow'] as const;

export type OwnList = (typeof OWN_LISTS)[number];

export type OwnLists = Record<OwnList, string[]>;

/** What is added to the lists and taken away from them. */
export interface ListChange {
  add: OwnLists;
  remove: OwnLists;
}

/** Hostnames in both lists together: what the browsers' storage and rules hold with ease. */
export const OWN_LIMIT = 200_000;

/**
 * The lists after a change, sorted and without repeats. A hostname that is added to one list leaves
 * the other; one that is added to both is only blocked.
 */
export function changedLists(lists: OwnLists, { add, remove }: ListChange): OwnLists {
  const block = new Set(lists.block);
  const allow = new Set(lists.allow);
  for (const hostname of remove.block) block.delete(hostname);
  for (const hostname of remove.allow) allow.delete(hostname);
  for (const hostname of add.allow) {
    allow.add(hostname);
    block.delete(hostname);
  }
  for (const hostname of add.block) {
    block.add(hostname);
    allow.delete(hostname);
  }
  return { block: [...block].sort(), allow: [...allow].sort() };
}
