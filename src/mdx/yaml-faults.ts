import { isScalar, Scalar, type Node, type Pair } from 'yaml';
import type { PlacedFinding } from '../problems/problem.ts';
import { normalise } from '../vietnamese/normalise.ts';
import { hasUnseen } from './characters.ts';
import { frontMatterMessages as say } from './front-matter-messages.ts';
import { findIndentFault, findJoinedItem } from './yaml-indent.ts';

const FIELD = /^(\s*(?:- +)*)([\p{L}\p{N}_.-]+):(\s*)(.*)$/u;

/**
 * What an editor did at a place where YAML stopped, in their own words.
 * @param offset where the parser stopped; it is often behind the fault
 */
export function explainYamlFault(text: string, offset: number): PlacedFinding {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(text, start);
  const open = findOpenQuote(text, offset);
  if (open) return open;
  if (/^ *\t/.test(line)) return { offset: start, finding: say.tab };
  const [, lead = '', name = '', gap = '', value = ''] = FIELD.exec(line) ?? [];
  if (name && gap === '' && value !== '') return { offset: start + lead.length, finding: say.noSpace(`${name}: ${value}`) };
  if (name && /^["']/.test(value)) return { offset, finding: say.quotedStart(name, value) };
  if (name && /:(?:\s|$)/.test(value)) return { offset, finding: say.colon(name, value) };
  return findIndentFault(text, offset) ?? { offset, finding: say.syntax };
}

/** A value that opens with a quotation mark which nothing closes; the parser notices only at the end. */
function findOpenQuote(text: string, offset: number): PlacedFinding | null {
  for (const { 0: line, 1: lead = '', 2: quote = '', 3: value = '', index } of text.matchAll(
    /^([^#\n]*?:[ \t]+|[ \t]*- +)(["'])(.*)$/gmu,
  )) {
    if (index >= offset) return null;
    const isClosed = value.replaceAll(quote === "'" ? "''" : '\\"', '').includes(quote);
    const next = lineAt(text, index + line.length + 1);
    const isContinued = /^[ \t]+\S/.test(next) && !FIELD.test(next);
    if (!isClosed && !isContinued) return { offset: index + lead.length, finding: say.openQuote(quote) };
  }
  return null;
}

function lineAt(text: string, start: number): string {
  return /^[^\r\n]*/.exec(text.slice(start, start + 1000))?.[0] ?? '';
}

/**
 * Lines that end a document, begin another or command the reader, where YAML 1.2.2 (sections 6.8, 9.1) and other readers of front
 * matter see them: what stands behind them is lost to one and read by another. A `---` at the very beginning says nothing.
 * @param isWholeFile whether the text begins where its file begins
 */
export function findDocumentMarks(text: string, isWholeFile: boolean): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  if (first > 0 && !isWholeFile) found.push({ offset: 0, finding: say.markInside });
  for (const { 0: line, index } of text.matchAll(/^(?:---|\.\.\.|%)[^\n]*/gm)) {
    if (index === first && isWholeFile && /^---[ \t]*\r?$/.test(line)) continue;
    found.push({ offset: index, finding: line.startsWith('%') ? say.directive(line) : say.documentEnd(line) });
  }
  return found;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/**
 * The faults of one map's keys, in linear time: each must be a name in plain sight and stand there once, however it is
 * quoted, escaped or composed.
 */
export function* checkKeys(pairs: readonly Pair<Node | null>[], text: string): Generator<PlacedFinding> {
  const seen = new Set<string>();
  for (const { key } of pairs) {
    const offset = key?.range?.[0] ?? 0;
    if (!isScalar(key)) {
      yield { offset, finding: say.key('') };
      continue;
    }
    const written = text.slice(offset, key.range?.[1]);
    const name = String(key.value);
    const form = normalise(name).trim();
    if (typeof key.value !== 'string') yield { offset, finding: say.keyNotText(written) };
    else if (forbidden.has(form)) yield { offset, finding: say.key(name) };
    else if (hasUnseen(name)) yield { offset, finding: say.keyUnseen(name) };
    else if (/\?[ \t]*$/.test(text.slice(Math.max(0, offset - 100), offset))) yield { offset, finding: say.explicitKey };
    if (seen.has(form)) yield { offset, finding: say.duplicate(written) };
    seen.add(form);
  }
}

/**
 * What YAML reads without complaint and otherwise than it was meant: a `#` that cuts a value off, a dot between thousands, a number that
 * other readers read otherwise.
 */
export function findScalarSlip(text: string, node: Node): PlacedFinding | null {
  if (!isScalar(node) || node.type !== Scalar.PLAIN || !node.range) return null;
  const [start, end] = node.range;
  if (typeof node.value === 'number' && /^[+-]?\d{1,3}\.\d{3}$/.test(node.source ?? ''))
    return { offset: start, finding: say.thousands(node.source ?? '') };
  // YAML 1.1 reads 012 as ten and 0b1, 1_000, 1:30 as numbers; a number beyond 2^53 is not read as it is written.
  if (
    typeof node.value === 'number' &&
    (!/^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(node.source ?? '') || Math.abs(node.value) > Number.MAX_SAFE_INTEGER)
  )
    return { offset: start, finding: say.number(node.source ?? '', node.value) };
  const joined = findJoinedItem(text, start, end);
  if (joined) return joined;
  // `giá trị # ghi chú` is a comment; `bài #1` is text.
  const rest = /^[ \t]+(#[^\s#].*)/.exec(text.slice(end, end + 500));
  if (!rest) return null;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const name = /([\p{L}\p{N}_.-]+):[ \t]*$/u.exec(line)?.[1] ?? '';
  return { offset: end + rest[0].indexOf('#'), finding: say.comment(rest[1] ?? '', name, text.slice(start, end) + rest[0]) };
}
