import { editsOf, type TextRule } from './edit.ts';

/** Kinds of document in a number, as they are abbreviated. */
const KINDS = 'CTrHĐ|CTr|CT|NQLT|NQ|KL|QĐi|QĐ|QyĐ|QC|QyC|HD|KH|TB|TBKL|CV|BC|TTr|TT|NĐ|PL|ĐA|GM|BB|L';

/** A number and sign such as `05-CT/TW` or `12/2019/NĐ-CP`, however it is spaced. */
export const DOCUMENT_NUMBER = new RegExp(
  `(?<![\\p{L}\\d/.-])(\\d{1,5})\\s*(?:/\\s*(\\d{4})\\s*/\\s*(${KINDS})\\s*[-–]\\s*(\\p{Lu}[\\p{Lu}\\d]*)|[-–]\\s*(${KINDS})\\s*/\\s*(\\p{Lu}[\\p{Lu}\\d]*(?:[.-]\\s?\\p{Lu}[\\p{Lu}\\d]*)*))(?![\\p{L}\\d])`,
  'gu',
);

/** The number of a match of `DOCUMENT_NUMBER` as it is printed, without inner spaces. */
export function writeNumber([, number = '', year, stateKind = '', sign = '', kind = '', issuer = '']: RegExpExecArray): string {
  return year ? `${number}/${year}/${stateKind}-${sign}` : `${number}-${kind}/${issuer.replace(/\s/g, '')}`;
}

/** Document numbers without inner spaces: `14 -KH/ĐU.STTTT` is `14-KH/ĐU.STTTT`. */
export const documentNumbers: TextRule = {
  name: 'Số, ký hiệu văn bản viết liền',
  find: (text) => editsOf(text, DOCUMENT_NUMBER, writeNumber),
};
