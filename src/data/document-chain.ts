import type { DocumentData } from '../schemas/document.ts';
import { formatDate } from '../text/dates.ts';
import { dateView, type DateView } from './date-view.ts';
import { before } from './document-standing.ts';
import { knownFacts, linkValues, type FactView } from './fact-view.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { dateOf } from './order.ts';
import { withBase } from './settings.ts';

/** A document in its chain, oldest first. `relation` says how it follows the one before. */
export interface ChainLinkView {
  document: Pick<DocumentData, 'type' | 'number' | 'issuer'> & {
    href: string;
    title?: string;
    issued?: DateView | undefined;
    /** Its place was taken: it stands there to be known, not to be applied. */
    isReplaced?: boolean;
  };
  relation?: 'replaces' | 'continues';
  current?: boolean;
}

type DocumentEntry = Entry<'documents'>;

/** A document with all that it replaced or continued, and all that did so after it; oldest first. */
export function documentChain(entry: DocumentEntry, library: LibraryIndex): ChainLinkView[] {
  const chain = new Set<DocumentEntry>([entry]);
  for (const member of chain) {
    for (const id of [...before(member), member.data.replacedBy]) {
      const found = library.find('documents', id);
      if (found) chain.add(found);
    }
    for (const other of library.having('documents', 'before', member.id)) chain.add(other);
  }
  return [...chain]
    .sort((a, b) => ((dateOf(a) ?? '9999') < (dateOf(b) ?? '9999') ? -1 : 1))
    .map((member, index): ChainLinkView => {
      const { type, number, title, issuer, issued, status } = member.data;
      const replaces = member.data.replaces.length > 0;
      return {
        document: {
          href: withBase(member.path),
          type,
          number,
          title,
          issuer,
          issued: issued ? dateView(issued) : undefined,
          isReplaced: status === 'replaced',
        },
        ...(index > 0 && before(member).length > 0 ? { relation: replaces ? 'replaces' : 'continues' } : {}),
        current: member === entry,
      };
    });
}

/** Other documents with the same number: numbers begin anew with every term. */
export function sameNumber(entry: DocumentEntry, library: LibraryIndex): DocumentEntry[] {
  return library.having('documents', 'number', entry.data.number).filter((other) => other !== entry);
}

export function documentFacts(entry: DocumentEntry, library: LibraryIndex): FactView[] {
  const { type, number, issuer, issued, aliases, basedOn, replaces, replacedBy, continues } = entry.data;
  const entries = (ids: readonly string[]): DocumentEntry[] => ids.flatMap((id) => library.find('documents', id) ?? []);
  return [
    { label: 'Loại', values: [type] },
    { label: 'Số, ký hiệu', values: [number] },
    { label: 'Nơi ban hành', values: [issuer] },
    { label: 'Ngày', values: issued ? [{ text: formatDate(issued), datetime: issued }] : [] },
    ...knownFacts([
      { label: 'Tên gọi khác', values: aliases },
      { label: 'Thay thế', values: linkValues(entries(replaces)) },
      { label: 'Được thay thế bằng', values: linkValues(replacedBy ? entries([replacedBy]) : []) },
      { label: 'Tiếp nối', values: linkValues(entries(continues)) },
      { label: 'Căn cứ vào', values: linkValues(entries(basedOn)) },
    ]),
  ];
}
