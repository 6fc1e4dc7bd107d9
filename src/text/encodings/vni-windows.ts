/**
 * VNI-Windows (fonts VNI-Times, VNI-Helve): a plain letter followed by a code for its marks.
 *
 * Rule: `a` + `ø` is à, `ô` (which stands for ơ) + `ø` is ờ; a few letters have a code of their own. A capital
 * takes the capital of the mark's code. Computed from the lower-case half.
 */

/** Combining marks of the tones, in the order of the codes below. */
const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
/** What stands on a letter beside its tone (nothing, hat, breve), the letters it stands on, and its codes tone by tone. */
const CODES: readonly [mark: string, bases: string, codes: string][] = [
  ['', 'aeouyôö', ' ùøûõï'],
  ['\u0302', 'aeo', 'âáàåãä'],
  ['\u0306', 'a', 'êéèúüë'],
];
/** Codes that are letters by themselves. */
const LETTERS: Readonly<Record<string, string>> = { ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

function buildPairs(): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const [mark, bases, codes] of CODES) {
    for (const [index, code] of [...codes].entries()) {
      for (const base of code === ' ' ? '' : bases) {
        const letter = ((LETTERS[base] ?? base) + mark + TONES[index]).normalize('NFC');
        pairs.set(base + code, letter);
        pairs.set((base + code).toUpperCase(), letter.toUpperCase());
        pairs.set(base.toUpperCase() + code, letter.toUpperCase());
      }
    }
  }
  for (const [code, letter] of Object.entries(LETTERS)) {
    pairs.set(code, letter);
    pairs.set(code.toUpperCase(), letter.toUpperCase());
  }
  return pairs;
}

/** VNI sequence of one or two characters (as Windows-1252 shows them) → Vietnamese letter. */
export const VNI_SEQUENCES: ReadonlyMap<string, string> = buildPairs();

const SEQUENCE = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñôöíìæóòî]/giu;

/** Text whose characters are VNI-Windows codes shown as Windows-1252, as Vietnamese. */
export function decodeVniWindows(text: string): string {
  return text.replace(SEQUENCE, (sequence) => {
    const [first = '', second = ''] = sequence;
    return VNI_SEQUENCES.get(sequence) ?? (VNI_SEQUENCES.get(first) ?? first) + (VNI_SEQUENCES.get(second) ?? second);
  });
}
