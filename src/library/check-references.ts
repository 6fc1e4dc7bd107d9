import { nearestNames } from '../problems/nearest.ts';
import { firstProblems, type Finding, type Problem } from '../problems/problem.ts';
import type { Reference } from '../mdx/segment.ts';
import { collectionDefinitions, type CollectionName, COLLECTIONS } from '../schemas/collections.ts';
import { formatDate } from '../text/dates.ts';
import { dataReferences, type FoundReference } from './data-references.ts';
import type { LibraryEntry } from './entry.ts';
import { currentDay, hiddenBecause, visibleFrom } from './visibility.ts';

/**
 * References in data, in component calls and in links of the text: each must lead to an entry.
 * A text may call only what readers see no later than the text itself, so that no later build fails by itself.
 * @param broken `collection/id` of files that exist but could not be read
 * @param today `YYYY-MM-DD`
 */
export function checkReferences(entries: readonly LibraryEntry[], broken: ReadonlySet<string>, today: string = currentDay()): Problem[] {
  const ids = new Map(
    COLLECTIONS.map((collection) => [
      collection,
      new Set(entries.filter((entry) => entry.collection === collection).map((entry) => entry.id)),
    ]),
  );
  const toItself = (entry: LibraryEntry, { collection, id, path }: FoundReference): Problem[] =>
    collection === entry.collection && id === entry.id
      ? [
          {
            file: entry.file,
            ...entry.positionOf(path),
            rule: 'tham-chieu',
            message: `Mục “${id}” gọi chính nó.`,
            fix: 'Viết mã của mục khác, hoặc bỏ mã này.',
          },
        ]
      : [];
  const isKnown = (collection: CollectionName, id: string): boolean =>
    ids.get(collection)?.has(id) === true || broken.has(`${collection}/${id}`);
  const dangling = (entry: LibraryEntry, place: { line: number; column: number }, collection: CollectionName, id: string): Problem => {
    const likely = nearestNames(id, [...(ids.get(collection) ?? [])], 3);
    return {
      file: entry.file,
      line: place.line,
      column: place.column,
      rule: 'tham-chieu',
      message: `Không có mục “${id}” trong ${collectionDefinitions[collection].label}.`,
      fix:
        likely.length > 0
          ? `Có phải bạn muốn: ${likely.join(', ')}?`
          : `Mục ${collectionDefinitions[collection].label} đang trống: tạo mục này trước.`,
    };
  };
  const hidden = new Map(
    entries.filter(({ data }) => hiddenBecause(data, today)).map((entry) => [`${entry.collection}/${entry.id}`, entry.data]),
  );
  const unseen = (entry: LibraryEntry, { collection, id, line, column }: Reference): Problem[] => {
    const called = hidden.get(`${collection}/${id}`);
    const gone = called && hiddenBecause(called, today) === 'withdrawn';
    if (!called || entry.data.draft || entry.data.withdrawn || (!gone && visibleFrom(called) <= visibleFrom(entry.data))) return [];
    return [{ file: entry.file, line, column, ...unseenMessage(id, called, today) }];
  };
  const findIn = function* (entry: LibraryEntry): Generator<Problem> {
    for (const found of dataReferences(entry)) {
      yield* toItself(entry, found);
      if (!isKnown(found.collection, found.id)) yield dangling(entry, entry.positionOf(found.path), found.collection, found.id);
    }
    for (const call of entry.body?.references ?? []) {
      if (!isKnown(call.collection as CollectionName, call.id)) yield dangling(entry, call, call.collection as CollectionName, call.id);
      yield* unseen(entry, call);
    }
  };
  return entries.flatMap((entry) => firstProblems(findIn(entry)));
}

function unseenMessage(id: string, called: LibraryEntry['data'], today: string): Finding {
  switch (hiddenBecause(called, today)) {
    case 'withdrawn':
      return {
        rule: 'da-rut',
        message: `Mục “${id}” đã được rút khỏi trang nên bài đã đăng không gọi được nữa.`,
        fix: 'Bỏ lời gọi hoặc liên kết này, hoặc thay bằng mục khác.',
      };
    case 'scheduled':
      return {
        rule: 'hen-ngay',
        message: `Mục “${id}” hẹn đăng ngày ${formatDate(visibleFrom(called))}, sau bài này, nên bài này chưa gọi được.`,
        fix: 'Đặt published: của bài này từ ngày đó trở đi, hoặc bỏ lời gọi.',
      };
    default:
      return {
        rule: 'ban-nhap',
        message: `Mục “${id}” còn là bản nháp nên bài đã đăng chưa gọi được.`,
        fix: 'Bỏ draft: true ở mục đó, hoặc đặt draft: true cho bài này.',
      };
  }
}
