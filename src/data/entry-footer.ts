import type { EntryOrigin } from '../library/entry.ts';
import { RIGHTS } from '../schemas/article.ts';
import { formatDate } from '../text/dates.ts';
import { knownFacts, type FactView } from './fact-view.ts';
import type { Entry } from './library.ts';
import { absoluteUrl } from './settings.ts';

/** What stands at the end of an entry: where it comes from, when it changed, and its absolute address. */
export function entryFooter({ path, changed, origin, data }: Entry): FactView[] {
  const { source, changes = [] } = data as Partial<Entry<'articles'>['data']>;
  const published = source?.published && { text: `đăng ngày ${formatDate(source.published)}`, datetime: source.published };
  return knownFacts([
    { label: 'Nguồn', values: source ? [{ text: source.name, href: source.url }, source.author ?? [], published ?? []].flat() : [] },
    { label: 'Quyền đăng', values: source ? [RIGHTS[source.rights]] : [] },
    { label: 'Về nguồn', values: source?.note ? [source.note] : [] },
    // The package that brings the entry to several libraries; the library's own have none.
    { label: 'Tư liệu chung', values: origin ? [{ text: originText(origin), href: origin.url }] : [] },
    { label: 'Sửa lần cuối', values: changed ? [{ text: formatDate(changed), datetime: changed }] : [] },
    { label: 'Ghi chú sửa đổi', values: changes.map(({ date, note }) => `${formatDate(date)}: ${note}`) },
    { label: 'Địa chỉ cố định', values: [absoluteUrl(path)] },
  ]);
}

/** As a reader may pass it on: what the package is, its name and its version. */
function originText({ name, version, about }: EntryOrigin): string {
  return `${about ? `${about} ` : ''}(gói ${name}, bản ${version})`;
}
