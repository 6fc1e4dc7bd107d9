/** Where a page of the printed work begins: `[tr. 269]`, before the first word of it. Forewords have Roman numbers. */
const MARK = /\[tr\. (\d{1,4}|[ivxlc]{1,7})\]\s*/g;

/** A printed page within a paragraph. */
export interface PageMark {
  /** Number as printed. */
  page: string;
  /** Index in the paragraph without its marks, of the first character on the page. */
  at: number;
}

/** A paragraph as it is read and compared: marks of pages are no words of the work. */
export function withoutPageMarks(paragraph: string): string {
  return paragraph.replace(MARK, '');
}

export function pageMarksIn(paragraph: string): PageMark[] {
  let passed = 0;
  return [...paragraph.matchAll(MARK)].map(({ 0: mark, 1: page, index }) => {
    const at = index - passed;
    passed += mark.length;
    return { page: page!, at };
  });
}

/** The mark that stands before the first word of a page. */
export function pageMark(page: string): string {
  return `[tr. ${page}]`;
}
