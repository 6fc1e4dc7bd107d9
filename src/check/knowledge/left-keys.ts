import { canonicalSyllable } from '../../vietnamese/canonical.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';
import { decodeTelex } from '../../vietnamese/telex.ts';
import { decodeVni } from '../../vietnamese/vni.ts';
import { areCompound, isAttested } from './compound-slips.ts';

/** A word that stands as its keys were pressed. */
interface LeftKeys {
  at: number;
  written: string;
  /** What the keys spell, with the word beside it where both are a compound. */
  meant: string;
  /** The way of typing. */
  by: 'Telex' | 'VNI';
}

const WORD = /(?<![\p{L}\p{M}\p{N}@#/._-])[A-Za-z][A-Za-z0-9]{1,9}(?![\p{L}\p{M}\p{N}@/_]|[.-][\p{L}\p{N}])/gu;
/** Shapes that hardly any word of another language has: `dd` first, `uw`, `aa`, a `j` at the end, keys of two marks, an onset. */
const ODD_TELEX = new RegExp(
  '^(?:dd[a-z]+|[a-z]*(?:uw|aa)[a-z]*|[a-z]+j|[a-z]*(?:oo|ee|ow|aw)[a-z]*[fjx]|' +
    '(?:kh|ngh?|nh)[a-z]*(?:oo|ee|w)[a-z]*|(?:kh|ngh?|nh)[a-z]*[sfrxj])$',
);
const ODD_VNI = /^[a-z]+\d[a-z]*\d[a-z]*$|^d9[a-z]+\d?[a-z]*$/;
const BESIDE = /^[ \u00A0](?<word>[\p{L}\p{M}]+)/u;
const BEFORE = /(?<word>[\p{L}\p{M}]+)[ \u00A0]$/u;
/** Most letters of a syllable, with the space. */
const REACH = 10;

/** Words as they were typed in Telex or VNI and not turned into Vietnamese; where no odd shape says so, a compound must. */
export function* findLeftKeys(text: string): Generator<LeftKeys> {
  for (const { 0: written, index: at } of text.matchAll(WORD)) {
    const word = written.toLowerCase();
    if (written !== word && written !== written[0] + word.slice(1)) continue;
    const by = /\d/.test(word) ? 'VNI' : 'Telex';
    const syllable = by === 'VNI' ? decodeVni(word) : decodeTelex(word);
    if (syllable === null || syllable === word || isWord(word) || !isSyllable(syllable)) continue;
    const before = BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.groups?.word ?? '';
    const beside = BESIDE.exec(text.slice(at + written.length, at + written.length + REACH))?.groups?.word ?? '';
    const isFirst = beside !== '' && areCompound(syllable, beside.toLowerCase());
    const isSecond = !isFirst && before !== '' && areCompound(before.toLowerCase(), syllable);
    const isOdd = (by === 'VNI' ? ODD_VNI : ODD_TELEX).test(word) && written === word && isAttested(canonicalSyllable(syllable));
    if (!isFirst && !isSecond && !isOdd) continue;
    yield { at, written, meant: isFirst ? `${syllable} ${beside}` : isSecond ? `${before} ${syllable}` : syllable, by };
  }
}

/** What reads as it stands: `xoong`, not `khoong`. */
function isWord(word: string): boolean {
  return isSyllable(word) && isAttested(canonicalSyllable(word));
}
