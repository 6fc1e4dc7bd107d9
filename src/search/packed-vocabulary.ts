/*
 * The vocabulary as text: all words by alphabet, each as how many letters it begins with like the one before (a digit) and the
 * letters that follow; a line end; and for each word a sign that says its frequency: the nth means met about √2ⁿ times.
 * Frequencies decide between candidates only, so their order of magnitude is enough.
 */

const MOST_SHARED = 9;
/** The sign of a word that is met once; the others follow it in the order of ASCII. */
const ONCE = '0'.charCodeAt(0);

/** The two lines of the text. @param counts occurrences of each word; words are letters alone */
export function encodeVocabulary(counts: ReadonlyMap<string, number>): [words: string, magnitudes: string] {
  const words = [...counts.keys()].sort();
  const magnitudes = words.map((word) => String.fromCharCode(ONCE + Math.round(Math.log2(counts.get(word)!) * 2)));
  const packed = words.map((word, i) => {
    const shared = sharedBeginning(words[i - 1] ?? '', word);
    return shared + word.slice(shared);
  });
  return [`${packed.join('')}\n`, magnitudes.join('')];
}

function sharedBeginning(before: string, word: string): number {
  let shared = 0;
  while (shared < MOST_SHARED && shared < word.length && before[shared] === word[shared]) shared++;
  // Never in the middle of a letter that is two UTF-16 units.
  return /^[\udc00-\udfff]/.test(word.slice(shared)) ? shared - 1 : shared;
}

/** Words and magnitudes alone, as many of the one as of the other: a page that a server sends in place of the file is none. */
export function isVocabulary(text: string): boolean {
  const [, words, magnitudes] = /^((?:\d[\p{L}\p{M}]*)*)\n([0-~]*)$/u.exec(text) ?? [];
  return words !== undefined && magnitudes !== undefined && (words.match(/\d/g) ?? []).length === magnitudes.length;
}

/** The rarest words first, those of one magnitude by alphabet. */
export function decodeVocabulary(text: string): [word: string, count: number][] {
  const [words = '', magnitudes = ''] = text.split('\n');
  const counts = [1];
  while (ONCE + counts.length < 127) counts.push(counts.at(-1)! * Math.SQRT2);
  let word = '';
  const decoded = Array.from(words.matchAll(/(\d)(\D*)/g), ([, shared, rest], i): [string, number] => {
    word = word.slice(0, Number(shared)) + rest;
    return [word, counts[magnitudes.charCodeAt(i) - ONCE]!];
  });
  return decoded.sort((a, b) => a[1] - b[1]);
}
