import { dirname } from 'node:path';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitFrontMatter } from '../../mdx/front-matter.ts';
import { limits } from '../../mdx/parse.ts';
import { parseYaml } from '../../mdx/yaml.ts';
import { dropReasons } from '../drop-reasons.ts';
import { failures } from '../messages.ts';
import { decodeBytes } from '../encodings.ts';
import { Refusal } from '../../problems/refusal.ts';
import { emptySource, type SourceHints, type SourceText } from '../source.ts';
import { tidyBlocks } from '../tidy-blocks.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { checkLines, checkPage } from './page-limits.ts';
import { collectPictures, picturesBeside, takeOutDataImages } from './picture-files.ts';
import { paragraph } from './plain-blocks.ts';
import { listParagraphs } from './read-plain.ts';

/** Names other programs give the fields of a front matter. */
const FIELDS: Readonly<Record<keyof SourceHints, readonly string[]>> = {
  title: ['title', 'tieu_de'],
  summary: ['summary', 'description', 'excerpt', 'sapo'],
  author: ['author', 'tac_gia'],
  site: ['site', 'source', 'nguon'],
  published: ['date', 'published', 'ngay'],
  url: ['url', 'link'],
};

/** Reads Markdown with GFM; HTML in it becomes Markdown, a front matter becomes hints. */
export async function readMarkdown(bytes: Buffer, name: string, path: string): Promise<SourceText> {
  const decoded = decodeBytes(bytes, name);
  const { html: text, embedded } = takeOutDataImages(decoded.text);
  const split = splitFrontMatter(text, name);
  const body = withoutComments('problem' in split ? text : split.body);
  checkLines(body, name);
  refuseLongLines(body, 'problem' in split ? 1 : split.bodyStartLine, name);
  const tree = unified().use(remarkParse).use(remarkGfm).parse(body);
  const source = emptySource(tidyBlocks((await withoutHtml(tree, name)).flatMap(splitLines)), decoded.reviewNotes);
  source.pictures = await collectPictures(source.blocks, embedded, picturesBeside(dirname(path), path));
  const scripts = tree.children.filter((block) => block.type === 'html' && /<script\b/i.test(block.value)).length;
  if (scripts > 0) source.dropped.push({ text: `${scripts} đoạn mã <script>`, reason: dropReasons.code });
  if (!('problem' in split)) {
    source.hints = hintsOf(parseYaml(split.yaml, { file: name }).data);
    source.dropped.push(
      ...split.yaml
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ text: line.trim(), reason: dropReasons.frontMatter })),
    );
  }
  return source;
}

/** The parser's time grows with the square of what stands in one paragraph (micromark joins its pieces one by one). */
function refuseLongLines(text: string, startLine: number, name: string): void {
  const line = text.split(/\r\n|\n|\r/).findIndex(({ length }) => length > limits.line);
  if (line !== -1) throw new Refusal(failures.longLine(name, startLine + line));
}

/** HTML comments are no text; for one that nothing closes the parser would look through the rest of the text at each. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', done)) {
    const end = text.indexOf('-->', start + 4);
    parts.push(text.slice(done, start));
    if (end === -1) return [...parts, text.slice(start).replaceAll('<!--', '')].join('');
    done = end + 3;
  }
  return [...parts, text.slice(done)].join('');
}

/** Blocks with raw HTML (whole blocks, or tags in a line) read as what the HTML means. */
async function withoutHtml(tree: Root, name: string): Promise<RootContent[]> {
  const blocks: RootContent[] = [];
  for (const block of tree.children) {
    if (block.type === 'html') {
      checkPage(block.value, name);
      blocks.push(...(await blocksOfHtml(block.value)));
    } else blocks.push(stripInlineHtml(block));
  }
  return blocks;
}

/** Lines of plain text that somebody saved as Markdown are paragraphs, unless a program broke them at the margin. */
function splitLines(block: RootContent): RootContent[] {
  const [only] = block.type === 'paragraph' ? block.children : [];
  if (block.type !== 'paragraph' || block.children.length !== 1 || only?.type !== 'text') return [block];
  return listParagraphs(only.value).map(paragraph);
}

function stripInlineHtml<T extends RootContent>(node: T): T {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'html') return [stripInlineHtml(child)];
    return /^<br\b/i.test(child.value) ? [{ type: 'break' }] : [];
  });
  return { ...node, children };
}

function hintsOf(data: unknown): SourceHints {
  const fields = (data ?? {}) as Record<string, unknown>;
  const hints: SourceHints = {};
  for (const [hint, names] of Object.entries(FIELDS) as [keyof SourceHints, readonly string[]][]) {
    const value = names.map((name) => fields[name]).find((found) => typeof found === 'string' && found.trim() !== '');
    if (typeof value === 'string') hints[hint] = value.trim();
  }
  if (hints.published) hints.published = /^\d{4}-\d{2}-\d{2}/.exec(hints.published)?.[0];
  if (hints.url && !/^https?:\/\//.test(hints.url)) delete hints.url;
  return hints;
}
