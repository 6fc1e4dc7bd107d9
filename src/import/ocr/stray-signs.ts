import type { Mend, SeenWord } from './recogniser.ts';

/** What specks, folds and the edge of a page are read as; no Vietnamese line begins or ends with it. */
const STRAY = '[`´|¦\\\\^~°„‚¬_]';
const ALONE = new RegExp(`^(?:${STRAY}|['‘’,.:;])+$`, 'u');
/** A line to write on. */
const BLANK = /^_{2,}$|^\.{3,}$/u;
const AT_START = new RegExp(`^${STRAY}+(?=[\\p{L}\\p{N}“"(])`, 'u');
const AT_END = new RegExp(`(?<=[\\p{L}\\p{N}.,;:!?”")])${STRAY}+$`, 'u');

/** A drawn line behind the words of a letterhead, and what its end is read as. */
const DRAWN = /^(?:[—–]{2,}|(?=.*[—–-])(?=.*_)[_—–-]{2,})\p{L}{0,2}$/u;
const SHORT = /^[\p{L}\p{N}]{1,2}$/u;

/** Words without the signs at both ends of their lines that nobody printed. Degrees stay behind their figures. */
export function withoutStraySigns(words: readonly SeenWord[]): { words: SeenWord[]; mended: Mend[] } {
  const mended: Mend[] = [];
  const isEnd = (index: number, by: 1 | -1): boolean => words[index + by]?.baseline !== words[index]!.baseline;
  let kept = words.filter(({ text }, index) => {
    const isStray = (isEnd(index, 1) || isEnd(index, -1)) && ALONE.test(text) && !BLANK.test(text);
    if (isStray) mended.push({ from: text, to: '' });
    return !isStray;
  });
  kept = kept.filter(({ text, baseline }, index) => {
    const [before, behind] = [kept[index - 1], kept[index + 1]];
    const isDrawn = DRAWN.test(text) && before?.baseline === baseline && behind?.baseline !== baseline;
    const isItsEnd = SHORT.test(text) && behind?.baseline !== baseline && before?.baseline === baseline && DRAWN.test(before.text);
    const goesBefore =
      DRAWN.test(text) && behind?.baseline === baseline && SHORT.test(behind.text) && kept[index + 2]?.baseline !== baseline;
    const isStray = isDrawn || isItsEnd || (goesBefore && before?.baseline === baseline);
    if (isStray) mended.push({ from: text, to: '' });
    return !isStray;
  });
  kept = kept.map((word, index) => {
    let { text } = word;
    if (kept[index - 1]?.baseline !== word.baseline) text = text.replace(AT_START, '');
    if (kept[index + 1]?.baseline !== word.baseline) text = text.replace(AT_END, '');
    if (text === word.text) return word;
    mended.push({ from: word.text, to: text });
    return { ...word, text };
  });
  return { words: kept, mended };
}
