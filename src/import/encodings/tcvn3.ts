import iconv from 'iconv-lite';

/**
 * TCVN3, the "ABC" fonts (.VnTime, .VnArial): one byte a letter.
 *
 * Rule: the 8-bit set VN3 of TCVN 5712:1993, which is the half above A0 of the VN1 that iconv-lite knows. Toned
 * letters are lower case only; the fonts whose names end in H show them as capitals, which the text itself
 * does not tell. Below A1 these fonts follow Windows-1252, so quotation marks and dashes stay as they are.
 */
const FIRST = 0xa1;
const LAST = 0xfe;

const CODES = Uint8Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const LETTERS = [...CODES].map((code) => iconv.decode(Buffer.from([code]), 'tcvn'));

/** Text whose characters U+00A1–00FE are TCVN3 codes, as Vietnamese. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (character) => LETTERS[character.charCodeAt(0) - FIRST] ?? character);
}
