import type { Node, TagNode } from '../../../mdx/tree.ts';
import type { Tag } from '../../../mdx/tag.ts';
import { FLOW_TAG, stopAt, tagAt, TEXT_TAG } from './tag-syntax.ts';

interface Point {
  line: number;
  column: number;
  offset: number;
}
interface Token {
  type: string;
  start: Point;
  end: Point;
}

/** What is used of mdast-util-from-markdown (`CompileContext`). */
interface Builder {
  enter(node: Node, token: Token, onWrongEnd: (wrong: Token | undefined, open: Token) => void): void;
  exit(token: Token, onWrongEnd?: (token: Token, open: Token) => void): void;
  buffer(): void;
  resume(): string;
}

const nameOf = (tag: Tag): string => `\`<${tag.isClosing ? '/' : ''}${tag.name}>\``;
const placeOf = ({ line, column }: Point): string => `(${line}:${column})`;

/**
 * Makes elements of the tokens of `tagSyntax`, and stops where Sätteri stops: at what closes nothing, and at what is not closed.
 * @param source the very text that is parsed
 * @param decode characters for the references of a value (`&amp;`)
 */
export function tagTree(source: string, decode: (value: string) => string) {
  const open: { tag: Tag; start: Point }[] = [];

  function exitTag(this: Builder, token: Token): void {
    this.resume();
    const tag = tagAt(source, token.start.offset)!;
    const outer = open.at(-1);
    const neverClosed = (wrong: Token | undefined, { start }: Token): never => {
      const before = wrong ? ` before the end of \`${wrong.type}\`` : '';
      return stopAt(start, `Expected a closing tag for ${nameOf(tagAt(source, start.offset)!)} ${placeOf(start)}${before}`);
    };
    if (tag.isClosing) {
      if (!outer) stopAt(token.start, `Unexpected closing tag ${nameOf(tag)}, expected an open tag first`);
      if (outer.tag.name !== tag.name)
        stopAt(
          token.start,
          `Unexpected closing tag ${nameOf(tag)}, expected corresponding closing tag for ${nameOf(outer.tag)} ${placeOf(outer.start)}`,
        );
      open.pop();
    } else this.enter(elementOf(tag, token, decode, source), token, neverClosed);
    if (!tag.isClosing && !tag.isSelfClosing) open.push({ tag, start: token.start });
    else
      this.exit(token, ({ start }, { type }) => {
        const opened = outer ? ` (${nameOf(outer.tag)} opened at ${outer.start.line}:${outer.start.column})` : '';
        stopAt(start, `Expected the closing tag ${nameOf(tag)} either after the end of \`${type}\` or another opening tag${opened}`);
      });
  }
  function enterTag(this: Builder): void {
    this.buffer();
  }
  return { enter: { [FLOW_TAG]: enterTag, [TEXT_TAG]: enterTag }, exit: { [FLOW_TAG]: exitTag, [TEXT_TAG]: exitTag } };
}

function elementOf({ name, attributes }: Tag, { type }: Token, decode: (value: string) => string, source: string): TagNode {
  return {
    type: type === TEXT_TAG ? 'mdxJsxTextElement' : 'mdxJsxFlowElement',
    name,
    attributes: attributes.map(({ name, start, end, form }) => {
      const written = source.slice(start, end);
      const quote = written.search(/["']/);
      return { type: 'mdxJsxAttribute', name, value: form === 'string' ? decode(written.slice(quote + 1, -1)) : null };
    }),
    children: [],
  };
}
