import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { MISSING_PICTURE } from '../../text/left-for-editor.ts';
import { escapeHtml } from '../../text/markup.ts';
import { visibleLine } from '../../text/visible-text.ts';
import type { BodyBlock, FigureBlock } from '../source.ts';
import { loosenEdges } from './loose-edges.ts';
import { listNumberedParagraphs } from './numbered-paragraphs.ts';

/** Longest caption and description a `<Figure>` takes. */
const LONGEST_ATTRIBUTE = 300;
const LONGEST_CREDIT = 100;

/** Beyond Markdown's own, the characters that open a tag or an expression in MDX. */
const UNSAFE: NonNullable<Options['unsafe']> = [
  { character: '{', inConstruct: ['phrasing'] },
  { character: '}', inConstruct: ['phrasing'] },
  { character: '<', inConstruct: ['phrasing'] },
  { atBreak: true, character: '<' },
];

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one', resourceLink: true, unsafe: UNSAFE })
  .freeze();

/** The body as an editor's MDX. A run of text blocks is written at once, so that neighbouring lists stay apart. */
export function writeBody(body: readonly BodyBlock[]): string {
  const parts: string[] = [];
  let run: RootContent[] = [];
  const flush = (): void => {
    if (run.length > 0)
      parts.push(widenRules(writer.stringify({ type: 'root', children: loosenEdges(listNumberedParagraphs(run)) } satisfies Root).trim()));
    run = [];
  };
  for (const block of body) {
    if (block.type === 'figure' || block.type === 'caption') {
      flush();
      parts.push(block.type === 'figure' ? writeFigure(block) : writeCaption(block.text));
    } else run.push(block);
  }
  flush();
  return parts.join('\n\n');
}

/** `| - | -: |` below the head of a table as editors write it, `| --- | ---: |`. */
function widenRules(markdown: string): string {
  return markdown.replace(/^\|(?: :?-:? \|)+$/gm, (rule) => rule.replaceAll('-', '---'));
}

function writeFigure({ url, alt, caption, credit }: FigureBlock): string {
  const isLong = caption.length > LONGEST_ATTRIBUTE;
  const attributes = [
    ['src', `./${url}`],
    ['alt', visibleLine(alt, LONGEST_ATTRIBUTE)],
    ['caption', isLong ? '' : caption],
    ['credit', visibleLine(credit, LONGEST_CREDIT)],
  ];
  const written = attributes.filter(([, value]) => value !== '').map(([name, value]) => `${name}="${escapeAttribute(value ?? '')}"`);
  return `<Figure ${written.join(' ')} />${isLong ? `\n\n${emphasise(caption)}` : ''}`;
}

function escapeAttribute(value: string): string {
  return escapeHtml(value).replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}

/** A caption without its picture: the reader sees a line in italics, the editor what to do with it. */
function writeCaption(text: string): string {
  return `{/* ${MISSING_PICTURE}: thêm ảnh bằng <Figure>, hoặc xóa dòng dưới. */}\n\n${emphasise(text)}`;
}

function emphasise(text: string): string {
  return writer
    .stringify({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: text }] }] }],
    })
    .trim();
}
