import { foldDiacritics } from '../vietnamese/fold.ts';
import { composeSyllable, parseSyllable } from '../vietnamese/syllable.ts';
import { listRuns, Vocabulary } from './vocabulary.ts';

/** A place that may be a slip. It is reported and never changed. */
export interface Slip {
  written: string;
  /** What was perhaps meant; empty where nothing can be said. */
  meant: string;
  why: string;
}

/** How often the pair that was perhaps meant must occur, and for which share of its rarer word it must stand. */
const LEAST_EVIDENCE = 2;
const LEAST_ASSOCIATION = 0.2;
/** A word that occurs this often is a word: only its accents are doubted. */
const COMMON = 3;
/** More slips than this are no slips, and no editor reads them; words compared for them, so that no text takes long. */
const MOST_SLIPS = 200;
const MOST_COMPARED = 5_000_000;
/** Words that stand beside anything: a pair with one of them proves nothing. */
const FUNCTION_WORDS = new Set(
  (
    'và các của những cho với được về trong là có không từ đến để này đó khi thì mà ra vào lên ở tại theo một hai ba bốn năm sáu ' +
    'bảy tám chín mười số ngày tháng như do bởi vì nên cũng đã đang sẽ phải hay hoặc mỗi từng cả ai gì nào nhiều hơn rất đều lại ' +
    'việc người'
  ).split(' '),
);
/** Words that repeat themselves by rights. */
const REDUPLICATED = new Set(
  'luôn ngày đêm đời mãi dần người nhà ai nơi ngành xa thường rất song vừa càng hàng từ mau lâu năm tháng'.split(' '),
);
/** Words that open a phrase and so never stand before a stop. */
const OPENERS = /(?:(?<!\S)\S+ )?(?<!\p{L})(?:các|những|của|và|với|từng|mỗi|bởi)[,.;:]/giu;
const WORD = /(?<![\p{L}\d.@/-])\p{Ll}[\p{Ll}\p{M}]*(?![\p{L}\d@/-])/gu;

/** Slips of the keyboard in a text, by what the text itself and the library usually write. */
export function findTypos(text: string, library: readonly string[]): Slip[] {
  const known = new Vocabulary();
  [text, ...library].forEach((source) => known.add(source));
  const slips = new Map<string, Slip>();
  const add = (slip: Slip): void => {
    if (slips.size < MOST_SLIPS && !slips.has(slip.written)) slips.set(slip.written, slip);
  };
  for (const [word] of text.matchAll(WORD)) {
    if (slips.size === MOST_SLIPS) break;
    const syllable = parseSyllable(word);
    if (!syllable && /[^\p{ASCII}]/u.test(word)) add({ written: word, meant: '', why: 'không phải âm tiết tiếng Việt' });
    const placed = syllable && [composeSyllable(syllable, 'old'), composeSyllable(syllable, 'new')];
    if (placed && !placed.includes(word)) add({ written: word, meant: placed[0] ?? '', why: 'dấu đặt sai chữ' });
  }
  for (const [written] of text.matchAll(OPENERS)) add({ written, meant: '', why: 'chữ này không đứng trước dấu câu' });
  const work = { left: MOST_COMPARED };
  for (const run of listRuns(text)) {
    if (slips.size === MOST_SLIPS || work.left <= 0) break;
    run.forEach((word, index) => {
      if (word === run[index + 1] && !REDUPLICATED.has(word))
        add({ written: `${word} ${word}`, meant: '', why: 'hai chữ liền nhau giống nhau' });
      const slip = findMeant(word, run[index - 1], run[index + 1], known, work);
      if (slip) add(slip);
    });
  }
  return [...slips.values()].filter(({ written }) => !isOnlyName(written, text));
}

/** Whether words stand in a text only as a name, each with a capital: `Nguyễn Văn` is no slip for `nguyên văn`. */
function isOnlyName(words: string, text: string): boolean {
  const name = words
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return name.includes(' ') && text.includes(name) && !text.includes(words);
}

/** Whether a word stands strange beside both its neighbours, while a word one key away is usual beside one of them. */
function findMeant(
  word: string,
  before: string | undefined,
  behind: string | undefined,
  known: Vocabulary,
  work: { left: number },
): Slip | null {
  if (FUNCTION_WORDS.has(word)) return null;
  if (before && known.countPair(before, word) >= (FUNCTION_WORDS.has(before) ? COMMON : LEAST_EVIDENCE)) return null;
  if (behind && known.countPair(word, behind) >= (FUNCTION_WORDS.has(behind) ? COMMON : LEAST_EVIDENCE)) return null;
  const pairs: [written: string, first: string, second: string][] = [];
  const compare = (others: ReadonlySet<string>, pairOf: (other: string) => [written: string, first: string, second: string]): void => {
    if (others.size > work.left) return;
    work.left -= others.size + 1;
    for (const other of others) if (mayBeSlip(word, other, known)) pairs.push(pairOf(other));
  };
  if (before && !FUNCTION_WORDS.has(before)) compare(known.wordsBehind(before), (other) => [`${before} ${word}`, before, other]);
  if (behind && !FUNCTION_WORDS.has(behind)) compare(known.wordsBefore(behind), (other) => [`${word} ${behind}`, other, behind]);
  const [best] = pairs
    .map(([written, first, second]) => ({
      written,
      meant: `${first} ${second}`,
      count: known.countPair(first, second),
      rarer: Math.min(known.count(first), known.count(second)),
    }))
    .filter(({ count, rarer }) => count >= LEAST_EVIDENCE && count >= rarer * LEAST_ASSOCIATION)
    .sort((a, b) => b.count - a.count);
  return best ? { written: best.written, meant: best.meant, why: 'gần giống cách viết thường gặp' } : null;
}

/** A rare word may lack or double a letter of another; a common one only wears other marks. */
function mayBeSlip(written: string, meant: string, known: Vocabulary): boolean {
  if (written === meant || FUNCTION_WORDS.has(meant) || known.count(meant) < COMMON) return false;
  const [a, b] = [foldDiacritics(written), foldDiacritics(meant)];
  if (a === b) return true;
  return known.count(written) < COMMON && written.length > 2 && lacksOneLetter(a, b);
}

/** Whether one word is the other without one of its letters. */
function lacksOneLetter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at) === long.slice(at + 1);
}
