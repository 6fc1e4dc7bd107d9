/** Letters without anything between them, with the marks on them. */
export interface LetterRun {
  text: string;
  /** Index in the text. */
  at: number;
  /** A space and nothing else parts it from the run before. */
  isJoined: boolean;
}

const LETTER = /^[\p{L}\p{M}]$/u;
const [UNKNOWN, NO, YES] = [0, 1, 2];
/** What is known of each code unit: a text is walked several times faster so than by a regular expression. */
const kinds = new Uint8Array(0x1_00_00);

function isLetter(text: string, at: number, unit: number): boolean {
  if (unit >= 0xd8_00 && unit <= 0xdf_ff) return LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (kinds[unit] === UNKNOWN) kinds[unit] = LETTER.test(text.charAt(at)) ? YES : NO;
  return kinds[unit] === YES;
}

/** The runs of letters of a text, in order: its words without digits. */
export function letterRuns(text: string): LetterRun[] {
  const runs: LetterRun[] = [];
  const { length } = text;
  let end = -1;
  for (let at = 0; at < length; at += 1) {
    if (!isLetter(text, at, text.charCodeAt(at))) continue;
    const start = at;
    while (at < length && isLetter(text, at, text.charCodeAt(at))) at += text.codePointAt(at)! > 0xff_ff ? 2 : 1;
    const isJoined = start === end + 1 && (text[end] === ' ' || text[end] === '\u00A0');
    runs.push({ text: text.slice(start, at), at: start, isJoined });
    end = at;
  }
  return runs;
}
