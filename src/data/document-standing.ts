import type { DocumentData } from '../schemas/document.ts';
import type { Entry, LibraryIndex } from './library.ts';
import type { LinkView } from './link-view.ts';
import { dateOf } from './order.ts';
import { withBase } from './settings.ts';
import type { StandingView } from './standing-view.ts';
import { datedTitle } from './titles.ts';

type DocumentEntry = Entry<'documents'>;

/** Ids of the documents that one replaces or continues. */
export function before({ data }: DocumentEntry): string[] {
  return [...data.replaces, ...data.continues];
}

/** The documents that replaced or continued one, the one that replaced it first, then the newest. */
function successors(entry: DocumentEntry, library: LibraryIndex): DocumentEntry[] {
  const replacing = library.find('documents', entry.data.replacedBy);
  const others = library.having('documents', 'before', entry.id).filter((other) => other !== replacing);
  return [...(replacing ? [replacing] : []), ...others.sort((a, b) => ((dateOf(a) ?? '') < (dateOf(b) ?? '') ? 1 : -1))];
}

/** The newest of all that came after a document; itself where nothing did. */
function latestAfter(entry: DocumentEntry, library: LibraryIndex): DocumentEntry {
  const after = new Set([entry]);
  for (const member of after) for (const next of successors(member, library)) after.add(next);
  return [...after].reduce((newest, one) => ((dateOf(one) ?? '') > (dateOf(newest) ?? '') ? one : newest));
}

/** The first thing that a document's page says. */
export function documentStanding(entry: DocumentEntry, library: LibraryIndex): StandingView {
  const { status } = entry.data;
  const [next] = successors(entry, library);
  const latest = next && latestAfter(entry, library);
  const view = {
    ...(next ? { by: datedLink(next) } : {}),
    ...(latest && latest !== next ? { latest: datedLink(latest) } : {}),
    ...(status === 'in-force' ? {} : { official: officialPlace(entry.data) }),
  };
  if (status === 'replaced') {
    const isHearsay = next !== undefined && !isSure(next.data);
    const caution = 'Việc thay thế mới thấy ở nguồn dẫn lại.';
    return { ...view, answer: 'Đã được thay thế bằng', ...(isHearsay ? { caution } : {}) };
  }
  if (status === 'in-force') return { ...view, answer: next ? 'Còn áp dụng; được tiếp nối bằng' : 'Còn áp dụng.' };
  const caution = 'Thư viện chưa xác nhận hiệu lực.';
  if (next) return { ...view, answer: 'Được tiếp nối bằng', caution };
  if (before(entry).length > 0) return { ...view, answer: 'Mới nhất trong chuỗi văn bản mà thư viện có.', caution };
  return { ...view, answer: caution };
}

/** What a line of a list or a search result says of a document whose place was taken; nothing of any other. */
export function replacementLine(entry: DocumentEntry, library: LibraryIndex): string | undefined {
  if (entry.data.status !== 'replaced') return undefined;
  const latest = latestAfter(entry, library);
  return latest === entry ? 'đã được thay thế' : `đã được thay thế, nay là ${datedTitle(latest)}`;
}

function datedLink(entry: DocumentEntry): LinkView {
  return { href: withBase(entry.path), label: datedTitle(entry) };
}

/** Whether somebody saw the document where it was issued, or two sources agree on it. */
function isSure({ verification }: DocumentData): boolean {
  return verification === 'official' || verification === 'sourced';
}

/** The Party's own collection of its documents holds those of the central bodies, whose signs end in TW. */
const CENTRAL = { text: 'Tư liệu văn kiện Đảng (tulieuvankien.dangcongsan.vn)', href: 'https://tulieuvankien.dangcongsan.vn/' };

/** Where the official text of a document is to be read or asked for. */
function officialPlace({ number, issuer }: DocumentData): NonNullable<StandingView['official']> {
  return /TW$/.test(number) ? CENTRAL : { text: `hỏi nơi ban hành, ${issuer}` };
}
