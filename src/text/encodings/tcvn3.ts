/**
 * TCVN3, the "ABC" fonts (.VnTime, .VnArial): one byte a letter.
 *
 * Rule: the 8-bit set VN3 of TCVN 5712:1993, and in the places it leaves free the toned capitals of VN1. Fonts whose
 * names end in H show toned letters as capitals, which the text itself does not tell. Below A1 these fonts follow
 * Windows-1252, so quotation marks and dashes stay as they are.
 */
const FIRST = 0xa1;

/** Letters of the codes A1–FE, sixteen a row from A0 on. */
const LETTERS = [
  'ĂÂÊÔƠƯĐăâêôơưđẰ',
  '\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ',
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ',
  'éẹềểễếệìỉỄẾỒĩíịò',
  'Ổỏõóọồổỗốộờởỡớợù',
  'Ỗủũúụừửữứựỳỷỹýỵ',
].join('');

/** Text whose characters U+00A1–00FE are TCVN3 codes, as Vietnamese. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (character) => LETTERS[character.charCodeAt(0) - FIRST] ?? character);
}
