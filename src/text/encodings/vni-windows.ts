/**
 * VNI-Windows (fonts VNI-Times, VNI-Helve): a plain letter followed by a code for its marks.
 *
 * Rule: `a` + `ø` is à, `ô` (which stands for ơ) + `ø` is ờ; a few letters have a code of their own. A capital
 * takes the capital of the mark's code. Computed from the lower-case half.
 */

/** Mark code → combining marks it puts on the letter before it. */
const MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Letters on which the hat codes, the breve codes and the tone codes may stand. */
const HAT_BASES = 'aeo';
const BREVE_BASES = 'a';
const TONE_BASES = 'aeouyôö';
/** Codes that are letters by themselves. */
const LETTERS: Readonly<Record<string, string>> = { ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

function basesOf(marks: string): string {
  if (marks.startsWith('\u0302')) return HAT_BASES;
  return marks.startsWith('\u0306') ? BREVE_BASES : TONE_BASES;
}

function buildPairs(): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const [code, marks] of Object.entries(MARKS)) {
    for (const base of basesOf(marks)) {
      const letter = ((LETTERS[base] ?? base) + marks).normalize('NFC');
      pairs.set(base + code, letter);
      pairs.set((base + code).toUpperCase(), letter.toUpperCase());
      pairs.set(base.toUpperCase() + code, letter.toUpperCase());
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
