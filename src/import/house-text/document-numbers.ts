import { editsOf, type TextRule } from './edit.ts';

const SIGN = '[A-ZĐƯ][A-Za-zĐđƯư]{0,5}';
const ISSUER = '[A-ZĐƯ][A-Za-zĐđƯư]*(?:[.-][A-ZĐƯ][A-Za-zĐđƯư]*)*';
const GAP = '\\s{0,2}';
/** `14-KH/ĐU.STTTT`, `05-CT/TW`, and of the State `19/2018/NĐ-CP`, however it is spaced. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])\\d{1,4}(?:${GAP}[-–]${GAP}${SIGN}${GAP}/${GAP}${ISSUER}|${GAP}/${GAP}(?:19|20)\\d{2}${GAP}/${GAP}[A-ZĐ]{2,5}${GAP}[-–]${GAP}[A-ZĐ]{2,8})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** A document number in running text. */
export interface WrittenNumber {
  at: number;
  written: string;
  /** As it is printed: no inner spaces, a hyphen for a dash. */
  closed: string;
}

export function findDocumentNumbers(text: string): WrittenNumber[] {
  return [...text.matchAll(NUMBER)].map(({ index, 0: written }) => ({ at: index, written, closed: written.replace(/\s/g, '').replaceAll('–', '-') }));
}

/** One form for all the ways a number is written: `05- CT/TƯ` and `05-CT/TW` are `5-CT/TW`. */
export function numberKey(number: string): string {
  return number.normalize('NFC').toUpperCase().replace(/\s/gu, '').replaceAll('–', '-').replace(/TƯ(?=$|[.-])/u, 'TW').replace(/^0+(?=\d)/u, '');
}

/** Document numbers without inner spaces: `14 -KH/ĐU.STTTT` is `14-KH/ĐU.STTTT`. */
export const documentNumbers: TextRule = {
  name: 'Số, ký hiệu văn bản viết liền',
  find: (text) => editsOf(text, NUMBER, ([written]) => findDocumentNumbers(written)[0]?.closed ?? null),
};
