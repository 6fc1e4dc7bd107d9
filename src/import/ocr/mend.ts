import { isSyllable, parseSyllable } from '../../vietnamese/syllable.ts';
import { inCaseOf } from './known-words.ts';
import type { Mend, SeenWord } from './recogniser.ts';
import { mendRomanNumbers } from './roman-numbers.ts';
import { withoutStraySigns } from './stray-signs.ts';

/**
 * What tesseract's Vietnamese model takes for another, with what stands behind or before it that leaves no doubt. Seen
 * with `npm run bench:ocr -- --wrong`.
 */
const CONFUSED: readonly { seen: string; meant: string; behind?: RegExp; before?: RegExp }[] = [
  { seen: 'đẳng', meant: 'đảng', behind: /^(?:viên|bộ|ủy|uỷ|đoàn|cộng|ta|vụ|phí|kỳ|tịch)(?![\p{L}\p{M}])/iu },
  { seen: 'sẳn', meant: 'sản', before: /(?:cộng|tài|thủy|thuỷ|khoáng|nông|di)$/iu },
  { seen: 'chỉ', meant: 'chi', behind: /^(?:bộ(?! phận| đội| máy| ba)|ủy|uỷ|hội|đoàn|nhánh)(?![\p{L}\p{M}])/iu },
  { seen: 'tỉnh', meant: 'tinh', behind: /^(?:thần|giản|gọn|hoa)(?![\p{L}\p{M}])/iu },
];
const WORD = /\p{L}[\p{L}\p{M}]*/u;

/**
 * Words with the mistakes put right that a reader would not see as a choice; `mended` has every one of them.
 * @param before number of the part that goes before them, 0 for none
 */
export function mendWords(seen: readonly SeenWord[], before = 0): { words: SeenWord[]; mended: Mend[]; lastPart: number } {
  const printed = withoutStraySigns(seen);
  const { words, mended: numbers, lastPart } = mendRomanNumbers(printed.words, before);
  const mended: Mend[] = [...printed.mended, ...numbers];
  const cased = words.map((word) => ({ ...word, text: inOneCase(word.text) }));
  const result = cased.map((word, index) => {
    const [before, behind] = [cased[index - 1], cased[index + 1]];
    const text = lowerBesideSmall(word, before, behind);
    const bare = WORD.exec(text)?.[0] ?? '';
    const follows =
      behind && cased[index + 2] && cased[index + 2]!.baseline === behind.baseline
        ? `${behind.text} ${cased[index + 2]!.text}`
        : (behind?.text ?? '');
    const meant = CONFUSED.find(
      (pair) =>
        pair.seen === bare.toLowerCase() && (pair.behind ? pair.behind.test(follows) : (pair.before?.test(before?.text ?? '') ?? false)),
    );
    const right = meant ? text.replace(bare, inCaseOf(bare, meant.meant)) : text;
    const read = words[index]!.text;
    if (right !== read) mended.push({ from: read, to: right });
    return { ...word, text: right };
  });
  return { words: result, mended, lastPart };
}

/** `mỘt`, `mộỘt`: no Vietnamese word has a capital behind a small letter. */
function inOneCase(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    if (!/\p{Ll}.*\p{Lu}/u.test(word)) return word;
    const small = word.toLowerCase();
    const single = small.replace(/(\p{L})\1+/gu, '$1');
    const read = isSyllable(small) ? small : isSyllable(single) ? single : word;
    return /^\p{Lu}/u.test(word) && read !== word ? read.charAt(0).toUpperCase() + read.slice(1) : read;
  });
}

/** `VỀ nền nếp`: letters of one shape in both cases are taken for capitals; what has a tone is no abbreviation. */
function lowerBesideSmall({ text, baseline }: SeenWord, before: SeenWord | undefined, behind: SeenWord | undefined): string {
  const hasTone = text.length <= 3 && text.length >= 2 && text === text.toUpperCase() && (parseSyllable(text)?.tone ?? 'ngang') !== 'ngang';
  const neighbour = behind?.baseline === baseline ? behind : before?.baseline === baseline ? before : undefined;
  const isAmongSmall = neighbour !== undefined && /\p{Ll}/u.test(neighbour.text);
  return hasTone && isAmongSmall ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}
