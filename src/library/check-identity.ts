import { extname } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { definitionOf, type CollectionName } from '../schemas/collections.ts';
import { entryPath } from '../schemas/addresses.ts';
import { valueAt } from '../schemas/walk.ts';
import { problemAt, type LibraryEntry } from './entry.ts';

/** What names an entry to a reader: its title; for a document number and date, since numbers recur across terms. */
export function identityOf(collection: CollectionName, data: Readonly<Record<string, unknown>>): string {
  const { titleField, identity = [] } = definitionOf(collection);
  const title = String(data[titleField]).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return [title, ...identity.map((path) => String(valueAt(data, path.split('.')) ?? ''))].join(' · ');
}

/** No two entries of a collection may be called the same, and no old id may lead to two places. */
export function checkIdentity(entries: readonly LibraryEntry[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, LibraryEntry>();
  const live = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const redirected = new Map<string, LibraryEntry>();
  for (const entry of entries) {
    const { titleField, label } = definitionOf(entry.collection);
    const key = `${entry.collection}:${identityOf(entry.collection, entry.data as unknown as Record<string, unknown>)}`;
    const twin = seen.get(key);
    if (twin) {
      const fix =
        twin.origin && !entry.origin
          ? `Muốn thay mục của gói ${twin.origin.name} thì đổi tên tệp này thành ${twin.id}${extname(entry.file)}; không thì sửa ` +
            'tên cho khác, hoặc xóa tệp.'
          : 'Sửa tên cho khác, hoặc xóa một trong hai tệp.';
      problems.push(problemAt(entry, [titleField], 'trung-ten', `Trùng với ${twin.file}: hai mục ${label} không được cùng tên.`, fix));
    }
    seen.set(key, entry);
    for (const [index, old] of entry.data.redirects.entries()) {
      const address = `${entry.collection}/${old}`;
      const owner = live.get(address) ?? redirected.get(address);
      const fix = `Mỗi địa chỉ (${entryPath(entry.collection, old)}) chỉ dẫn tới một trang: bỏ dòng này.`;
      if (owner) problems.push(problemAt(entry, ['redirects', index], 'ma-cu-trung', `Mã cũ “${old}” đang dùng ở ${owner.file}.`, fix));
      redirected.set(address, entry);
    }
  }
  return problems;
}
