import type { ElementContent } from 'hast';

/** What stands within a line where no style says otherwise; elements of our own (`share-fold`) do too. */
const IN_LINE =
  /^(?:a|abbr|b|bdi|button|cite|code|del|em|i|img|input|ins|kbd|label|mark|q|s|select|small|span|strong|sub|textarea|time|u|\w+-[\w-]+)$/;
const UNSEEN = /^(?:script|style|template|noscript|svg|wbr|link)$/;
const FIELD = /^(?:img|input|select|textarea)$/;

/** Two parts of a line with no space between the words where they meet; a number of a note (`sup`) has none. */
export function runTogether(nodes: readonly ElementContent[]): string[] {
  const found: string[] = [];
  let before = '';
  const meet = (words: string): void => {
    if (/[\p{L}\p{N}.:;,)%]$/u.test(before) && /^[\p{L}\p{N}(]/u.test(words)) found.push(`${before.slice(-20)}|${words.slice(0, 20)}`);
    before = words;
  };
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') return node.value === '' ? undefined : meet(node.value);
    if (node.type !== 'element' || UNSEEN.test(node.tagName) || node.properties.hidden !== undefined || 'popover' in node.properties)
      return;
    const isInLine = IN_LINE.test(node.tagName);
    if (!isInLine) before = '';
    if (FIELD.test(node.tagName)) meet('[]');
    else node.children.forEach(walk);
    if (!isInLine) before = '';
  };
  nodes.forEach(walk);
  return found;
}
