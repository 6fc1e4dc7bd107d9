import { compose } from './compose.ts';

/** A document number in running text. */
interface WrittenNumber {
  at: number;
  /** As it stands in the text. */
  written: string;
  /** As it is printed: no inner spaces, a hyphen for a dash. */
  closed: string;
}

const SIGN = '[A-ZĐÐƯ][A-Za-zĐÐđƯư]{0,5}';
const ISSUER = '[A-ZĐÐƯ][A-Za-zĐÐđƯưẮắ]*(?:[.-][A-ZĐÐƯ][A-Za-zĐÐđƯư]*)*';
const GAP = '[^\\S\\r\\n]{0,2}';
/**
 * `14-KH/ĐU.STTTT`, `05-CT/TW`, and of the State `19/2018/NĐ-CP`, behind what may stand before one: pages that make papers
 * run this, and Safari before 16.4 knows no lookbehind.
 */
const NUMBER = new RegExp(
  `(^|[^\\p{L}\\p{N}/.,-])(\\d{1,4}(?:${GAP}[-–]${GAP}${SIGN}${GAP}/${GAP}${ISSUER}` +
    `|${GAP}/${GAP}(?:19|20)\\d{2}${GAP}/${GAP}[A-ZĐÐ]{2,5}${GAP}[-–]${GAP}[A-ZĐÐ]{2,8})(?![\\p{L}\\p{N}]))`,
  'gu',
);

/** Every number, however it is spaced. */
export function findDocumentNumbers(text: string): WrittenNumber[] {
  const composed = compose(text);
  return [...composed.text.matchAll(NUMBER)].map(({ index, 1: before = '', 2: number = '' }) => {
    const first = index + before.length;
    const at = composed.given(first);
    const written = text.slice(at, composed.given(first + number.length));
    return { at, written, closed: written.replace(/\s/gu, '').replaceAll('–', '-') };
  });
}

/** One form for all the ways a number is written: `05- CT/TƯ` and `05-CT/TW` are `5-CT/TW`. */
export function numberKey(number: string): string {
  return number
    .normalize('NFC')
    .toUpperCase()
    .replace(/\s/gu, '')
    .replaceAll('–', '-')
    .replaceAll('Ð', 'Đ')
    .replace(/TƯ(?=$|[.-])/u, 'TW')
    .replace(/^0+(?=\d)/u, '');
}
