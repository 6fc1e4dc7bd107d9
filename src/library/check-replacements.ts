import type { Problem } from '../problems/problem.ts';
import { problemAt, type EntryData, type LibraryEntry } from './entry.ts';

type DocumentEntry = LibraryEntry & { data: EntryData<'documents'> };

/**
 * A document and the one that took its place name each other: whichever a reader opens tells which one applies. An entry
 * of a package cannot be edited here, so nothing is asked of it.
 */
export function checkReplacements(entries: readonly LibraryEntry[]): Problem[] {
  const documents = entries.filter((entry): entry is DocumentEntry => entry.collection === 'documents');
  const byId = new Map(documents.map((entry) => [entry.id, entry]));
  return documents.flatMap((entry) => {
    const { replaces, replacedBy } = entry.data;
    const older = replaces.flatMap((id) => byId.get(id) ?? []).filter((old) => !old.origin && old.data.replacedBy !== entry.id);
    const newer = replacedBy ? byId.get(replacedBy) : undefined;
    return [
      ...(leadsBack(entry, byId)
        ? [
            problemAt(
              entry,
              ['replacedBy'],
              'gia-tri-sai',
              `Đi theo replacedBy: từ văn bản này lại về chính nó, nên không biết văn bản nào đang áp dụng.`,
              'Văn bản ra sau thay văn bản ra trước: bỏ replacedBy: và status: replaced ở văn bản mới nhất.',
            ),
          ]
        : []),
      ...older.map((old) =>
        problemAt(
          old,
          ['status'],
          'gia-tri-sai',
          `${entry.file} ghi là thay thế văn bản này, nhưng ở đây chưa ghi.`,
          `Viết status: replaced và replacedBy: ${entry.id}; nếu không phải, bỏ ${old.id} khỏi replaces: của tệp kia.`,
        ),
      ),
      ...(newer && !newer.origin && !newer.data.replaces.includes(entry.id)
        ? [
            problemAt(
              newer,
              ['replaces'],
              'gia-tri-sai',
              `${entry.file} ghi là được văn bản này thay thế, nhưng ở đây chưa ghi.`,
              `Thêm ${entry.id} vào replaces:; nếu không phải, sửa replacedBy: của tệp kia.`,
            ),
          ]
        : []),
    ];
  });
}

/** Whether whoever follows `replacedBy` comes back to where they began. */
function leadsBack({ id, data }: DocumentEntry, byId: ReadonlyMap<string, DocumentEntry>): boolean {
  const passed = new Set<string>();
  let next = data.replacedBy;
  while (next && next !== id && !passed.has(next)) {
    passed.add(next);
    next = byId.get(next)?.data.replacedBy;
  }
  return next === id;
}
