import type { Claim } from './claim.ts';
import type { CounterWord, LureWord, PhraseMatch } from './phrasebook.ts';

/** What stands before a promise that is none: "we do not track Instagram". */
const DENIALS: ReadonlySet<string> = new Set(
  'not dont doesnt didnt cannot cant never wont nao nunca jamais no non ne nicht kein keine niet geen не нельзя ni nie ikke inte ei tidak bukan khong'.split(
    ' ',
  ),
);
/** The same of a thing that is not there: "there is no scope for who visited". */
const NO_SUCH =
  / (?:there is no|theres no|no existe|no hay|nao existe|nao ha|il ny a (?:pas|aucun)|il nexiste|non esiste|non ce|es gibt kein\p{L}*|нет|не существует|tidak ada|tiada|brak|er is geen) | (?:沒有|没有|無法|无法)(?!人)\S{0,14} $|ไม่(?!ต้อง)\S{0,6} $/u;
/** Right before what a site says it does not sell: "sin seguidores gratis". */
const WITHOUT: ReadonlySet<string> = new Set(
  'sin sem sans ohne senza zonder bez без tanpa'.split(' '),
);
/** A number is promised, and no names: "how many people visited your page". */
const COUNTED: ReadonlySet<string> = new Set(
  'many cuantas cuantos quantas quantos combien viele quante quanti hoeveel ile сколько скільки колко kolik kolko koliko cate cati hany manga mange moni montako'.split(
    ' ',
  ),
);
/** Words between that and the promise: "combien de personnes". */
const COUNTED_WITHIN = 2;
/** Turkish denies in the verb: "göstermeyiz". */
const DENYING_VERB = /m[ae](?:yiz|z|dik)$/;
/** What Chinese denies with inside a promise that begins with the platform: "TikTok 無法…誰看過". */
const DENYING_INSIDE = /(?:[沒没]有任何|[無无]法)\S{0,14}[誰谁]/u;
/** Words before a promise, and its own first, in which a denial is looked for. */
const BEFORE = 3;
const FIRST = 2;

/**
 * Whether the words right before a promise deny it.
 * @param text normalised, the one in which the promise was found
 */
export function isDenied(text: string, { at, words, means }: PhraseMatch<Claim>): boolean {
  const before =
    text
      .slice(Math.max(0, at - 60), at)
      .split(/ [.?] /)
      .at(-1) ?? '';
  const near = before.trim().split(' ').slice(-BEFORE);
  if (WITHOUT.has(near.at(-1) ?? '')) return true;
  if (near.slice(-COUNTED_WITHIN).some((word) => COUNTED.has(word))) return true;
  if (NO_SUCH.test(` ${before.trim()} `) || DENYING_INSIDE.test(words)) return true;
  const own = words.split(' ');
  if (DENYING_VERB.test(own.at(-1) ?? '')) return true;
  // "Who does not follow you back" is the promise itself.
  const first = means === 'unfollowed' ? [] : own.slice(0, FIRST);
  return [...near, ...first].some((word) => DENIALS.has(word));
}

/** How a question is answered that asks for the promise: "Can I see who viewed me? No." */
const NO =
  /^ ?(?:(?:no|non|nao|nein|nee|nej|nei|nie|nu|ne|ei|nem|oxi|hayir|yok|нет|нi|ні|не|tidak|tak|bukan|khong|hindi|hapana|xeyr|жок|йук|yoq|nahi|nahin|לא|لا|نه|خیر|نہیں|नहीं|না|ನಾ|லை|இல்லை|కాదు|లేదు|नाही)(?= )|いいえ|いえ|できません|無理|아니요|아니오|아뇨|아닙니다|不能|不行|不可以|不可能|没有|沒有|ไม่)/u;

/** Whether the question in which a promise stands is answered with no. */
export function isAnsweredNo(text: string, { at, words, asked }: PhraseMatch<Claim>): boolean {
  if (!asked) return false;
  const rest = text.slice(at + words.length, at + words.length + 200);
  const end = rest.indexOf(' ?');
  return end >= 0 && NO.test(rest.slice(end + 2).replace(/^ [.?](?= )/, ''));
}

/** Lures that a page warns of with the same words: "never paste code into the console". */
const WARNED_OF: ReadonlySet<LureWord> = new Set([
  'console',
  'scan-code',
  'confirmation-code',
  'coaching',
]);

/** Whether a text tells people not to do what a lure has them do. */
export function isToldOff(text: string, { at, means }: PhraseMatch<LureWord>): boolean {
  if (!WARNED_OF.has(means)) return false;
  const before =
    text
      .slice(Math.max(0, at - 40), at)
      .split(/ [.?] /)
      .at(-1) ?? '';
  return before
    .trim()
    .split(' ')
    .slice(-BEFORE)
    .some((word) => DENIALS.has(word));
}

const FAKE = '(?:fake|fals|fales|falos|palsu|феик|фальшив|가짜)[^ ]*';
const ACCOUNT =
  '(?:profi|perfil|account|akkaunt|cuenta|conta|compte|kont|аккаунт|акаунт|профил|страниц|сторин|akun|계정|프로필)[^ ]*';
const ONLY_FAKE = new RegExp(`^${FAKE}$`);
const FAKE_ACCOUNT = new RegExp(` (?:${FAKE} ${ACCOUNT}|${ACCOUNT} ${FAKE}) `);
/** Characters beside the word in which the account stands. */
const BESIDE = 20;

/** Whether only an account is called fake: tools promise to see through those. */
export function isOfFakeAccount(text: string, { at, words }: PhraseMatch<CounterWord>): boolean {
  const near = text.slice(Math.max(0, at - BESIDE), at + words.length + BESIDE);
  return ONLY_FAKE.test(words.trim()) && FAKE_ACCOUNT.test(` ${near} `);
}
