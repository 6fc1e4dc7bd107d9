import { isSyllable } from '../vietnamese/syllable.ts';

/** Share of syllables above which a reading of 8-bit bytes is taken for the right one. */
const ENOUGH = 0.6;

/** Names, for an editor, the encoding of bytes that are not UTF-8. */
export function nameEncoding(bytes: Buffer): string {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (hasMark || bytes.subarray(0, 4000).includes(0)) return 'UTF-16, hoặc không phải tệp chữ';
  const reading = new TextDecoder('windows-1258').decode(bytes.subarray(0, 100_000)).normalize('NFC');
  return shareOfSyllables(reading) >= ENOUGH ? 'windows-1258' : 'một bảng mã cũ như TCVN3 (phông .VnTime) hoặc VNI';
}

/** Of the words beyond ASCII: the others say nothing about an encoding. */
function shareOfSyllables(text: string): number {
  const words = (text.match(/[^\s.,:;!?"'()[\]-]+/gu) ?? []).filter((word) => /[^\p{ASCII}]/u.test(word));
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length;
}
