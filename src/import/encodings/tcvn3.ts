/**
 * TCVN3, the "ABC" fonts (.VnTime, .VnArial): one byte a letter.
 *
 * Rule: the 8-bit set VN3 of TCVN 5712:1993. Lower-case toned letters only; the fonts whose names end in
 * H show the same codes as capitals, which the text itself does not tell.
 */

/** Codes in ascending order, then the letters in the same order. */
const CODES =
  'A1A2A3A4A5A6A7A8A9AAABACADAEB5B6B7B8B9BBBCBDBEC6C7C8C9CACBCCCECFD0D1D2D3D4D5D6D7D8DCDDDEDFE1E2E3E4E5E6E7E8E9EAEBECEDEEEFF1F2F3F4F5F6F7F8F9FAFBFCFDFE';
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

const DECODED: ReadonlyMap<number, string> = new Map(
  [...LETTERS].map((letter, index) => [Number.parseInt(CODES.slice(index * 2, index * 2 + 2), 16), letter]),
);

/** Code of each letter TCVN3 holds; capitals with a tone are missing. */
export const TCVN3_CODES: ReadonlyMap<string, number> = new Map([...DECODED].map(([code, letter]) => [letter, code]));

/** Text whose characters U+0080–00FF are TCVN3 codes, as Vietnamese. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u0080-\u00FF]/g, (character) => DECODED.get(character.charCodeAt(0)) ?? character);
}
