import type { Root } from 'mdast';
import { mask } from './mask.ts';
import { syntaxMessages as say } from './messages.ts';
import type { Survey } from './survey.ts';
import { childrenOf, endOf, offsetOf, type Node } from './tree.ts';

/** Reports each expression, `import` and `export` that `maskCode` kept from the parser. */
export function checkCode(tree: Root, survey: Survey): void {
  checkModuleLines(tree, survey);
  const { source, masked, report } = survey;
  const literal = [...survey.literal].sort(([a], [b]) => a - b);
  let covered = 0;
  let next = 0;
  for (const { index: start } of masked.matchAll(new RegExp(mask.openBrace, 'g'))) {
    if (start < covered) continue;
    while (next < literal.length && (literal[next]?.[1] ?? 0) <= start) next++;
    const inLiteral = literal[next];
    if (inLiteral && inLiteral[0] <= start) {
      covered = inLiteral[1];
      continue;
    }
    const end = endOfMaskedBraces(masked, start);
    report.add(start, end === -1 ? say.openBrace : say.expression(source.slice(start + 1, end - 1)));
    covered = end === -1 ? Math.max(start + 1, endOfRun(masked, start)) : end;
  }
}

/** Just behind the brace that closes the one at `start`, within its block; -1 where none does. */
function endOfMaskedBraces(masked: string, start: number): number {
  let depth = 0;
  const braces = /[\uE000\uE001]|\n[ \t]*\n/g;
  braces.lastIndex = start;
  for (let found = braces.exec(masked); found; found = braces.exec(masked)) {
    if (found[0] === mask.openBrace) depth++;
    else if (found[0] !== mask.closeBrace) return -1;
    else if (--depth === 0) return found.index + 1;
  }
  return -1;
}

/** Unclosed braces of one block are one problem. */
function endOfRun(masked: string, start: number): number {
  const blank = masked.slice(start).search(/\n[ \t]*\n/);
  return blank === -1 ? masked.length : start + blank;
}

const moduleLine =
  /^(?:import\s*(?:['"{*(]|[\p{ID_Start}$_][\p{ID_Continue}$]*\s*(?:,|from\b))|export\s+(?:default|const|let|var|function|class|async|type|interface|enum)\b|export\s*[{*])/u;

/** A paragraph that begins like a module line, anywhere: what its writer wanted is code, not that text. */
function checkModuleLines(node: Node, survey: Survey): void {
  if (node.type === 'paragraph') {
    const [first] = node.children;
    const text = first?.type === 'text' ? survey.source.slice(offsetOf(first), offsetOf(first) + 300) : '';
    if (!first || !moduleLine.test(text)) return;
    survey.report.add(offsetOf(first), text.startsWith('import') ? say.import : say.export);
    survey.literal.push([offsetOf(node), endOf(node)]);
    return;
  }
  for (const child of childrenOf(node)) checkModuleLines(child, survey);
}
