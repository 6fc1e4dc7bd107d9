/**
 * The Vietnamese syllable: reading it, writing it, and the set of all of them.
 *
 * Rule: what is valid is computed, onset × rhyme (`rhymes.ts`) × tone; a syllable that ends in a
 * stop (c, ch, p, t) takes only sắc or nặng. The set holds what the spelling system allows, about
 * three times what dictionaries attest.
 * Tone letter: the nucleus carries the mark; of a two-letter nucleus the first letter when open
 * (mía, của), the second when closed (miến, cuốn). Old style differs in one place: in open `oa`,
 * `oe`, `uy` the mark stands on the glide (hòa, khỏe, thủy; new: hoà, khoẻ, thuỷ).
 * Sources: the tone letter, Article 8 of the spelling rules of Decision 1989/QĐ-BGDĐT (Ministry of
 * Education and Training, 25 May 2018); structure and tone restriction, Đoàn Thiện Thuật, *Ngữ âm
 * tiếng Việt* (1977).
 */

import { oncePerText } from './once-per-text.ts';
import { listOnsetsWithRhymes } from './rhymes.ts';
import { addTone, splitTone, TONES, type Tone } from './tone-marks.ts';

/** Where open `oa oe uy` carry their mark: `old` hòa, `new` hoà. */
export type ToneStyle = 'old' | 'new';

/** A syllable by its written parts, lower case, NFC; absent parts are `''`. `gì` is onset gi, nucleus i. */
export interface Syllable {
  onset: string;
  /** /w/ as written, `o` or `u`; the u of `qu` is a glide. */
  glide?: '' | 'o' | 'u';
  nucleus: string;
  coda: string;
  tone: Tone;
}

type TonelessParts = Required<Omit<Syllable, 'tone'>>;

interface InventoryEntry {
  parts: TonelessParts;
  tones: readonly Tone[];
}

const STOP_CODAS = new Set(['c', 'ch', 'p', 't']);
const STOP_TONES: readonly Tone[] = ['sắc', 'nặng'];

/**
 * The exceptions: syllables of place names official text is full of, which keep the spelling of
 * their own languages (final k, also without tone; k before a, o, ô; kr): Đắk Lắk, Đăk Tô, Đak Đoa,
 * Krông Pắk, Krông Búk, Bắc Kạn, Mê Kông, Kon Tum.
 */
const PLACE_NAMES: readonly InventoryEntry[] = [
  placeName('đ', 'ă', 'k', 'ngang', 'sắc'),
  placeName('l', 'ă', 'k', 'ngang', 'sắc'),
  placeName('p', 'ă', 'k', 'ngang', 'sắc'),
  placeName('đ', 'a', 'k', 'ngang'),
  placeName('b', 'u', 'k', 'ngang', 'sắc'),
  placeName('k', 'a', 'n', 'nặng'),
  placeName('k', 'ô', 'ng', 'ngang'),
  placeName('kr', 'ô', 'ng', 'ngang'),
  placeName('k', 'o', 'n', 'ngang'),
];

function placeName(onset: string, nucleus: string, coda: string, ...tones: Tone[]): InventoryEntry {
  return { parts: { onset, glide: '', nucleus, coda }, tones };
}

let inventory: Map<string, InventoryEntry> | undefined;

/** The valid set by toneless spelling; computed at the first use. */
function syllableInventory(): Map<string, InventoryEntry> {
  if (inventory === undefined) {
    inventory = new Map();
    for (const { onset, rhyme } of listOnsetsWithRhymes()) {
      const parts = { onset, ...rhyme };
      inventory.set(spell(parts), { parts, tones: STOP_CODAS.has(rhyme.coda) ? STOP_TONES : TONES });
    }
    for (const entry of PLACE_NAMES) inventory.set(spell(entry.parts), entry);
  }
  return inventory;
}

/** The letters without tone; the i of `gi` is written once before a nucleus that begins with i. */
function spell({ onset, glide, nucleus, coda }: TonelessParts): string {
  const sharesI = onset === 'gi' && nucleus.startsWith('i');
  return (sharesI ? 'g' : onset) + glide + nucleus + coda;
}

/** Index, in the toneless spelling, of the letter that carries the tone mark. */
export function toneLetterIndex(syllable: Syllable, style: ToneStyle = 'new'): number {
  const { onset, glide = '', nucleus, coda } = syllable;
  const nucleusStart = spell({ onset, glide, nucleus, coda }).length - coda.length - nucleus.length;
  const onGlide = style === 'old' && onset !== 'q' && glide !== '' && coda === '' && /^[aey]$/.test(nucleus);
  if (onGlide) return nucleusStart - 1;
  return nucleusStart + (nucleus.length === 2 && coda !== '' ? 1 : 0);
}

/** The spelling of a syllable, in lower case NFC, its tone placed in the given style. */
export function composeSyllable(syllable: Syllable, style: ToneStyle = 'new'): string {
  const letters = [...spell({ ...syllable, glide: syllable.glide ?? '' })];
  const index = toneLetterIndex(syllable, style);
  letters[index] = addTone(letters[index] ?? '', syllable.tone);
  return letters.join('');
}

/** The syllable that a toneless spelling (lower case, NFC) makes with a tone; null when there is none. */
export function toneSyllable(toneless: string, tone: Tone): Syllable | null {
  const entry = syllableInventory().get(toneless);
  return entry?.tones.includes(tone) ? { ...entry.parts, tone } : null;
}

/**
 * The parts of a written syllable, any case, composed or decomposed, its tone on any vowel letter
 * (hòa, hoà, qúy); null for anything that is not exactly one valid syllable.
 */
export const parseSyllable = oncePerText((text): Readonly<Syllable> | null => {
  const split = splitTone(text.normalize('NFC').toLowerCase());
  return split && toneSyllable(split.toneless, split.tone);
});

/** Whether the text is exactly one valid syllable; `hoc` and `viêt` are not, for want of a tone. */
export function isSyllable(text: string): boolean {
  return parseSyllable(text) !== null;
}

/** Every spelling without tone mark, lower case; `viêt` is among them although it needs a tone. */
export function allTonelessSyllables(): Iterable<string> {
  return syllableInventory().keys();
}

/** Every valid syllable, lower case, NFC, new-style tone placement. */
export function* allSyllables(): Iterable<string> {
  for (const { parts, tones } of syllableInventory().values()) {
    for (const tone of tones) yield composeSyllable({ ...parts, tone });
  }
}
