import { JSDOM, VirtualConsole } from 'jsdom';
import mammoth from 'mammoth';
import { plainText } from '../../mdx/tree.ts';
import { findLost } from '../accounting.ts';
import { dropReasons, failures } from '../messages.ts';
import { Refusal } from '../../problems/refusal.ts';
import { emptySource, type Dropped, type SourceText } from '../source.ts';
import { isPicture, tidyBlocks } from '../tidy-blocks.ts';
import { joinTypedLists } from './plain-blocks.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { unwrapLayoutTables } from './layout-tables.ts';
import { checkPage } from './page-limits.ts';
import { readWordParts } from './zip-guard.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** All pictures of one file together. */
const MOST_PICTURE_BYTES = 100e6;
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Reads a Word file: text, headings, lists, tables, footnotes and pictures; what Word keeps elsewhere is listed. */
export async function readDocx(bytes: Buffer, name: string): Promise<SourceText> {
  // Word keeps a file with a password, and its old format, in a compound file.
  if (bytes.subarray(0, 8).equals(COMPOUND)) throw new Refusal(failures.lockedWord(name));
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') throw new Refusal(failures.wrongKind(name, '.docx'));
  const parts = await readWordParts(bytes, name);
  const pictures = new Map<string, Buffer>();
  let pictureBytes = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const key = `embedded-image-${pictures.size + 1}`;
    const picture = await image.readAsBuffer();
    pictureBytes += picture.length;
    // One picture may stand a thousand times in a text.
    if (pictureBytes <= MOST_PICTURE_BYTES) pictures.set(key, picture);
    return { src: pictureBytes <= MOST_PICTURE_BYTES ? key : '' };
  });
  const { value: html } = await mammoth
    .convertToHtml({ buffer: bytes }, { styleMap: STYLES, convertImage, externalFileAccess: false })
    .catch(() => {
      throw new Refusal(failures.brokenWord(name));
    });

  checkPage(html, name);
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  unwrapLayoutTables(document);
  const source = emptySource(await blocksOfHtml(document.body.innerHTML));
  source.blocks = joinTypedLists(tidyBlocks(source.blocks));
  for (const block of source.blocks) {
    if (!isPicture(block)) continue;
    const { url } = block.children[0];
    source.pictures.set(url, { bytes: pictures.get(url) ?? null, origin: `ảnh ${source.pictures.size + 1} trong tệp Word` });
  }
  source.dropped = listUnconverted(parts, source.blocks.map(plainText));
  if (source.blocks.length === 0) throw new Refusal(failures.noText(name));
  return source;
}

/** Text of the Word file that the converter passed over, by the part it stands in. */
function listUnconverted(parts: ReadonlyMap<string, string>, kept: readonly string[]): Dropped[] {
  return [...parts].flatMap(([part, xml]) => {
    const reason = /header|footer/.test(part)
      ? dropReasons.wordHeader
      : part.includes('comments')
        ? dropReasons.wordComment
        : dropReasons.notConverted;
    return findLost(paragraphsOf(xml), kept).map((text) => ({ text, reason, isDoubtful: reason === dropReasons.notConverted }));
  });
}

/** Visible text of each paragraph; deleted text under track changes is in other elements. */
function paragraphsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\b[^<>]*>/g)]
        .map(([, text]) => (text === undefined ? ' ' : decodeXml(text)))
        .join(''),
    );
}

function decodeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, word?: string) => {
    if (word !== undefined) return named[word] ?? whole;
    return String.fromCodePoint(Math.min(Number.parseInt(hex ?? decimal ?? '0', hex ? 16 : 10), 0x10ffff));
  });
}
