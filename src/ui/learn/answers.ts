import type { Claim, Truth } from '../../core/claim.ts';
import { claimWords, type RowWords, rowWords } from '../../core/explain.ts';
import type { Translate } from '../../core/messages.ts';
import type { PlatformRecord } from '../../data/schema.ts';
import { detailOf } from '../../locale/locale.ts';

/** A row of the table: what is true of one claim on one platform, in the reader's language. */
export interface Answer {
  platform: PlatformRecord;
  claim: Claim;
  row: NonNullable<PlatformRecord['claims'][Claim]>;
  question: string;
  words: RowWords;
  /** Everything that a search looks at, folded. */
  folded: string;
}

/** What a person looks for; undefined and empty mean all. */
export interface Wish {
  platform: string | undefined;
  truth: Truth | undefined;
  text: string;
}

/** The answers of all platforms, in the order of the records. */
export function answersOf(platforms: readonly PlatformRecord[], translate: Translate): Answer[] {
  return platforms.flatMap((platform) =>
    (Object.keys(platform.claims) as Claim[]).flatMap((claim) => {
      const row = platform.claims[claim];
      if (!row) return [];
      const question = claimWords(claim, translate);
      const words = rowWords(claim, platform, detailOf(platform, claim), translate);
      const texts = [platform.name, ...platform.aliases, question, ...Object.values(words)];
      return [{ platform, claim, row, question, words, folded: fold(texts.join(' ')) }];
    }),
  );
}

/** The answers that fit a wish: each of its words begins or stands somewhere in them. */
export function fitting(answers: readonly Answer[], { platform, truth, text }: Wish): Answer[] {
  const wanted = fold(text).split(/\s+/);
  return answers.filter(
    (answer) =>
      (platform === undefined || answer.platform.id === platform) &&
      (truth === undefined || answer.row.truth === truth) &&
      wanted.every((word) => answer.folded.includes(word)),
  );
}

/** Letters without case and accents, so that "Müller" is found by "muller". */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
