import type { RootContent, Text } from 'mdast';
import { findTextFixes, type TextFix } from '../check/engine/fix-text.ts';
import type { WritingContext } from '../check/engine/rule.ts';
import { applyEdits, type Edit } from '../problems/edit.ts';
import { findPersonNames } from '../text/person-names.ts';
import { pairQuotationMarks } from '../text/quotation-marks.ts';
import { placeTones } from '../vietnamese/tone-placement.ts';

/** One change made to the text, with a few words around it. */
export interface Change {
  /** Code of a rule of the content check. */
  rule: string;
  from: string;
  to: string;
  context: string;
}

/** Block nodes whose text is one run: rules see across emphasis and links, and never across blocks. */
const RUNS = new Set(['paragraph', 'heading', 'tableCell']);
/** A text fixed once may show what was hidden before; more rounds than this never happen. */
const MOST_ROUNDS = 10;

/**
 * Does to the text of blocks what `--fix` does to files, and keeps account of every change. A block is fixed before it is
 * written as Markdown, in which what stands between two pieces of text could not be reached.
 */
export class BlockFixer {
  readonly changes: Change[] = [];
  /** Places where quotation marks do not pair up. */
  readonly unpaired: string[] = [];
  /** Names of persons whose tone marks were left as printed. */
  readonly keptNames = new Set<string>();
  readonly #context: WritingContext;

  constructor(context: WritingContext) {
    this.#context = context;
  }

  /** A line of text outside the body. */
  ofText(text: string): string {
    const pieces = [{ type: 'text' as const, value: text }];
    this.#fix(pieces);
    return (pieces[0]?.value ?? '').trim();
  }

  /** A block with all its text fixed; code and addresses stay. */
  ofBlock<T extends RootContent>(block: T): T {
    const copy = structuredClone(block);
    this.#walk(copy);
    return copy;
  }

  #walk(node: RootContent): void {
    if (RUNS.has(node.type)) this.#fix(textsIn(node));
    else if ('children' in node) for (const child of node.children as RootContent[]) this.#walk(child);
  }

  #fix(pieces: readonly Text[]): void {
    for (const piece of pieces) piece.value = piece.value.replace(/[\r\n]+/g, ' ');
    const ends = { first: pieces[0], last: pieces.at(-1) };
    if (ends.first) ends.first.value = ends.first.value.trimStart();
    if (ends.last) ends.last.value = ends.last.value.trimEnd();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const text = join(pieces);
      const fixes = findTextFixes(text, this.#context);
      if (fixes.length === 0) break;
      this.changes.push(...fixes.map((fix) => describe(fix, text)));
      spread(
        pieces,
        fixes.map(({ edit }) => edit),
      );
    }
    this.#noteLeft(join(pieces));
  }

  /** What the rules leave to the editor: the first stray quotation mark of a paragraph, names as they are printed. */
  #noteLeft(text: string): void {
    const [stray] = pairQuotationMarks(text).single;
    if (stray) this.unpaired.push(text.slice(Math.max(0, stray.at - 25), stray.at + 26).trim());
    if (placeTones(text, this.#context.toneStyle) === text) return;
    for (const { name } of findPersonNames(text)) if (placeTones(name, this.#context.toneStyle) !== name) this.keptNames.add(name);
  }
}

/** All pieces of text within a node, in their order. */
export function textsIn(node: RootContent): Text[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? (node.children as RootContent[]).flatMap(textsIn) : [];
}

function join(pieces: readonly Text[]): string {
  return pieces.map(({ value }) => value).join('');
}

function describe({ rule, edit: { start, end, text: to } }: TextFix, text: string): Change {
  return { rule, from: text.slice(start, end), to, context: text.slice(Math.max(0, start - 20), end + 20).trim() };
}

/** Applies edits of the joined text to its pieces; what an edit writes goes to the piece it begins in. */
function spread(pieces: readonly Text[], edits: readonly Edit[]): void {
  let offset = 0;
  let next = 0;
  for (const piece of pieces) {
    const start = offset;
    const end = start + piece.value.length;
    offset = end;
    const own: Edit[] = [];
    for (let edit = edits[next]; edit && edit.start < end; edit = edits[next]) {
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
