/**
 * One form for text that looks the same.
 *
 * Rule: NFC (TCVN 6909:2001 has every Vietnamese letter precomposed; Unicode Standard Annex #15),
 * and beyond NFC what Unicode keeps apart but a reader cannot see:
 * - look-alike letters: U+00D0 U+00F0 (Icelandic eth), U+0189 U+0256 (African d) and d + U+0335 for
 *   Đ đ, U+01CD U+01CE (a with caron) for Ă ă;
 * - a tone mark before the quality mark (é + ˆ for ế): both have combining class 230, so NFC leaves
 *   them as they stand; the quality mark goes first, and a mark counts once. (ẹ + ˆ NFC repairs itself.)
 * - invisible characters: zero width, soft hyphen, byte order mark, direction marks, but not the
 *   joiner inside an emoji;
 * - no-break and fixed-width spaces, which become a plain space.
 */

export type NormalisationKind = 'composition' | 'look-alike' | 'mark-order' | 'invisible' | 'space';

/** A stretch of the text as given, at `offset` in UTF-16 units, that `normalise` writes as `to`. */
export interface Normalisation {
  offset: number;
  from: string;
  to: string;
  kind: NormalisationKind;
}

const MARKS = '\\u0300-\\u036F';
const SPACES = '\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000';
const INVISIBLE = '\\u00AD\\u034F\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';

const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');
const FIXED_SPACE = new RegExp(`[${SPACES}]`, 'u');
/** Letters that look like others, each one character. */
const LOOK_ALIKES = '\\u00D0\\u00F0\\u0189\\u0256\\u01CD\\u01CE';
/** Anything NFC alone would leave wrong, or a sign of it; text without is normalised in one call. */
const SUSPECT = new RegExp(`[${MARKS}${INVISIBLE}${SPACES}${LOOK_ALIKES}]`, 'u');
/** A character with the marks and invisible characters that cling to it; then what is suspect by itself, and all others. */
const WITH_MARKS = `[^${MARKS}${INVISIBLE}]?[${MARKS}${INVISIBLE}]+`;
const SUSPECT_CLUSTER = new RegExp(`${WITH_MARKS}|[${SPACES}${LOOK_ALIKES}]`, 'gu');
const CLUSTER = new RegExp(`${WITH_MARKS}|[^${MARKS}${INVISIBLE}]`, 'gu');
const EMOJI_JOINED = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]\u200D$/u;

const STROKED_D: Readonly<Record<string, string>> = {
  '\u00D0': 'Đ',
  '\u00F0': 'đ',
  '\u0189': 'Đ',
  '\u0256': 'đ',
  'D\u0335': 'Đ',
  'd\u0335': 'đ',
};
const CARON_A = /^[aA][\u0300-\u036F]*\u030C/u;
const VOWEL_WITH_MARKS = /^([aeiouy])([\u0300-\u036F]{2,})$/iu;
const QUALITY_MARK = /[\u0302\u0306\u031B]/u;

/** Quality marks first, each mark once. */
function orderMarks(marks: string): string {
  const isTone = (mark: string) => Number(!QUALITY_MARK.test(mark));
  return [...new Set(marks)].sort((a, b) => isTone(a) - isTone(b)).join('');
}

function normaliseCluster(cluster: string): { to: string; kind: NormalisationKind } {
  if (FIXED_SPACE.test(cluster)) {
    return { to: cluster.replace(FIXED_SPACE, ' ').replace(INVISIBLES, ''), kind: 'space' };
  }
  if (EMOJI_JOINED.test(cluster)) return { to: cluster, kind: 'composition' };

  const visible = cluster.replace(INVISIBLES, '');
  const decomposed = visible.normalize('NFD');
  const lookAlike = STROKED_D[decomposed] ?? decomposed.replace(CARON_A, (marked) => marked.replace(/\u030C/gu, '\u0306'));
  const ordered = lookAlike.replace(VOWEL_WITH_MARKS, (_, vowel: string, marks: string) => vowel + orderMarks(marks));
  const to = ordered.normalize('NFC');

  if (visible !== cluster) return { to, kind: 'invisible' };
  if (lookAlike !== decomposed) return { to, kind: 'look-alike' };
  if (to !== visible.normalize('NFC')) return { to, kind: 'mark-order' };
  return { to, kind: 'composition' };
}

/** A text has many clusters and few different ones. */
function remembered<T>(make: (cluster: string) => T): (cluster: string) => T {
  const known = new Map<string, T>();
  return (cluster) => {
    const found = known.get(cluster) ?? make(cluster);
    known.set(cluster, found);
    return found;
  };
}

/**
 * What `normalise` would change, in order of offset, none overlapping: for the content check, which
 * shows an editor where the invisible difference is.
 */
export function listNormalisations(text: string): Normalisation[] {
  if (!SUSPECT.test(text) && text.normalize('NFC') === text) return [];
  const changes: Normalisation[] = [];
  const normaliseKnown = remembered(normaliseCluster);
  for (const match of text.matchAll(text.normalize('NFC') === text ? SUSPECT_CLUSTER : CLUSTER)) {
    const from = match[0];
    const { to, kind } = normaliseKnown(from);
    if (to !== from) changes.push({ offset: match.index, from, to, kind });
  }
  return changes;
}

/** The text in the one form described above. Idempotent. */
export function normalise(text: string): string {
  if (!SUSPECT.test(text)) return text.normalize('NFC');
  const normaliseKnown = remembered(normaliseCluster);
  return text.replace(SUSPECT_CLUSTER, (cluster) => normaliseKnown(cluster).to).normalize('NFC');
}
