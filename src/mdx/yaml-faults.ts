import { frontMatterMessages as say } from './front-matter-messages.ts';
import type { PlacedFinding } from '../problems/problem.ts';

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
  if (/^ *\t/.test(line)) return { offset: start, finding: say.tab() };
  const [, lead = '', name = '', gap = '', value = ''] = FIELD.exec(line) ?? [];
  if (name && gap === '' && value !== '') return { offset: start + lead.length, finding: say.noSpace(`${name}: ${value}`) };
  if (name && /^["']/.test(value)) return { offset, finding: say.quotedStart(name, value) };
  if (name && /:(?:\s|$)/.test(value)) return { offset, finding: say.colon(name, value) };
  return { offset, finding: say.syntax() };
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
