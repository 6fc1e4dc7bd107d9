import { extname } from 'node:path';
import type { Definition, FootnoteDefinition, FootnoteReference, Node, PhrasingContent, RootContent } from 'mdast';
import { webAddressFault } from '../../schemas/web-address.ts';
import { isoDay } from '../../text/dates.ts';
import { visibleLine, visibleText } from '../../text/visible-text.ts';
import { findUncounted } from '../accounting.ts';
import { recoverSource } from '../encodings.ts';
import { dropReasons } from '../drop-reasons.ts';
import { shownName } from '../messages.ts';
import { linesOf, type SourceHints, type SourceText } from '../source.ts';
import { readGuarded, type FileKind } from './guarded-file.ts';
import { partOf } from './parts.ts';

/**
 * Reads one file of any kind, in Unicode whatever it was written in.
 * @param texts right ones, which words that a machine recognised are compared with
 */
export async function readSource(path: string, texts: readonly string[] = []): Promise<SourceText> {
  const { file, part } = partOf(path);
  const { bytes, kind } = await readGuarded(file);
  return finishSource(kind === 'export' ? await readExportPart(bytes, file, part ?? 1) : await readKind(bytes, kind, path, texts));
}

async function readExportPart(bytes: Buffer, file: string, part: number): Promise<SourceText> {
  return (await import('./exports/read-export.ts')).readExport(bytes, file, part);
}

/** What holds of the text of any file: all of it in Unicode, nothing unseen in it, none of it lost. In place. */
export function finishSource(source: SourceText): SourceText {
  // First: what is a soft hyphen in Unicode is the letter ư of the old fonts.
  recoverSource(source);
  cleanSource(source);
  const known = [...linesOf(source.blocks), ...source.dropped.map(({ text }) => text)];
  source.dropped.push(...findUncounted(source.original, known).map((text) => ({ text, reason: dropReasons.unaccounted })));
  return source;
}

/** The library of a kind is loaded only when it is needed. */
async function readKind(bytes: Buffer, kind: Exclude<FileKind, 'export'>, path: string, texts: readonly string[]): Promise<SourceText> {
  const name = shownName(path);
  switch (kind) {
    case 'html':
      return (await import('./read-html.ts')).readHtml(bytes, name, path);
    case 'mhtml':
      return (await import('./read-mhtml.ts')).readMhtml(bytes, name);
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes, name);
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes, name, texts);
    case 'scan':
      return (await import('./read-scan.ts')).readScan(bytes, name, texts);
    case 'md':
      return (await import('./read-markdown.ts')).readMarkdown(bytes, name, path);
    case 'txt':
      return (await import('./read-plain.ts')).readPlain(bytes, name);
    case 'office-text':
      return (await import('../office/read-office-text.ts')).readOfficeText(bytes, extname(path).toLowerCase(), name);
    case 'slides':
      return (await import('../office/read-slides.ts')).readSlides(bytes, name);
    case 'old-slides':
      return (await import('../office/read-slides.ts')).readOldSlides(bytes, extname(path).toLowerCase(), name);
  }
}

/** Characters a hint is read to; what the fields take is shorter. */
const LONGEST_HINT = 1000;
const LONGEST_ADDRESS = 1000;

/**
 * Takes out of a source, in place, what is no text and no structure of the library's: unseen characters, raw HTML,
 * titles of links, references without their definitions, addresses that are none.
 */
function cleanSource(source: SourceText): void {
  const references: References = { definitions: new Map(), notes: new Map() };
  const { definitions, notes } = references;
  for (const block of source.blocks) {
    if (block.type === 'definition') definitions.set(block.identifier, block);
    if (block.type === 'footnoteDefinition' && !notes.has(block.identifier))
      notes.set(block.identifier, { number: `${notes.size + 1}`, isCalled: false, isWritten: false });
  }
  // A note is cleaned after the text that may call it: one that nothing calls becomes a paragraph.
  const isNote = (block: RootContent): boolean => block.type === 'footnoteDefinition';
  const text = source.blocks.filter((block) => !isNote(block));
  source.blocks = [...cleanNodes(text, references), ...cleanNodes(source.blocks.filter(isNote), references)];
  source.dropped = source.dropped
    .map((dropped) => ({ ...dropped, text: visibleText(dropped.text) }))
    .filter((dropped) => dropped.text.trim() !== '');
  source.hints = cleanHints(source.hints);
}

