/**
 * Spellings that one region or another says alike, and so writes for each other: `di trúc` for `di chúc`, `kỹ luật` for
 * `kỷ luật`, `đoàn kếch` for `đoàn kết`.
 *
 * Rule: onsets ch/tr, s/x, d/gi/r and l/n (North), v/d/gi (South); codas n/ng, t/c, and after i and ê n/nh, t/ch (South);
 * the tones hỏi and ngã (Centre and South). One such change at a time, i/y and tone placement aside.
 * Source: Hoàng Thị Châu, *Phương ngữ học tiếng Việt* (2004), chapters on initials, finals and tones.
 */
import { canonicalSyllable } from './canonical.ts';
import { composeSyllable, isSyllable, parseSyllable, type Syllable } from './syllable.ts';

const ONSETS = ['ch tr', 's x', 'd gi r v', 'l n'].map((group) => group.split(' '));
const CODAS = ['n ng', 't c', 'n nh', 't ch'].map((group) => group.split(' '));
const TONES = [['hỏi', 'ngã']] as const;

/** The syllables said like one, in the form of `canonicalSyllable`; none for what is no syllable. */
export function soundAlikes(text: string): string[] {
  const syllable = parseSyllable(text);
  if (!syllable) return [];
  const others: Syllable[] = [
    ...alternatives(ONSETS, syllable.onset).map((onset) => ({ ...syllable, onset })),
    ...alternatives(CODAS, syllable.coda).map((coda) => ({ ...syllable, coda })),
    ...alternatives(TONES, syllable.tone).map((tone) => ({ ...syllable, tone })),
  ];
  return others
    .map((other) => composeSyllable(other))
    .filter(isSyllable)
    .map(canonicalSyllable);
}

function alternatives<T>(groups: readonly (readonly T[])[], part: T | string): T[] {
  return groups.filter((group) => (group as readonly unknown[]).includes(part)).flatMap((group) => group.filter((other) => other !== part));
}
