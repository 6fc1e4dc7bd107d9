const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * Finds words and phrases in a text, whole words only, the longest first; neighbours become one place.
 * @param text in the form of `PageText`
 * @returns places `[start, end)`, ascending
 */
export function findMarks(text: string, marks: readonly string[]): [start: number, end: number][] {
  const places: [number, number][] = [];
  const wanted = [...new Set(marks.map(plainly))].filter(Boolean).sort((a, b) => b.length - a.length);
  for (const mark of wanted) {
    for (let start = text.indexOf(mark); start >= 0; start = text.indexOf(mark, start + 1)) {
      const end = start + mark.length;
      const isWhole = !isPartOfWord(text, start - 1) && !isPartOfWord(text, end);
      if (isWhole && !places.some(([from, to]) => start < to && from < end)) places.push([start, end]);
    }
  }
  places.sort(([a], [b]) => a - b);
  return withoutStraySyllables(text, joinNeighbours(text, places));
}

function joinNeighbours(text: string, places: readonly [number, number][]): [number, number][] {
  return places.reduce<[number, number][]>((joined, place) => {
    const last = joined.at(-1);
    if (last && text.slice(last[1], place[0]) === ' ') last[1] = place[1];
    else joined.push(place);
    return joined;
  }, []);
}

/** Where a page has "nhân dân", the "dân" of "người dân" is not what one looked for. */
function withoutStraySyllables(text: string, places: readonly [number, number][]): [number, number][] {
  const syllables = ([start, end]: readonly [number, number]): string[] => text.slice(start, end).split(' ');
  const inWords = new Set(
    places
      .map(syllables)
      .filter((word) => word.length > 1)
      .flat(),
  );
  return places.filter((place) => syllables(place).length > 1 || !inWords.has(text.slice(...place)));
}

function plainly(mark: string): string {
  return mark
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isPartOfWord(text: string, index: number): boolean {
  return index >= 0 && PART_OF_WORD.test(text[index] ?? '');
}