interface References {
  definitions: Map<string, Definition>;
  /** Footnotes by the source's name for them, which is replaced by their number. */
  notes: Map<string, { number: string; isCalled: boolean; isWritten: boolean }>;
}

function cleanNodes<T extends Node>(nodes: readonly T[], references: References): T[] {
  return nodes.flatMap((node) => cleanNode(node as unknown as RootContent, references)) as unknown as T[];
}

function cleanNode(node: RootContent, references: References): RootContent[] {
  const definition = 'identifier' in node ? references.definitions.get(node.identifier) : undefined;
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: visibleText(node.value).replace(/\n+/g, ' ') }];
    case 'inlineCode':
      return [{ type: 'inlineCode', value: visibleLine(node.value, LONGEST_HINT) }];
    case 'code':
      return [{ type: 'code', value: visibleText(node.value) }];
    case 'image':
      return [imageOf(node.url, node.alt)];
    case 'imageReference':
      return [definition ? imageOf(definition.url, node.alt) : { type: 'text', value: visibleText(node.alt ?? '') }];
    case 'link':
      return linkOf(node.url, cleanNodes(node.children, references));
    case 'linkReference': {
      const children = cleanNodes(node.children, references);
      return definition ? linkOf(definition.url, children) : children;
    }
    case 'footnoteReference':
    case 'footnoteDefinition':
      return cleanNote(node, references);
    case 'html':
    case 'definition':
    case 'yaml':
      return [];
    default:
      return 'children' in node ? [{ ...node, children: cleanNodes(node.children as RootContent[], references) } as RootContent] : [node];
  }
}

function imageOf(url: string, alt: string | null | undefined): RootContent {
  const line = visibleText(alt ?? '').replace(/\s+/g, ' ');
  return { type: 'image', url: visibleText(url), alt: line.trim() };
}

/** The call of a note, or the note itself, once; its text alone where nothing calls it or it is there already. */
function cleanNote(node: FootnoteDefinition | FootnoteReference, references: References): RootContent[] {
  const note = references.notes.get(node.identifier);
  const name = { identifier: note?.number ?? '', label: note?.number };
  if (node.type === 'footnoteReference') {
    if (note) note.isCalled = true;
    return note ? [{ type: 'footnoteReference', ...name }] : [];
  }
  const isNote = note?.isCalled === true && !note.isWritten;
  if (isNote) note.isWritten = true;
  const children = cleanNodes(node.children, references);
  return isNote ? [{ type: 'footnoteDefinition', ...name, children }] : children;
}

/** A link with one whole address; words alone where it has none. */
function linkOf(url: string, children: PhrasingContent[]): PhrasingContent[] {
  const address = visibleText(url).trim();
  return address.length > LONGEST_ADDRESS || /\s/.test(address) ? children : [{ type: 'link', url: address, children }];
}

function cleanHints({ url, published, ...texts }: SourceHints): SourceHints {
  const hints: SourceHints = {};
  for (const [name, text] of Object.entries(texts) as ['title' | 'summary' | 'author' | 'site', string | undefined][]) {
    const line = text === undefined ? '' : visibleLine(text, LONGEST_HINT);
    if (line !== '') hints[name] = line;
  }
  const [year, month, day] = (published ?? '').split('-').map(Number);
  if (published && isoDay(day ?? 0, month ?? 0, year ?? 0) === published) hints.published = published;
  const address = url === undefined ? null : publicAddress(url);
  if (address) hints.url = address;
  return hints;
}

/** An address of the web as browsers write it, that fields of the library take; null for any other. */
function publicAddress(url: string): string | null {
  const parsed = URL.parse(visibleText(url).trim());
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href.length <= LONGEST_ADDRESS && webAddressFault(parsed.href) === null ? parsed.href : null;
}
