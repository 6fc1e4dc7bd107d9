import type { Booklet } from '../pack/booklet.ts';
import type { Markup, MarkupElement } from '../pack/markup.ts';
import { withPictures } from '../pack/inline-pictures.ts';
import { LEAFLET, paperPath, type MadePaper, type Meeting, type PaperOrder } from '../pack/paper.ts';
import { plainSpaces, selfContained } from '../pack/self-contained.ts';
import { leafletSheets } from '../pack/sheets/leaflet.ts';
import { listParts, packSheets } from '../pack/sheets/pack.ts';
import { SHEETS } from '../pack/sheets/strings.ts';
import { pageRules } from '../pack/sheets/page-rules.ts';
import { findPages } from './find-pages.ts';
import { finishPdf } from './finish-pdf.ts';
import type { PrintBrowser } from './print-browser.ts';
import type { PublishedPictures } from './paper-pictures.ts';
import { publishedPicture, sheetStyles } from './print-document.ts';
import type { PdfFacts } from './xmp.ts';

/** The A4 pack of each meeting, and for those that are planned the leaflet. */
export function pdfPapers(meetings: readonly Meeting[], pictures: PublishedPictures, browser: PrintBrowser): PaperOrder[] {
  return meetings.flatMap(({ path, booklet }) => [
    ...(listParts(booklet).length > 0
      ? [{ path: paperPath(path, '.pdf'), of: booklet, make: () => printPack(booklet, pictures, browser) }]
      : []),
    ...(booklet.plans.length > 0 ? [{ path: paperPath(path, LEAFLET), of: booklet, make: () => printLeaflet(booklet, browser) }] : []),
  ]);
}

async function printPack(booklet: Booklet, pictures: PublishedPictures, browser: PrintBrowser): Promise<MadePaper | null> {
  if (!(await browser.isThere())) return null;
  const content = await withPictures(packSheets(booklet), publishedPicture(pictures));
  const html = await selfContained(booklet.title, content, `${await sheetStyles()}\n${pageRules(booklet)}`);
  // Contents need the pages of what they name, which only a first printing knows.
  const printed = await browser.show(html, async (sheet) => {
    await sheet.fill(await findPages(await sheet.pdf({ isTagged: false })));
    return sheet.pdf({ isTagged: true });
  });
  return printed && finishPdf(printed, factsOf(booklet), headingsOf(content));
}

async function printLeaflet(booklet: Booklet, browser: PrintBrowser): Promise<MadePaper | null> {
  if (!(await browser.isThere())) return null;
  const content = leafletSheets(booklet);
  const html = await selfContained(booklet.title, content, await sheetStyles());
  const printed = await browser.show(html, (sheet) => sheet.pdf({ isTagged: true }));
  const facts = factsOf(booklet);
  return printed && finishPdf(printed, { ...facts, title: `${SHEETS.leaflet.about}: ${facts.title}` }, headingsOf(content));
}

function factsOf({ title, library, day, notice }: Booklet): PdfFacts {
  return { title: plainSpaces([notice, title].filter(Boolean).join(': ')), author: library, ...(day ? { day } : {}) };
}

/** Titles of an outline, in their order. */
function headingsOf(markup: Markup): string[] {
  if (typeof markup === 'string') return [];
  if (/^h[1-6]$/.test(markup.tag)) return [markup.attributes['data-outline'] ?? textOf(markup)];
  return markup.children.flatMap(headingsOf);
}

function textOf({ children }: MarkupElement): string {
  const inside = children.map((child) => (typeof child === 'string' ? child : child.tag === 'sup' ? '' : textOf(child))).join('');
  return inside.replace(/[\s\u00a0]+/g, ' ').trim();
}
