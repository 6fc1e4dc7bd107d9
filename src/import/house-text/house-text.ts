import type { RootContent, Text } from 'mdast';
import type { ToneStyle } from '../../vietnamese/syllable.ts';
import { characterRules } from './characters.ts';
import { documentNumbers } from './document-numbers.ts';
import { applyEdits, type Edit } from '../../problems/edit.ts';
import type { TextRule } from './text-rule.ts';
import { findUnpaired, quoteMarks } from './quote-marks.ts';
import { spaces } from './spaces.ts';
import { listKeptNames, tonePlacement } from './tone-placement.ts';
import { writtenDates } from './written-dates.ts';

/** One change made to the text, with a few words around it. */
export interface Change {
  rule: string;
  from: string;
  to: string;
  context: string;
}

/** Block nodes whose text is one run: rules see across emphasis and links, and never across blocks. */
const RUNS = new Set(['paragraph', 'heading', 'tableCell']);

/** Writes text by the house rules and keeps account of every change. */
export class HouseText {
  readonly changes: Change[] = [];
  /** Places where quotation marks do not pair up. */
  readonly unpaired: string[] = [];
  /** Names of persons whose tone marks were left as printed. */
  readonly keptNames = new Set<string>();
  readonly #rules: readonly TextRule[];
  readonly #style: ToneStyle;

  constructor(style: ToneStyle) {
    this.#style = style;
    this.#rules = [...characterRules, quoteMarks, spaces, writtenDates, documentNumbers, tonePlacement(style)];
  }

  /** A line of text outside the body. */
  ofText(text: string): string {
    const pieces = [{ type: 'text' as const, value: text }];
    this.#rewrite(pieces);
    return (pieces[0]?.value ?? '').trim();
  }

  /** A block with all its text rewritten; code and addresses stay. */
  ofBlock<T extends RootContent>(block: T): T {
    const copy = structuredClone(block);
    this.#walk(copy);
    return copy;
  }

  #walk(node: RootContent): void {
    if (RUNS.has(node.type)) this.#rewrite(textsIn(node));
    else if ('children' in node) for (const child of node.children as RootContent[]) this.#walk(child);
  }

  #rewrite(pieces: readonly Text[]): void {
    const trimmed = { start: pieces[0], end: pieces.at(-1) };
    if (trimmed.start) trimmed.start.value = trimmed.start.value.trimStart();
    if (trimmed.end) trimmed.end.value = trimmed.end.value.trimEnd();
    for (const rule of this.#rules) {
      const text = pieces.map(({ value }) => value).join('');
      const edits = rule.find(text);
      for (const { start, end, text: to } of edits) {
        this.changes.push({
          rule: rule.name,
          from: text.slice(start, end),
          to,
          context: text.slice(Math.max(0, start - 20), end + 20).trim(),
        });
      }
      spread(pieces, edits);
    }
    const text = pieces.map(({ value }) => value).join('');
    const stray = findUnpaired(text);
    if (stray !== null) this.unpaired.push(stray);
    for (const name of listKeptNames(text, this.#style)) this.keptNames.add(name);
  }
}

function textsIn(node: RootContent): Text[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? (node.children as RootContent[]).flatMap(textsIn) : [];
}

/** Applies edits of the joined text to its pieces; what an edit writes goes to the piece it begins in. */
function spread(pieces: readonly Text[], edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  let offset = 0;
  let next = 0;
  for (const piece of pieces) {
    const start = offset;
    const end = start + piece.value.length;
    offset = end;
    const own: Edit[] = [];
    for (let edit = edits[next]; edit && edit.start < end; edit = edits[next]) {
      if (edit.end > start || edit.start >= start)
        own.push({
          start: Math.max(0, edit.start - start),
          end: Math.min(edit.end, end) - start,
          text: edit.start >= start ? edit.text : '',
        });
      // What reaches into the next piece is looked at again there.
      if (edit.end > end) break;
      next += 1;
    }
    piece.value = applyEdits(piece.value, own);
  }
}
