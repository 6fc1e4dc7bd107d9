import type { PdfDocument } from '../../library/attachments/pdf-text.ts';

const LONGEST = 1000;
/** Entries of a document's information (ISO 32000-1, 14.3.3) in which people write. */
const NAMES = ['Title', 'Subject', 'Keywords'] as const;

/** What a PDF says of itself where no reader sees it: title, subject, key words, and its own entries. */
export async function propertiesOfPdf(document: PdfDocument): Promise<string[]> {
  const found = await document.getMetadata().catch(() => null);
  const info = (found?.info ?? {}) as Record<string, unknown>;
  const own = info['Custom'] !== null && typeof info['Custom'] === 'object' ? Object.values(info['Custom']) : [];
  return [...NAMES.map((name) => info[name]), ...own].flatMap((value) =>
    typeof value === 'string' && value.trim() !== '' ? [value.slice(0, LONGEST)] : [],
  );
}
