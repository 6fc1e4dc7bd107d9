import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { announceDone, announceStage } from '../commands/announce.ts';
import { handContent, type SiteContent } from '../library/open-content.ts';
import { PAPER_LIST, type PaperFacts, type PaperList, type PaperOrder } from '../pack/paper.ts';
import { bookletPapers } from './booklet-papers.ts';
import { epubPapers } from './epub-papers.ts';
import { htmlPapers } from './html-papers.ts';
import { makeOrders } from './make-orders.ts';
import { keptOrMade, papersEngine } from './kept-papers.ts';
import { publishedPictures } from './paper-pictures.ts';
import { openSource } from './paper-source.ts';
import { pdfPapers } from './pdf-papers.ts';
import { PrintBrowser } from './print-browser.ts';
import { wordPapers } from './word-papers.ts';

interface PapersOptions {
  /** Takes the files, at their paths on the site. */
  folder: string;
  cacheDir: string;
  /** Takes what there is to say beside the files. */
  say: (sentence: string) => void;
  /** Which to make, by their paths on the site; all where it is not given. */
  wants?: ((path: string) => boolean) | undefined;
}

/** A file, and whether it was made now or before. */
export interface PaperReport extends PaperFacts {
  path: string;
  isMade: boolean;
}

/**
 * Makes the papers of everything that has some. What was made before of the same is taken from the cache.
 * @returns a line a file, in the order of the library
 */
export async function makePapers(content: SiteContent, { folder, cacheDir, say, wants }: PapersOptions): Promise<PaperReport[]> {
  handContent(content);
  const engine = await papersEngine();
  const browser = new PrintBrowser(say);
  const all = await ordersOf(content, browser);
  const orders = wants ? all.filter(({ path }) => wants(path)) : all;
  const reports: (PaperReport | null)[] = orders.map(() => null);
  let tried = 0;
  announceStage('làm tệp in', orders.length);
  try {
    const lost = await makeOrders(orders, async (order, index) => {
      const paper = await keptOrMade(order, cacheDir, engine);
      announceDone(++tried);
      if (!paper) return;
      const { bytes, ...facts } = paper;
      const file = join(folder, order.path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      reports[index] = { path: order.path, bytes: bytes.length, ...facts };
    });
    if (lost.length > 0) say(`Chromium dừng giữa chừng, mở lại vẫn dừng, nên thiếu ${lost.length} PDF: ${lost.join(', ')}.`);
  } finally {
    await browser.close();
  }
  return reports.filter((report) => report !== null);
}

/** Writes down what pages say of the files, beside them. */
export async function listPapers(reports: readonly PaperReport[], folder: string): Promise<void> {
  const list: PaperList = Object.fromEntries(reports.map(({ path, bytes, pages }) => [path, { bytes, ...(pages ? { pages } : {}) }]));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, PAPER_LIST), JSON.stringify(list));
}

async function ordersOf(content: SiteContent, browser: PrintBrowser): Promise<PaperOrder[]> {
  const source = await openSource(content);
  if (!source) return [];
  const { meetings, context } = source;
  const pictures = await publishedPictures(context.library);
  return [
    ...bookletPapers(meetings),
    ...pdfPapers(meetings, pictures, browser),
    ...htmlPapers(meetings, pictures),
    ...(await wordPapers(source, pictures)),
    ...epubPapers(source, pictures),
  ];
}
