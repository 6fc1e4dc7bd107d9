import { isAlias, isCollection, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLMap } from 'yaml';
import { findBadCharacters } from './characters.ts';
import { indexLines } from './line-index.ts';
import type { Place } from './line-index.ts';
import { frontMatterMessages as say } from './messages.ts';
import type { Finding } from './messages.ts';
import type { Problem } from './problem.ts';
import { findScalarSlip } from './scalar-slips.ts';
import { explainYamlFault } from './yaml-faults.ts';

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

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/**
 * Reads YAML 1.2 (core schema) as data only: no tags, anchors or merge keys,
 * every key a plain name given once.
 */
export function parseYaml(text: string, where: { file: string; startLine?: number }): ParsedYaml {
  const counter = new LineCounter();
  const lines = indexLines(text, where.startLine);
  const problems: Problem[] = [];
  const report = (offset: number, finding: Finding) => {
    const place = lines.placeOf(offset);
    const isKnown = problems.some(({ line, rule }) => line === place.line && rule === finding.rule);
    if (!isKnown) problems.push({ file: where.file, ...place, ...finding });
  };

  const reportFault = (at: number) => {
    const { offset, finding } = explainYamlFault(text, at);
    report(offset, finding);
  };

  findBadCharacters(text).forEach(({ offset, finding }) => report(offset, finding));
  const document = parseDocument(text, {
    version: '1.2', schema: 'core', merge: false, resolveKnownTags: false, customTags: [],
    strict: true, uniqueKeys: true, prettyErrors: false, logLevel: 'silent', lineCounter: counter,
  });
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === 'DUPLICATE_KEY') report(error.pos[0], say.duplicate(/^[^\s:]*/.exec(text.slice(error.pos[0]))?.[0] ?? ''));
    else if (error.code !== 'TAG_RESOLVE_FAILED' && error.code !== 'BAD_ALIAS') reportFault(error.pos[0]);
  }
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) report(offset, say.alias());
      else if (node.anchor !== undefined) report(text.lastIndexOf(`&${node.anchor}`, offset), say.alias());
      if (!isAlias(node) && node.tag !== undefined) report(findTag(text, offset), say.tag(node.tag));
      const slip = findScalarSlip(text, node);
      if (slip) report(slip.offset, slip.finding);
    },
    Pair(_, pair) {
      const key = pair.key as Node | null;
      if (!isScalar(key)) return report(key?.range?.[0] ?? 0, say.key('')), undefined;
      if (forbiddenKeys.has(String(key.value))) report(key.range?.[0] ?? 0, say.key(String(key.value)));
      return undefined;
    },
  });

  return {
    data: problems.length > 0 ? null : (document.toJS({ maxAliasCount: 0 }) ?? {}),
    problems,
    positionOf: (path, at = 'value') => lines.placeOf(offsetOf(document, path, at)),
  };
}

/** A node's range leaves out its tag, which stands before it, behind white space. */
function findTag(text: string, nodeStart: number): number {
  return nodeStart - (/(?:^|[\s,[{])(![^\s]*\s*)$/.exec(text.slice(Math.max(0, nodeStart - 500), nodeStart))?.[1]?.length ?? 0);
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[], at: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) break;
    const isLast = index === path.length - 1;
    const key = isMap(node) ? findKey(node, step) : null;
    const value: unknown = node.get(step, true);
    if (key === null && !isNodeWithRange(value)) break;
    const wantsKey = key !== null && ((isLast && at === 'key') || !isNodeWithRange(value) || isEmpty(value));
    offset = wantsKey ? key : ((value as Node).range?.[0] ?? offset);
    node = value;
  }
  return offset;
}

function findKey(map: YAMLMap, step: string | number): number | null {
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
}

function isNodeWithRange(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range);
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}
