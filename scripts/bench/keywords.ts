import { foldDiacritics } from '../../src/vietnamese/fold.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const MOST_SYLLABLES = 4;

/** Function words a reader leaves out of a keyword query. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'là và của có được cho các những một trong với để khi từ đến này đó ở ra vào trên dưới về bị do bởi như thì mà ' +
    'nào gì ai sao đâu bao nhiêu mấy thế không phải hay hoặc đã đang sẽ rất cũng đều theo tại nếu việc sau trước ' +
    'đúng sai người ông bà họ anh cái sự điều bạn cần trường hợp quy định dây tên năm'
  ).split(' '),
);

/** How many documents hold each word, marks and all. */
export function countDocuments(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(words(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * What a reader in a hurry types for a question: its rarest word and the words beside it, four syllables at the most,
 * function words left out.
 */
export function keywordsOf(query: string, documentCounts: ReadonlyMap<string, number>): string {
  const runs: string[][] = [[]];
  for (const word of words(query)) {
    if (STOP_WORDS.has(word)) runs.push([]);
    else runs.at(-1)!.push(word);
  }
  const rarity = (word: string | undefined): number => (word === undefined ? 0 : 1 / (1 + (documentCounts.get(word) ?? 0)));
  const [rarest] = runs.flat().sort((a, b) => rarity(b) - rarity(a));
  const run = runs.find((candidate) => rarest !== undefined && candidate.includes(rarest));
  if (!run || rarest === undefined) return query;

  let start = run.indexOf(rarest);
  let end = start + 1;
  while (end - start < Math.min(MOST_SYLLABLES, run.length)) {
    if (end === run.length || (start > 0 && rarity(run[start - 1]) > rarity(run[end]))) start--;
    else end++;
  }
  return run.slice(start, end).join(' ');
}

function words(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** Used by the forms that damage one syllable: the longest ones bear a slip without becoming another word at once. */
export function isWorthDamaging(word: string): boolean {
  return foldDiacritics(word).length >= 3;
}
