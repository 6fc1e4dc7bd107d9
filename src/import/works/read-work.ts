import type { Break, Nodes, Paragraph, RootContent, Text } from 'mdast';
import { announceFile } from '../../commands/announce.ts';
import { Refusal } from '../../problems/refusal.ts';
import { withoutPageMarks } from '../../works/page-marks.ts';
import { findLost } from '../accounting.ts';
import { decodeBytes } from '../encodings.ts';
import { dropReasons } from '../drop-reasons.ts';
import { failures, reviewNotes, shownName } from '../messages.ts';
import { readGuarded, type FileKind } from '../read/guarded-file.ts';
import { checkLines } from '../read/page-limits.ts';
import { joinWrapped } from '../read/read-plain.ts';
import { finishSource } from '../read/read-source.ts';
import { judgeSecrecy } from '../secrecy.ts';
import { emptySource, linesOf, type Account, type SourceText } from '../source.ts';

/** The text of a work as a file has it. */
export interface ReadWork extends Account {
  /** The first line that could be its title. */
  title: string | null;
  /** Its paragraphs, with the marks of printed pages; lines of verse are kept. */
  paragraphs: string[];
}

/** Raised numbers, which call notes. */
const CALLS = /[¹²³⁰⁴-⁹]+/g;
/** What a library reads of a text beside a work: `src/library/read-text.ts`. */
const MOST_BYTES = 1_000_000;

/**
 * Reads a whole work: every word as it stands there, notes and running heads taken out and listed.
 * @param secrecyReason why a file with a mark of secrecy may be published all the same; null where nothing was said
 * @throws Refusal with one sentence for the editor
 */
export async function readWork(path: string, secrecyReason: string | null = null): Promise<ReadWork> {
  const name = shownName(path);
  const { bytes, kind } = await readGuarded(path);
  const source = finishSource(await readKind(bytes, kind, name));
  announceFile(name);
  const secrecy = judgeSecrecy(source, name, secrecyReason);
  const lines = linesOf(source.blocks);
  const paragraphs = source.blocks.flatMap((block) => paragraphsOf(block, source)).filter((text) => text !== '');
  if (paragraphs.length === 0) throw new Refusal(failures.noText(name));
  if (Buffer.byteLength(paragraphs.join('\n\n')) > MOST_BYTES) throw new Refusal(failures.tooLong(name));
  const lost = findLost(
    lines.map((line) => withoutPageMarks(line).replace(CALLS, '')),
    paragraphs.map(withoutPageMarks),
    source.dropped.map(({ text }) => text),
  );
  return {
    title: titleOf(paragraphs),
    paragraphs,
    dropped: [...source.dropped, ...lost.map((text) => ({ text, reason: dropReasons.unaccounted }))],
    reviewNotes: [...secrecy, ...lost.map(reviewNotes.lost), ...source.reviewNotes],
  };
}

async function readKind(bytes: Buffer, kind: FileKind, name: string): Promise<SourceText> {
  switch (kind) {
    case 'txt':
      return readPlainWork(bytes, name);
    case 'docx':
      return (await import('../read/read-docx.ts')).readDocx(bytes, name);
    case 'pdf':
      return (await import('./read-pdf-work.ts')).readPdfWork(bytes, name);
    default:
      throw new Refusal(failures.work.kinds(name));
  }
}

/** Blocks of lines parted by a blank line; where there is none, each line is a paragraph. */
function readPlainWork(bytes: Buffer, name: string): SourceText {
  const { text, reviewNotes: notes } = decodeBytes(bytes, name);
  checkLines(text, name);
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t\u00A0]*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''));
  const paragraphs = blocks.length > 1 ? blocks.map(joinWrapped) : blocks.flat().map((line) => [line]);
  return emptySource(paragraphs.filter((lines) => lines.length > 0).map(paragraphOfLines), notes);
}

function paragraphOfLines(lines: readonly string[]): Paragraph {
  const children = lines.flatMap((line, index): (Text | Break)[] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    { type: 'text', value: line.trim() },
  ]);
  return { type: 'paragraph', children };
}

/** The paragraphs of a block; what is none of the work's words goes to the account. */
function paragraphsOf(block: RootContent, account: Account): string[] {
  switch (block.type) {
    case 'footnoteDefinition':
      account.dropped.push({ text: textOf(block), reason: dropReasons.workNote });
      return [];
    case 'list':
      // What begins the items is part of the text, as “1.” is.
      return block.children.map((item, index) => {
        const sign = block.ordered ? `${(block.start ?? 1) + index}.` : '–';
        return withoutCalls(`${sign} ${textOf(item)}`, account);
      });
    case 'table':
      return block.children.map((row) => withoutCalls(row.children.map(textOf).join(' '), account));
    case 'blockquote':
      return block.children.flatMap((child) => paragraphsOf(child, account));
    default:
      return [withoutCalls(textOf(block), account)];
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'paragraph' || node.type === 'heading') return node.children.map(textOf).join('');
  if ('children' in node) return node.children.map(textOf).join(node.type === 'listItem' ? '\n' : '');
  return 'value' in node ? node.value : '';
}

/** Raised numbers call notes, which are not there. */
function withoutCalls(text: string, account: Account): string {
  for (const [call] of text.matchAll(CALLS)) account.dropped.push({ text: call, reason: dropReasons.workNoteCall });
  return text
    .replace(CALLS, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** Letters of a title. */
const LONGEST_TITLE = 200;

function titleOf(paragraphs: readonly string[]): string | null {
  const first = withoutPageMarks(paragraphs[0] ?? '').replace(/\n/g, ' ');
  return first.length > 0 && first.length <= LONGEST_TITLE ? first : null;
}
