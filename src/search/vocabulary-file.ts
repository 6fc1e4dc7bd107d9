/**
 * The vocabulary as text: line n holds, in alphabetical order, the words met about √2ⁿ times.
 * Frequencies decide between candidates only, so their order of magnitude is enough.
 */
export function encodeVocabulary(counts: ReadonlyMap<string, number>): string {
  const lines: string[][] = [];
  for (const [word, count] of counts) (lines[Math.round(Math.log2(count) * 2)] ??= []).push(word);
  return Array.from(lines, (line) => (line ?? []).sort().join(' ')).join('\n');
}

export function* decodeVocabulary(text: string): Generator<[word: string, count: number]> {
  let count = 1;
  for (const line of text.split('\n')) {
    for (const word of line.split(' ')) if (word !== '') yield [word, count];
    count *= Math.SQRT2;
  }
}
