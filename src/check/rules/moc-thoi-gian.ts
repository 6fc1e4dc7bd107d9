import type { ArticleData } from '../../schemas/article.ts';
import type { SessionData } from '../../schemas/session.ts';
import { formatDate } from '../../text/dates.ts';
import type { OrganisationData } from '../../schemas/organisation.ts';
import { oncePer, type CheckContext, type Hit, type Rule } from '../engine/rule.ts';
import type { CheckedFile } from '../engine/checked-file.ts';

export const orderOfTimes: Rule = {
  code: 'moc-thoi-gian',
  severity: 'nhắc',
  about:
    'Các mốc không theo thứ tự: nguồn hay sự việc có ngày sau ngày đăng bài; đơn vị chưa lập hoặc không còn mang tên ấy lúc việc xảy ra.',
  wrong: 'published: 2026-11-21\nsource: { name: Báo Mẫu, rights: summary, published: 2027-01-05 }',
  right: 'published: 2026-11-21\nsource: { name: Báo Mẫu, rights: summary, published: 2026-01-05 }',
  forms: ['fields', 'fields'],
  *file(file, context) {
    if (!file.entry) return;
    if (file.collection === 'articles') {
      const { published, happened, source, organisations } = file.entry.data as ArticleData;
      yield* later(file, ['source', 'published'], source?.published, published, 'Ngày đăng ở nguồn');
      yield* later(file, ['happened'], happened, published, 'Ngày việc xảy ra');
      yield* outlived(file, organisations, happened ?? source?.published, context);
    }
    if (file.collection === 'sessions') {
      const { organisation, held } = file.entry.data as SessionData;
      yield* outlived(file, [organisation], held?.date, context);
    }
  },
};

/** Whether one date, as far as both are known, lies behind another. */
function isAfter(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

function* later(file: CheckedFile, path: string[], date: string | undefined, published: string, what: string): Generator<Hit> {
  if (date !== undefined && isAfter(date, published))
    yield {
      start: file.offsetOf(path),
      message: `${what} (${formatDate(date)}) sau ngày đăng bài (${formatDate(published)}).`,
      fix: 'Sửa ngày gõ nhầm.',
    };
}

const organisationsById = oncePer(
  ({ library }: CheckContext) =>
    new Map(
      library.entries.flatMap(({ collection, id, data }) =>
        collection === 'organisations' ? [[id, data as OrganisationData] as const] : [],
      ),
    ),
);

function* outlived(file: CheckedFile, ids: readonly string[], date: string | undefined, context: CheckContext): Generator<Hit> {
  for (const id of ids) {
    const { name, from, to } = organisationsById(context).get(id) ?? {};
    const [wrong, end] =
      date && to && isAfter(date, to) ? ['thôi mang tên này từ', to] : date && from && isAfter(from, date) ? ['mới lập', from] : [];
    if (date === undefined || end === undefined) continue;
    yield {
      start: file.offsetOf(file.collection === 'sessions' ? ['organisation'] : ['organisations', ids.indexOf(id)]),
      message: `“${name}” ${wrong} ${formatDate(end)}, bài nói việc ${formatDate(date)}.`,
      fix: 'Ghi đơn vị của lúc ấy, hoặc sửa ngày.',
    };
  }
}
