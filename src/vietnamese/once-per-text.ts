/** Different words, and pairs of them, whose results are kept: more than the texts of a library hold. */
const MOST_KEPT = { words: 50_000, pairs: 500_000 } as const;

/** What is made of a word once and kept, since texts have many words and few different ones. */
export function oncePerText<T extends NonNullable<unknown> | null>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (kept.size < MOST_KEPT.words) kept.set(text, made);
    return made;
  };
}

/** The same for what is made of two words. */
export function oncePerPair<T extends NonNullable<unknown> | null>(make: (first: string, second: string) => T) {
  const kept = new Map<string, Map<string, T>>();
  let size = 0;
  return (first: string, second: string): T => {
    const ofFirst = kept.get(first) ?? new Map<string, T>();
    const known = ofFirst.get(second);
    if (known !== undefined) return known;
    const made = make(first, second);
    if (size === MOST_KEPT.pairs) return made;
    size += 1;
    kept.set(first, ofFirst.set(second, made));
    return made;
  };
}
