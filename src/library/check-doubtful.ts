import type { Problem } from '../problems/problem.ts';
import { isDoubtful } from '../schemas/quote.ts';
import { dataReferences } from './data-references.ts';
import { problemAt, type EntryData, type LibraryEntry } from './entry.ts';

type QuoteEntry = LibraryEntry & { data: EntryData<'quotes'> };

/**
 * A saying that is doubtful or misattributed is a quotation of nothing: no session, material, plan or other entry counts
 * it among what it quotes, and none is the right words instead of another. A text may call it, marked as what it is.
 */
export function checkDoubtful(entries: readonly LibraryEntry[]): Problem[] {
  const sayings = entries.filter((entry): entry is QuoteEntry => entry.collection === 'quotes');
  const doubtful = new Set(sayings.filter(({ data }) => isDoubtful(data.verification)).map(({ id }) => id));
  return entries.flatMap((entry) =>
    dataReferences(entry)
      .filter(({ collection, id }) => collection === 'quotes' && doubtful.has(id))
      .map(({ id, path }) =>
        problemAt(
          entry,
          path,
          'tham-chieu',
          `Câu “${id}” là câu nghi vấn hoặc gán nhầm, không dùng làm trích dẫn được.`,
          'Thay bằng câu ghi ở correct: của câu ấy; muốn dặn đừng dùng thì chèn thẻ Quote trong bài.',
        ),
      ),
  );
}
