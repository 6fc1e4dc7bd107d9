import { isCollection, isPair } from 'yaml';
import type { Document } from 'yaml';
import { frontMatterMessages as say } from './front-matter-messages.ts';
import type { PlacedFinding } from '../problems/problem.ts';

/** The longest dossier of the library has 17 kB, its text included; lists of abbreviations and synonyms may have thousands of lines. */
export const yamlLimits = {
  /** Bytes of UTF-8. */
  bytes: 200_000,
  /** Levels of lists and groups; the schemas have six. */
  depth: 20,
  /** Fields, items and values together. */
  nodes: 40_000,
  /** Faults of the syntax that are explained one by one. */
  faults: 20,
  /** Problems listed for one head. */
  problems: 100,
} as const;

/** What would take long, found without reading. */
export function findYamlExcess(text: string): PlacedFinding | null {
  const bytes = new TextEncoder().encode(text).length;
  return bytes > yamlLimits.bytes ? { offset: 0, finding: say.tooBig(bytes, yamlLimits.bytes) } : null;
}

/**
 * Lines that end a document, begin another or command the reader, where YAML 1.2.2 (sections 6.8, 9.1) and other readers of front
 * matter see them: what stands behind them is lost to one and read by another. A `---` at the very beginning says nothing.
 * @param isWholeFile whether the text begins where its file begins
 */
export function findDocumentMarks(text: string, isWholeFile: boolean): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  if (first > 0 && !isWholeFile) found.push({ offset: 0, finding: say.markInside() });
  for (const { 0: line, index } of text.matchAll(/^(?:---|\.\.\.|%)[^\n]*/gm)) {
    if (index === first && isWholeFile && /^---[ \t]*\r?$/.test(line)) continue;
    found.push({ offset: index, finding: line.startsWith('%') ? say.directive(line) : say.documentEnd(line) });
    if (found.length >= yamlLimits.faults) break;
  }
  return found;
}

/** A document that is too deep or too full for what walks over it by recursion. A loop: it may be very deep itself. */
export function findOverfull(document: Document.Parsed): PlacedFinding | null {
  const pending: { node: unknown; depth: number }[] = [{ node: document.contents, depth: 0 }];
  let nodes = 0;
  let offset = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, depth } = next;
    if (isPair(node)) {
      pending.push({ node: node.value, depth }, { node: node.key, depth });
      continue;
    }
    if (!isCollection(node)) continue;
    offset = node.range?.[0] ?? offset;
    nodes += node.items.length;
    if (depth >= yamlLimits.depth) return { offset, finding: say.tooDeep(yamlLimits.depth) };
    if (nodes > yamlLimits.nodes) return { offset, finding: say.tooMany(yamlLimits.nodes) };
    for (const item of node.items) pending.push({ node: item, depth: depth + 1 });
  }
  return null;
}
