import { mdxToMdast } from 'satteri';
import type { Root } from 'mdast';
import { maskCode } from './mask.ts';
import { fileMessages as say, syntaxMessages } from './messages.ts';
import { moreProblems, type PlacedFinding } from '../problems/problem.ts';
import type { Report } from '../problems/report.ts';
import { explainFault, readFault } from './syntax-errors.ts';
import { childrenOf, offsetOf, type Node } from './tree.ts';

export const limits = {
  /** Bytes of UTF-8. */
  bytes: 1_000_000,
  /** UTF-16 units; the parser counts columns of a line with Vietnamese letters from its start, for each node. */
  line: 20_000,
  /** Levels of lists, block quotes, emphasis and tags. */
  depth: 50,
  /** The parser's time grows with the square of the number of unfinished tags. */
  lessThans: 2000,
  /** Likewise with `_` and `*` inside words. */
  emphasisMarks: 10_000,
  /** Likewise with entities in one paragraph. */
  entities: 10_000,
  /** Paragraphs, items, cells, links and their likes, as the parser counts them; each is visited by every check and by the page. */
  nodes: 300_000,
  /** Syntax faults listed for one file, and the time spent on finding them. */
  faults: 40,
  faultMilliseconds: 1000,
} as const;

export interface ParsedText {
  tree: Root;
  /** The text the tree was read from: as long as the source, code and faults hidden. */
  masked: string;
}

/**
 * Reads MDX into a tree that holds no JavaScript. Every syntax fault is
 * reported; null when the text is beyond the limits or cannot be read at all.
 */
export function parseMdx(source: string, report: Report): ParsedText | null {
  let masked = maskCode(source);
  const tooMuch = findExcess(source, masked);
  if (tooMuch) {
    report.add(tooMuch.offset, tooMuch.finding);
    return null;
  }
  const deadline = performance.now() + limits.faultMilliseconds;
  for (let round = 0; round <= limits.faults; round++) {
    try {
      const tree = mdxToMdast(masked, { features: { frontmatter: false } }) as Root;
      const overfull = findOverfull(tree);
      if (overfull === null) return { tree, masked };
      report.add(overfull.offset, overfull.finding);
      return null;
    } catch (error) {
      const fault = readFault(error instanceof Error ? error.message : '', report.lines.offsetOf);
      if (!fault) {
        report.add(0, syntaxMessages.other);
        return null;
      }
      masked = explainFault(source, masked, fault, report);
      if (performance.now() > deadline) break;
    }
  }
  report.add(source.length, moreProblems());
  return null;
}

const COUNTED = [
  [/</g, limits.lessThans, say.tooManyTags],
  [/[*_]/g, limits.emphasisMarks, say.tooManyMarks],
  [/&(?:#\w{1,8}|[a-z]\w{0,31});/gi, limits.entities, say.tooManyEntities],
] as const;

/** What would make the parser slow or overflow, found without parsing. */
function findExcess(source: string, text: string): PlacedFinding | null {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > limits.bytes) return { offset: 0, finding: say.tooBig(bytes, limits.bytes) };
  const markers = /^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*){51}/m.exec(text);
  if (markers && !/^[-* \t]+$/m.test(markers[0])) return { offset: markers.index, finding: say.tooDeep };
  const line = findLongLine(text);
  if (line !== null) return { offset: line, finding: say.lineTooLong(limits.line) };
  for (const [pattern, most, tooMany] of COUNTED) {
    const offset = findNth(text, pattern, most + 1);
    if (offset !== null) return { offset, finding: tooMany(most) };
  }
  return null;
}

/** Offset at which a line becomes too long, or null. */
function findLongLine(text: string): number | null {
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (end - start > limits.line) return start + limits.line;
    start = end + 1;
  }
  return null;
}

/** Offset of the n-th match, or null where there are fewer. */
function findNth(text: string, pattern: RegExp, n: number): number | null {
  let count = 0;
  for (const { index } of text.matchAll(pattern)) if (++count === n) return index;
  return null;
}

// Levels an editor does not write: a list and its items are one level to them.
const uncounted = new Set(['root', 'listItem', 'paragraph']);

/** A node below the allowed depth, or beyond the allowed number. A loop, not recursion: the tree may be very deep. */
function findOverfull(tree: Root): PlacedFinding | null {
  const pending: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  let nodes = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, depth } = next;
    if (depth > limits.depth) return { offset: offsetOf(node), finding: say.tooDeep };
    if (++nodes > limits.nodes) return { offset: 0, finding: say.tooManyParts(limits.nodes) };
    const level = uncounted.has(node.type) ? 0 : 1;
    for (const child of childrenOf(node)) pending.push({ node: child, depth: depth + level });
  }
  return null;
}
