import mammoth from 'mammoth';
import { failures, reviewNotes } from '../messages.ts';
import { noteEncoding } from '../encodings.ts';
import { Refusal } from '../../problems/refusal.ts';
import { emptySource, type SourceText } from '../source.ts';
import { isPicture, tidyBlocks } from '../tidy-blocks.ts';
import { partTypedLines } from './broken-lines.ts';
import { spreadMergedCells } from './merged-cells.ts';
import { joinTypedLists } from './plain-blocks.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { unwrapLayoutTables } from './layout-tables.ts';
import { openPage } from './page-limits.ts';
import { numberLists } from './word/numbered-paragraphs.ts';
import { PAGE_BREAK_STYLE, takePageBreaks } from './word/page-breaks.ts';
import { prepareWord, type PreparedWord } from './word/prepare-word.ts';
import { wordNotes, wordReasons } from './word/word-messages.ts';
import { openWord } from './word/word-package.ts';
import { originalLines, propertiesOf } from './word/original.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  PAGE_BREAK_STYLE,
];

/** Headings of a text whose title has a style of its own stand below it. */
const BELOW_TITLE = [1, 2, 3, 4, 5].flatMap((level) => [
  `p.Heading${level} => h${level + 1}:fresh`,
  ...['Heading', 'heading'].map((name) => `p[style-name='${name} ${level}'] => h${level + 1}:fresh`),
]);

/** All pictures of one file together. */
const MOST_PICTURE_BYTES = 100e6;
/** What the converter says of a sign it has no character for. */
const UNKNOWN_SYMBOL = /w:sym element with an unsupported character was ignored: char (\w+) in font (.+)/;

/** Reads a Word file: text, headings, lists, tables, footnotes and pictures; what Word keeps elsewhere is listed. */
export async function readDocx(bytes: Buffer, name: string): Promise<SourceText> {
  const word = await openWord(bytes, name);
  const broken = (): never => {
    throw new Refusal(failures.brokenWord(name));
  };
  let prepared: PreparedWord;
  let original: string[][];
  let properties: string[];
  try {
    [prepared, original, properties] = [prepareWord(word), originalLines(word), propertiesOf(word)];
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return broken();
  }
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
  const { value: html, messages } = await mammoth
    .convertToHtml(
      { buffer: prepared.bytes },
      { styleMap: [...STYLES, ...(prepared.hasTitle ? BELOW_TITLE : [])], convertImage, externalFileAccess: false },
    )
    .catch(broken);

  const document = openPage(html, name);
  numberLists(document);
  unwrapLayoutTables(document);
  const merged = spreadMergedCells(document);
  const blocks = tidyBlocks(takePageBreaks(await blocksOfHtml(document.body.innerHTML)));
  const source = emptySource(joinTypedLists(partTypedLines(blocks)));
  for (const block of source.blocks) {
    if (!isPicture(block)) continue;
    const { url } = block.children[0];
    source.pictures.set(url, { bytes: pictures.get(url) ?? null, origin: `ảnh ${source.pictures.size + 1} trong tệp Word` });
  }
  const symbols = messages.flatMap(({ message }) => UNKNOWN_SYMBOL.exec(message)?.slice(1, 3).join(' ') ?? []);
  source.properties = properties;
  source.dropped = [...prepared.dropped, ...symbols.map((text) => ({ text, reason: wordReasons.symbol }))];
  source.reviewNotes.push(
    ...prepared.reviewNotes,
    ...merged,
    ...prepared.missedPictures.map((missed) => reviewNotes.picture.missing(missed)),
    ...(symbols.length > 0 ? [wordNotes.symbols([...new Set(symbols)])] : []),
    ...(prepared.fonts.encoding ? [noteEncoding(prepared.fonts.encoding)] : []),
  );
  source.original = original.map((pieces) => prepared.fonts.decodeLine(pieces));
  if (source.blocks.length === 0) throw new Refusal(failures.noText(name));
  return source;
}
