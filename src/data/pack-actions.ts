import { formatSize } from './attachments.ts';
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
  const kept = (label: string, file: PaperView | undefined): BarAction[] =>
    file ? [{ label, note: formatSize(file.bytes), href: file.href, download: true }] : [];
  return {
    ...(pdf ? { print: { label: 'In tập', note: printNote(pdf), href: pdf.href } } : {}),
    files: [...kept('Tải Word', word), ...kept('Tải EPUB', book)],
  };
}

function printNote({ pages, bytes }: PaperView): string {
  return ['PDF', ...(pages ? [`${pages} trang`] : []), formatSize(bytes)].join(', ');
}

/** Files beside those of the bar: the leaflet, and everything in one file. */
export async function otherFiles(entry: { path: string }): Promise<LinkView[]> {
  const [leaflet, file] = await Promise.all([LEAFLET, '.html'].map((suffix) => paperOf(entry, suffix)));
  return [
    ...(leaflet ? [{ label: `Tờ gấp A5 (PDF, in hai mặt, ${formatSize(leaflet.bytes)})`, href: leaflet.href }] : []),
    ...(file ? [{ label: `Một tệp mở không cần mạng (HTML, ${formatSize(file.bytes)})`, href: file.href }] : []),
  ];
}

/** A book of a whole archive, as one of the ways out of it. */
export async function archiveBook(path: string): Promise<{ href: string; label: string }[]> {
  const book = await paperOf({ path }, '.epub');
  return book ? [{ href: book.href, label: `Tải tất cả (EPUB, ${formatSize(book.bytes)})` }] : [];
}
