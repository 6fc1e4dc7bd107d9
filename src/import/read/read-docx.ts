import mammoth from 'mammoth';
import { readPackage } from '../../library/attachments/zip-package.ts';
import { plainText } from '../../mdx/tree.ts';
import { findLost } from '../accounting.ts';
import { dropReasons, failures } from '../messages.ts';
import { Refusal } from '../../problems/refusal.ts';
import { emptySource, type Dropped, type SourceText } from '../source.ts';
import { isPicture, tidyBlocks } from '../tidy-blocks.ts';
import { joinTypedLists } from './plain-blocks.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { unwrapLayoutTables } from './layout-tables.ts';
import { openPage } from './page-limits.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** All pictures of one file together. */
const MOST_PICTURE_BYTES = 100e6;
/** No file of Word shrinks further than this; what does is made to swell. */
const LIMITS = { unpacked: 100e6, xml: 30e6, parts: 2000, shrunk: 300, name: /./ };
/** Parts whose text is compared with what the converter made of them. */
const TEXT_PARTS = /^word\/(?:document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml$/;
/** What stands under “Properties”, labels of the office among it. */
const PROPERTY_PARTS = /^docProps\/(?:core|app|custom)\.xml$/;
/** Elements open at once in any part: the converter's parser and the converter go down by recursion. */
const DEEPEST = 400;

/** Reads a Word file: text, headings, lists, tables, footnotes and pictures; what Word keeps elsewhere is listed. */
export async function readDocx(bytes: Buffer, name: string): Promise<SourceText> {
  const { texts: parts, properties } = await readTextParts(bytes, name);
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

  const document = openPage(html, name);
  unwrapLayoutTables(document);
  const source = emptySource(joinTypedLists(tidyBlocks(await blocksOfHtml(document.body.innerHTML))));
  for (const block of source.blocks) {
    if (!isPicture(block)) continue;
    const { url } = block.children[0];
    source.pictures.set(url, { bytes: pictures.get(url) ?? null, origin: `ảnh ${source.pictures.size + 1} trong tệp Word` });
  }
  source.properties = properties;
  source.dropped = listUnconverted(parts, source.blocks.map(plainText));
  if (source.blocks.length === 0) throw new Refusal(failures.noText(name));
  return source;
}

/**
 * Unpacks a .docx once before a library unpacks it for real, and refuses what would harm that one, XML that defines
 * entities or is too deep among it.
 * @returns the XML of the parts that hold text, by name, and the words of its properties
 */
async function readTextParts(bytes: Buffer, name: string): Promise<{ texts: Map<string, string>; properties: string[] }> {
  const say = (sentence: string) => (): Refusal => new Refusal(sentence);
  const bomb = say(failures.zipBomb(name, LIMITS.unpacked / 1e6));
  const wrongKind = say(failures.wrongKind(name, '.docx'));
  const broken = say(failures.brokenWord(name));
  // Word keeps a file with a password, and its old format, in a compound file.
  const locked = say(failures.lockedWord(name));
  const parts = await readPackage(bytes, LIMITS, { oldOffice: locked, wrongKind, bomb, locked, part: broken }).catch((error: unknown) => {
    throw error instanceof Refusal ? error : broken();
  });
  const texts = new Map<string, string>();
  const properties: string[] = [];
  for (const [part, data] of parts) {
    if (!/\.(?:xml|rels)$/i.test(part)) continue;
    const xml = textOf(data);
    // Word writes no document type; where one stands, entities may swell or reach other files.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml) || isTooDeep(xml)) throw bomb();
    if (TEXT_PARTS.test(part)) texts.set(part, xml);
    if (PROPERTY_PARTS.test(part)) properties.push(...[...xml.matchAll(/>([^<>]*\S[^<>]*)</g)].map(([, text = '']) => decodeXml(text)));
  }
  if (!texts.has('word/document.xml')) throw wrongKind();
  return { texts, properties };
}

/** XML in any of the encodings a parser may take it for. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff || (first === 0x3c && second === 0)) return bytes.toString('utf16le');
  return first === 0xfe || first === 0
    ? bytes
        .subarray(0, bytes.length & ~1)
        .swap16()
        .toString('utf16le')
    : bytes.toString('utf8');
}

function isTooDeep(xml: string): boolean {
  let depth = 0;
  for (const [tag] of xml.matchAll(/<[A-Za-z_/][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>') && ++depth > DEEPEST) return true;
  }
  return false;
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
