import { isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { findBadCharacters, findWrittenCharacter } from './characters.ts';
import { indexLines, type Place } from '../problems/line-index.ts';
import { frontMatterMessages as say } from './front-matter-messages.ts';
import { moreProblems, type Finding, type PlacedFinding, type Problem } from '../problems/problem.ts';
import { findScalarSlip } from './scalar-slips.ts';
import { yamlEscapesIn } from './written-forms.ts';
import { explainYamlFault } from './yaml-faults.ts';
import { checkKeys } from './yaml-keys.ts';
import { findDocumentMarks, findOverfull, findYamlExcess, yamlLimits } from './yaml-limits.ts';
import { createFinder } from './yaml-places.ts';

export interface ParsedYaml {
  /** Plain values; dates stay text. `null` where there is a problem. */
  data: unknown;
  problems: Problem[];
  /**
   * Where a field stands, for messages of a schema. A path that is not there
   * gives the nearest field above it. `at: 'key'` gives the field's name
   * instead of its value.
   */
  positionOf(path: readonly (string | number)[], at?: 'key' | 'value'): Place;
}

/**
 * Reads YAML 1.2 (core schema) as data only: one document, no directives, tags, anchors or merge
 * keys, every key a plain name given once. Whatever other readers would read otherwise is a problem.
 */
export function parseYaml(text: string, where: { file: string; startLine?: number }): ParsedYaml {
  const lines = indexLines(text, where.startLine);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const report = (offset: number, finding: Finding) => {
    const place = lines.placeOf(offset);
    const key = `${place.line} ${finding.rule}`;
    if (seen.has(key) || problems.length > yamlLimits.problems) return;
    seen.add(key);
    problems.push({ file: where.file, ...place, ...(problems.length === yamlLimits.problems ? moreProblems() : finding) });
  };
  const refused = (): ParsedYaml => ({ data: null, problems, positionOf: () => lines.placeOf(0) });

  const excess = findYamlExcess(text);
  if (excess) return (report(excess.offset, excess.finding), refused());
  for (const { offset, finding } of findBadCharacters(text)) report(offset, finding);
  const isWholeFile = (where.startLine ?? 1) === 1;
  for (const { offset, finding } of findDocumentMarks(text, isWholeFile)) report(offset, finding);

  const document = readDocument(text);
  for (const { offset, finding } of findFaults(document, text)) report(offset, finding);
  const overfull = findOverfull(document);
  if (overfull) return (report(overfull.offset, overfull.finding), refused());
  checkNodes(document, text, report);
  const offsetOf = createFinder(document);
  return {
    data: problems.length > 0 ? null : (document.toJS({ maxAliasCount: 0 }) ?? {}),
    problems,
    positionOf: (path, at = 'value') => lines.placeOf(offsetOf(path, at)),
  };
}

/** Without stacks, which take nine tenths of the time where there are two hundred thousand faults. */
function readDocument(text: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    // `uniqueKeys` compares each key with all before it; `checkKeys` does not.
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
      customTags: [],
      strict: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function findFaults({ errors, warnings }: Document.Parsed, text: string): PlacedFinding[] {
  const told = [...errors, ...warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_ALIAS');
  return told.slice(0, yamlLimits.faults).map(({ pos }) => explainYamlFault(text, pos[0]));
}

function checkNodes(document: Document.Parsed, text: string, report: (offset: number, finding: Finding) => void): void {
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) report(offset, say.alias());
      else if (node.anchor !== undefined) report(text.lastIndexOf(`&${node.anchor}`, offset), say.alias());
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
