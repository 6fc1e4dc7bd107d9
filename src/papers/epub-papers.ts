import { readFile } from 'node:fs/promises';
import { ENGINE } from '../commands/engine.ts';
import { listed } from '../data/archives.ts';
import { documentFacts } from '../data/booklet.ts';
import type { Entry } from '../data/library-index.ts';
import { inOrder } from '../data/order.ts';
import { previewNotice } from '../data/preview-notice.ts';
import { absoluteUrl } from '../data/settings.ts';
import { datedTitle } from '../data/titles.ts';
import { topicOverview } from '../data/topic-overview.ts';
import { currentDay } from '../library/visibility.ts';
import type { Booklet } from '../pack/booklet.ts';
import { h } from '../pack/markup.ts';
import { paperPath, type PaperOrder } from '../pack/paper.ts';
import { archivePath } from '../schemas/addresses.ts';
import type { Book, Chapter } from './epub/book.ts';
import { epubFile } from './epub/epub-file.ts';
import { BOOK_FONTS } from './epub/epub-styles.ts';
import { documentLine, materialChapter } from './epub/material-chapter.ts';
import { quoteFigure, yearChapters } from './epub/quote-chapters.ts';
import { strings } from './epub/strings.ts';
import { workChapters } from './epub/work-chapters.ts';
import { openPictures, type PublishedPictures } from './paper-pictures.ts';
import type { PaperSource } from './paper-source.ts';

/** Books of topics, of all materials, of the quotations, and of works whose text is held; what is empty has none. */
export function epubPapers(source: PaperSource, published: PublishedPictures): PaperOrder[] {
  const { library } = source.context;
  const books = [
    ...library.list('topics').map((topic) => [topic.path, topicBook(topic, source, published)] as const),
    [archivePath('materials'), materialsBook(source, published)] as const,
    [archivePath('quotes'), quotesBook(source)] as const,
    ...library.list('works').map((work) => [work.path, workBook(work, source)] as const),
  ];
  return books.flatMap(([path, book]) => (book ? [order(path, book, published)] : []));
}

function order(path: string, book: Book, published: PublishedPictures): PaperOrder {
  return {
    path: paperPath(path, '.epub'),
    of: book,
    make: async () => {
      const pictures = await openPictures(
        book.chapters.flatMap((chapter) => chapter.pictures ?? []),
        published,
      );
      return Buffer.from(epubFile(book, { fonts: await openFonts(), pictures }));
    },
  };
}

async function openFonts(): Promise<Map<string, Uint8Array>> {
  const files = BOOK_FONTS.map(async ({ file }) => [file, await readFile(new URL(`src/assets/fonts/${file}`, ENGINE))] as const);
  return new Map(await Promise.all(files));
}

function topicBook(topic: Entry<'topics'>, source: PaperSource, published: PublishedPictures): Book | null {
  const { context } = source;
  const { sections } = topicOverview(topic, context.library);
  const under = <C extends Entry['collection']>(name: C): Entry<C>[] =>
    (sections.find(({ id }) => id === name)?.entries ?? []) as unknown as Entry<C>[];
  const [quotes, materials, documents] = [under('quotes'), under('materials'), under('documents')];
  if (quotes.length + materials.length === 0) return null;
  const papers = documents.map((document) => documentLine(documentFacts(document, context.library)));
  const listedDocuments = papers.length > 0 ? [h('h2', {}, strings.documents), h('ul', {}, papers)] : [];
  const said: Chapter = { title: strings.quotes, content: quotes.map((quote) => quoteFigure(quote, context)) };
  const { name, description } = topic.data;
  return {
    ...facts(source, [topic, ...quotes, ...materials, ...documents]),
    address: absoluteUrl(topic.path),
    title: name,
    description,
    chapters: [
      { title: strings.about, content: [h('p', {}, context.join(description)), ...listedDocuments] },
      ...(quotes.length > 0 ? [said] : []),
      ...materials.flatMap((material) => materialChapters(material, source, published)),
    ],
  };
}

function materialsBook(source: PaperSource, published: PublishedPictures): Book | null {
  const materials = inOrder(listed('materials', source.context.library));
  if (materials.length === 0) return null;
  return {
    ...facts(source, materials),
    address: absoluteUrl(archivePath('materials')),
    title: strings.materialsTitle,
    chapters: materials.flatMap((material) => materialChapters(material, source, published)),
  };
}

function quotesBook(source: PaperSource): Book | null {
  const quotes = listed('quotes', source.context.library);
  if (quotes.length === 0) return null;
  return {
    ...facts(source, quotes),
    address: absoluteUrl(archivePath('quotes')),
    title: strings.quotesTitle,
    chapters: yearChapters(quotes, source.context),
  };
}

function workBook(work: Entry<'works'>, source: PaperSource): Book | null {
  const chapters = workChapters(work, source.context);
  if (!chapters) return null;
  return { ...facts(source, [work]), address: absoluteUrl(work.path), title: datedTitle(work), author: 'Hồ Chí Minh', chapters };
}

function materialChapters({ path }: Entry<'materials'>, { meetings }: PaperSource, published: PublishedPictures): Chapter[] {
  const booklet: Booklet | undefined = meetings.find((meeting) => meeting.path === path)?.booklet;
  return booklet ? [materialChapter(booklet, (src) => published.has(src))] : [];
}

/** Who gives it out, and the day of the newest change, or of the build where none is known. */
function facts({ site }: PaperSource, entries: readonly Entry[]): Pick<Book, 'library' | 'day' | 'notice'> {
  const days = entries.map(({ changed }) => changed).filter((day) => typeof day === 'string');
  return { library: [site.name, site.tagline].filter(Boolean).join(' · '), day: days.sort().at(-1) ?? currentDay(), ...previewNotice() };
}
