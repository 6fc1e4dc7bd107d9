import { formatSize } from '../text/file-size.ts';
import type { BarAction } from './bar-view.ts';
import { LEAFLET } from '../pack/paper.ts';
import type { LinkView } from './link-view.ts';
import { paperOf, type PaperView } from './papers.ts';

interface PackActions {
  /** The papers to print, where they were made. */
  print?: BarAction;
  /** Files to keep and to work with. */
  files: BarAction[];
}

/** Files that the build made of an entry, each with what a press will cost. */
export async function packActions(entry: { path: string }): Promise<PackActions> {
  const [pdf, word, book] = await Promise.all(['.pdf', '.docx', '.epub'].map((suffix) => paperOf(entry, suffix)));
  const kept = (label: string, file: PaperView | undefined, kind = ''): BarAction[] =>
    file ? [{ label, note: `${kind}${formatSize(file.bytes)}`, href: file.href, download: true }] : [];
  return {
    ...(pdf ? { print: { label: 'In tập', note: printNote(pdf), href: pdf.href } } : {}),
    files: [...kept('Tải Word', word), ...kept('Sách điện tử', book, 'EPUB, ')],
  };
}

function printNote({ pages, bytes }: PaperView): string {
  return ['PDF', ...(pages ? [`${pages} trang`] : []), formatSize(bytes)].join(', ');
}

/** A file beside those of the bar. */
export interface FileLinkView extends LinkView {
  /** It is kept, not opened. */
  download?: boolean;
  /** How it is kept and what for. */
  help?: string;
}

/** Inside other programs a browser opens it in place all the same. */
const KEPT = {
  download: true,
  help:
    'Bấm thì tệp tải về máy, chép được vào USB hay gửi qua tin nhắn. ' +
    'Trong Zalo tệp mở ra tại chỗ: muốn giữ, mở trang này bằng trình duyệt của máy.',
};

/** Files beside those of the bar: the leaflet, and everything in one file. */
export async function otherFiles(entry: { path: string }): Promise<FileLinkView[]> {
  const [leaflet, file] = await Promise.all([LEAFLET, '.html'].map((suffix) => paperOf(entry, suffix)));
  return [
    ...(leaflet ? [{ label: `Tờ gấp A5 (PDF, in hai mặt, ${formatSize(leaflet.bytes)})`, href: leaflet.href }] : []),
    ...(file ? [{ label: `Một tệp mở không cần mạng (HTML, ${formatSize(file.bytes)})`, href: file.href, ...KEPT }] : []),
  ];
}

/** A book of a whole archive, as one of the ways out of it. */
export async function archiveBook(path: string): Promise<{ href: string; label: string }[]> {
  const book = await paperOf({ path }, '.epub');
  return book ? [{ href: book.href, label: `Tải tất cả thành sách điện tử (EPUB, ${formatSize(book.bytes)})` }] : [];
}
