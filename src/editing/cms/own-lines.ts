import { components } from '../../mdx/components.ts';

/** Tags that never stand within a sentence and hold nothing. */
const ALONE = [...components].filter(([, { place, children }]) => place === 'block' && children === 'none').map(([name]) => name);
const BLOCK = new RegExp(
  String.raw`!\[[^\]\n]*\]\([^()\s]*(?: "[^"\n]*")?\)|<(?:${ALONE.join('|')})(?=[\s/>])(?:[^<>"'/]|"[^"\n]*"|'[^'\n]*')*/>`,
  'g',
);
/** Lines of running text: no list, quotation, table, heading, nor the lines of another tag. */
const RUNNING = new RegExp(String.raw`^(?![ \t]*(?:[-*+>|#]|\d{1,9}[.)]|</?(?!(?:${ALONE.join('|')})\b)))`);
const FENCE = /^[ \t]*(?:```|~~~)/;

/**
 * The text with pictures and tags that need a line of their own on one: the rich text puts them where the caret is, which
 * may be behind the last word of a paragraph.
 */
export function onOwnLines(text: string): string {
  let isCode = false;
  const lines = text.split('\n').map((line) => {
    if (FENCE.test(line)) isCode = !isCode;
    return isCode || !RUNNING.test(line) ? line : partedLine(line);
  });
  return lines.join('\n');
}

function partedLine(line: string): string {
  const blocks = [...line.matchAll(BLOCK)];
  if (blocks.length === 0 || (blocks.length === 1 && blocks[0]?.[0] === line.trim())) return line;
  const parts: string[] = [];
  let from = 0;
  for (const { 0: block, index } of blocks) {
    parts.push(line.slice(from, index), block);
    from = index + block.length;
  }
  return [...parts, line.slice(from)]
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
}
