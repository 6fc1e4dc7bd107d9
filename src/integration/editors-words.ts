import type { LibrarySettings } from '../library/settings.ts';
import type { LexiconEntry } from '../search/types.ts';

/** Between two things that one abbreviation may stand for, in the words of the editors. */
const EITHER = ' hoặc ';

/** Abbreviations and synonyms as the search takes them: those of the site's index, and of the benchmarks'. */
export function editorsWords({ abbreviations, synonyms }: Pick<LibrarySettings, 'abbreviations' | 'synonyms'>): LexiconEntry[] {
  return [
    // An entry for each meaning: “chi bộ” is no other wording of “cán bộ”, though both are shortened to CB.
    ...Object.entries(abbreviations).flatMap(([term, meanings]) => meanings.split(EITHER).map((one) => ({ term, expansions: [one] }))),
    ...synonyms.map(([term = '', ...expansions]) => ({ term, expansions })),
  ];
}
