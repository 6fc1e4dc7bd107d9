import { nearestNames } from '../problems/nearest.ts';
import { firstProblems, found, type Finding, type Problem } from '../problems/problem.ts';
import type { Reference } from '../mdx/segment.ts';
import { collectionDefinitions, type CollectionName, COLLECTIONS } from '../schemas/collections.ts';
import { formatDate } from '../text/dates.ts';
import { dataReferences } from './data-references.ts';
import { problemAt, type LibraryEntry } from './entry.ts';
import { currentDay, hiddenBecause, visibleFrom, type VisibilityFields } from './visibility.ts';

/**
 * References in data, in component calls and in links of the text: each must lead to an entry.
 * A text, and a field that names one entry, may lead only to what readers see no later than the entry itself, so that no later build
 * fails by itself and nothing known is shown as not known.
 * @param broken `collection/id` of files that exist but could not be read
 * @param drafts those of them that are drafts: no text that readers see may call one
 * @param today `YYYY-MM-DD`
 */
export function checkReferences(
  entries: readonly LibraryEntry[],
  broken: ReadonlySet<string>,
  drafts: ReadonlySet<string> = new Set(),
  today: string = currentDay(),
): Problem[] {
  const ids = new Map<CollectionName, Set<string>>(COLLECTIONS.map((name) => [name, new Set()]));
  for (const { collection, id } of entries) ids.get(collection)!.add(id);
  const findDangling = (collection: CollectionName, id: string): Finding[] => {
    const known = ids.get(collection) ?? new Set();
    if (known.has(id) || broken.has(`${collection}/${id}`)) return [];
    const likely = nearestNames(id, [...known], 3);
    const { label } = collectionDefinitions[collection];
    const fix = likely.length > 0 ? `Có phải bạn muốn: ${likely.join(', ')}?` : `Phần ${label} đang trống: tạo mục ấy trước.`;
    return [found('tham-chieu', `Không có mục “${id}” trong ${label}.`, fix)];
  };
  const hidden = new Map(
    entries.filter(({ data }) => hiddenBecause(data, today)).map((entry) => [`${entry.collection}/${entry.id}`, entry.data]),
  );
  const findUnseen = (entry: LibraryEntry, { collection, id }: Pick<Reference, 'collection' | 'id'>): Finding[] => {
    const key = `${collection}/${id}`;
    if (drafts.has(key) && !entry.data.draft && !entry.data.withdrawn) return [unseenMessage(id, { draft: true }, today)];
    const called = hidden.get(key);
    const gone = called && hiddenBecause(called, today) === 'withdrawn';
    if (!called || entry.data.draft || entry.data.withdrawn || (!gone && visibleFrom(called) <= visibleFrom(entry.data))) return [];
    return [unseenMessage(id, called, today)];
  };
  const findIn = function* (entry: LibraryEntry): Generator<Problem> {
    const { file } = entry;
    for (const { collection, id, path } of dataReferences(entry)) {
      const isItself = collection === entry.collection && id === entry.id;
      if (isItself) yield problemAt(entry, path, 'tham-chieu', `Mục “${id}” dẫn tới chính nó.`, 'Viết mã của mục khác, hoặc bỏ mã này.');
      // Of a list readers see the rest; a field that names one entry would read as not known.
      const isOnlyOne = typeof path.at(-1) === 'string';
      const findings = [...findDangling(collection, id), ...(isOnlyOne ? findUnseen(entry, { collection, id }) : [])];
      for (const finding of findings) yield { file, ...entry.positionOf(path), ...finding };
    }
    for (const call of entry.body?.references ?? []) {
      const findings = [...findDangling(call.collection as CollectionName, call.id), ...findUnseen(entry, call)];
      for (const finding of findings) yield { file, line: call.line, column: call.column, ...finding };
    }
  };
  return entries.flatMap((entry) => firstProblems(findIn(entry)));
}

function unseenMessage(id: string, called: VisibilityFields, today: string): Finding {
  switch (hiddenBecause(called, today)) {
    case 'withdrawn':
      return found(
        'da-rut',
        `Mục “${id}” đã được rút khỏi trang nên bài đã đăng không dẫn tới được nữa.`,
        'Bỏ chỗ dẫn này, hoặc dẫn tới mục khác.',
      );
    case 'scheduled':
      return found(
        'hen-ngay',
        `Mục “${id}” hẹn đăng ngày ${formatDate(visibleFrom(called))}, sau bài này, nên bài này chưa dẫn tới được.`,
        'Đặt published: của bài này từ ngày đó trở đi, hoặc bỏ chỗ dẫn.',
      );
    default:
      return found(
        'ban-nhap',
        `Mục “${id}” còn là bản nháp nên bài đã đăng chưa dẫn tới được.`,
        'Bỏ draft: true ở mục đó, hoặc đặt draft: true cho bài này.',
      );
  }
}
