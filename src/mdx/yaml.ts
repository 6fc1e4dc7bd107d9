import { isAlias, isCollection, isMap, isPair, isScalar, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import { moreProblems, type Finding, type PlacedFinding, type Problem } from '../problems/problem.ts';
import { indexLines, type Place } from '../problems/line-index.ts';
import type { FieldPath } from '../schemas/walk.ts';
import { findBadCharacters, findWrittenCharacter, yamlEscapesIn } from './characters.ts';
import { frontMatterMessages as say } from './front-matter-messages.ts';
import { checkKeys, explainYamlFault, findDocumentMarks, findScalarSlip } from './yaml-faults.ts';
import { placeIn, placesIn, type FieldPlaces } from './yaml-places.ts';

/** The longest dossier of the library has 17 kB, its text included; lists of abbreviations and synonyms may have thousands of lines. */
const limits = {
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

export interface ParsedYaml {
  /** Plain values; dates stay text. `null` where there is a problem. */
  data: unknown;
  problems: Problem[];
  /** Where all fields stand, as data. */
  places: FieldPlaces;
  /**
   * Where a field stands, for messages of a schema. A path that is not there
   * gives the nearest field above it. `at: 'key'` gives the field's name
   * instead of its value.
   */
  positionOf(path: FieldPath, at?: 'key' | 'value'): Place;
}

/**
 * Reads YAML 1.2 (core schema) as data only: one document, no directives, tags, anchors or merge
 * keys, every key a plain name given once. Whatever other readers would read otherwise is a problem.
 */
export function parseYaml(text: string, { file, startLine = 1 }: { file: string; startLine?: number }): ParsedYaml {
  const lines = indexLines(text, startLine);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const report = (offset: number, finding: Finding) => {
    const place = lines.placeOf(offset);
    const key = `${place.line} ${finding.rule}`;
    if (seen.has(key) || problems.length > limits.problems) return;
    seen.add(key);
    problems.push({ file, ...place, ...(problems.length === limits.problems ? moreProblems() : finding) });
  };
  const refuse = ({ offset, finding }: PlacedFinding): ParsedYaml => {
    report(offset, finding);
    return withPlaces({ data: null, problems, places: [[startLine, 1], null] });
  };

  const bytes = new TextEncoder().encode(text).length;
  if (bytes > limits.bytes) return refuse({ offset: 0, finding: say.tooBig(bytes, limits.bytes) });
  for (const { offset, finding } of findBadCharacters(text)) report(offset, finding);
  for (const { offset, finding } of findDocumentMarks(text, startLine === 1).slice(0, limits.faults)) report(offset, finding);

  const document = readDocument(text);
  const faults = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_ALIAS');
  for (const { pos } of faults.slice(0, limits.faults)) {
    const { offset, finding } = explainYamlFault(text, pos[0]);
    report(offset, finding);
  }
  const overfull = findOverfull(document);
  if (overfull) return refuse(overfull);
  checkNodes(document, text, report);
  return withPlaces({
    data: problems.length > 0 ? null : (document.toJS({ maxAliasCount: 0 }) ?? {}),
    problems,
    places: placesIn(document, lines.placeOf),
  });
}

/** What was read, also where it was kept as data. */
export function withPlaces(read: Omit<ParsedYaml, 'positionOf'>): ParsedYaml {
  return { ...read, positionOf: (path, at = 'value') => placeIn(read.places, path, at) };
}

/**
 * By the library's defaults (YAML 1.2, core schema, strict) but for tags that it knows. Without stacks, which take nine
 * tenths of the time where there are two hundred thousand faults.
 */
function readDocument(text: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    // `uniqueKeys` compares each key with all before it; `checkKeys` does not.
    return parseDocument(text, { resolveKnownTags: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function checkNodes(document: Document.Parsed, text: string, report: (offset: number, finding: Finding) => void): void {
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) report(offset, say.alias);
      else if (node.anchor !== undefined) report(text.lastIndexOf(`&${node.anchor}`, offset), say.alias);
      if (!isAlias(node) && node.tag !== undefined) report(findTag(text, offset), say.tag(node.tag));
      const slip = findScalarSlip(text, node);
      if (slip) report(slip.offset, slip.finding);
      if (isMap(node)) for (const fault of checkKeys(node.items as Pair<Node | null>[], text)) report(fault.offset, fault.finding);
      if (!isScalar(node) || typeof node.value !== 'string') return;
      const written = findWrittenCharacter(node.value, text.slice(offset, node.range?.[1]), yamlEscapesIn);
      if (written) report(offset + written.offset, written.finding);
    },
  });
}

/** A node's range leaves out its tag, which stands before it, behind white space. */
function findTag(text: string, nodeStart: number): number {
  return nodeStart - (/(?:^|[\s,[{])(![^\s]*\s*)$/.exec(text.slice(Math.max(0, nodeStart - 500), nodeStart))?.[1]?.length ?? 0);
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
    if (depth >= limits.depth) return { offset, finding: say.tooDeep(limits.depth) };
    if (nodes > limits.nodes) return { offset, finding: say.tooMany(limits.nodes) };
    for (const item of node.items) pending.push({ node: item, depth: depth + 1 });
  }
  return null;
}
