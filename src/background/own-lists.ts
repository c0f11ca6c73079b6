import { changedLists, type ListChange, OWN_LIMIT, type OwnLists } from '../core/own-lists.ts';
import { readManaged } from '../storage/managed.ts';
import { readOwnList, writeOwnList } from '../storage/own-lists.ts';
import { writeTable } from '../storage/tables.ts';
import { followOwnBlocks } from './navigation.ts';
import { applyRules } from './rules.ts';

export async function readOwnLists(): Promise<OwnLists> {
  return { block: await readOwnList('block'), allow: await readOwnList('allow') };
}

/**
 * Changes the lists as a whole or not at all.
 * @returns false where there are too many hostnames, or the browser has no room for them
 */
export async function changeOwnLists(change: ListChange): Promise<boolean> {
  const before = await readOwnLists();
  const after = changedLists(before, change);
  if (after.block.length + after.allow.length > OWN_LIMIT) return false;
  try {
    await write(after);
    return true;
  } catch {
    await write(before);
    return false;
  }
}

async function write({ block, allow }: OwnLists): Promise<void> {
  await writeOwnList('block', block);
  await writeOwnList('allow', allow);
  await applyStored();
}

/** Acts by own lists, policy and overrides as they are stored now. */
export async function applyStored(): Promise<void> {
  // Whatever a rule stops, our page is to be shown for.
  await followOwnBlocks();
  await applyRules();
  // The marks beside links find here what the organisation stops; rules do without it.
  await writeTable('organisation', (await readManaged()).policy.block).catch(() => {});
}
