import { definitionOf } from '../schemas/collections.ts';
import { formatDate } from '../text/dates.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { sessionKind, titleOf } from './titles.ts';

/** Number and day of a document: `Chỉ thị 05-CT/TW ngày 15/5/2016`. Numbers begin anew with every term, so the day belongs to the name. */
function datedTitle(entry: Entry<'documents'>): string {
  const { issued } = entry.data;
  return [titleOf(entry), ...(issued ? [`${issued.length === 10 ? 'ngày ' : ''}${formatDate(issued)}`] : [])].join(' ');
}

/** Title of an entry's page for tabs and search engines, where it stands without its section: no two pages share one. */
export function headTitle(entry: Entry): string {
  if (entry.collection === 'documents') return datedTitle(entry as Entry<'documents'>);
  return entry.collection === 'topics' ? `Chủ đề: ${titleOf(entry)}` : titleOf(entry);
}

/** What search engines and previews say of an entry. */
export function descriptionOf(entry: Entry, library: LibraryIndex): string {
  switch (entry.collection) {
    case 'quotes':
      return (entry as Entry<'quotes'>).data.text;
    case 'documents': {
      const { issuer, title } = (entry as Entry<'documents'>).data;
      return `${datedTitle(entry as Entry<'documents'>)} của ${issuer}: ${title}`;
    }
    case 'organisations': {
      const { name, province, note } = (entry as Entry<'organisations'>).data;
      return note ?? `${[name, province].filter(Boolean).join(', ')}: chuyên đề, tin tức và văn bản có trong thư viện.`;
    }
    case 'sessions': {
      const { data } = entry as Entry<'sessions'>;
      const organisation = library.find('organisations', data.organisation)?.data.name;
      return data.summary ?? `${[sessionKind(data), organisation].filter(Boolean).join(' của ')}: ${data.title}`;
    }
    default: {
      const { line: { summary = '' } = {}, label } = definitionOf(entry.collection);
      return String((entry.data as Record<string, unknown>)[summary] ?? `${label}: ${titleOf(entry)}`);
    }
  }
}
