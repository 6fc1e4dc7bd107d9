/**
 * What the project's tools leave in a draft for its editor to replace: `npm run new` and `npm run import` write it,
 * the content check knows it again.
 */

const WRITE_HERE = 'Viết ở đây';
/** However much of the text behind it was written over. */
const PLACEHOLDER = new RegExp(`\\[\\s*${WRITE_HERE}(?!\\p{L})[^\\]\\n]*\\]?`, 'giu');

/** First words of the list at the head of an imported draft, and the title of its main part. */
export const IMPORT_NOTE = { opening: 'BẢN NHÁP máy nhập ngày', reviewNotes: 'CẦN XEM LẠI' } as const;

/** The remark above a caption whose picture did not come with the source. */
export const MISSING_PICTURE = 'Chú thích của một ảnh không có trong tệp nguồn';

/** A place in a new text: what is to be written there, in square brackets that no quotation has. */
export function placeholder(what: string): string {
  return `[${WRITE_HERE}: ${what}]`;
}

/** Places that nobody has written over, as they stand. */
export function findPlaceholders(text: string): { at: number; written: string }[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ index, 0: written }) => ({ at: index, written }));
}
