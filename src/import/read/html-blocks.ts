import type { Element, Root as HtmlRoot } from 'hast';
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';

type Handlers = NonNullable<Options['handlers']>;

const NOTE = /^(foot|end)note-(\d+)$/;
const SUPERSCRIPTS: Readonly<Record<string, string>> = { 1: '¹', 2: '²', 3: '³' };

/** Columns or rows that one cell may take: each becomes a cell of its own. */
const WIDEST_CELL = 20;
/** Cells of a page above which none may take more than one. */
const MOST_CELLS = 2000;

/** HTML as Markdown blocks; scripts and forms are passed over. */
export async function blocksOfHtml(html: string): Promise<RootContent[]> {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  dropComments(tree);
  markNotes(tree);
  limitSpans(tree);
  return ((await unified().use(rehypeRemark, { handlers: HANDLERS }).run(tree)) as Root).children;
}

const HANDLERS: Handlers = {
  figcaption: (state, node): Paragraph => ({ type: 'paragraph', data: { isCaption: true }, children: inlineOf(state.all(node)) }),
  a(state, node) {
    const href = String(node.properties['href'] ?? '');
    const note = nameOfNote(href.slice(1));
    if (note) return { type: 'footnoteReference', identifier: note, label: note };
    if (/^#(?:footnote|endnote)-ref-/.test(href)) return undefined;
    const children = state.all(node) as PhrasingContent[];
    return href === '' || href.startsWith('#') ? children : { type: 'link', url: href, children };
  },
  'footnote-definition'(state, node) {
    const label = nameOfNote(String(node.properties['id'])) ?? '';
    return { type: 'footnoteDefinition', identifier: label, label, children: state.toFlow(state.all(node)) };
  },
  sup(state, node) {
    const [only] = node.children;
    const raised = node.children.length === 1 && only?.type === 'text' ? SUPERSCRIPTS[only.value.trim()] : undefined;
    return raised ? { type: 'text', value: raised } : state.all(node);
  },
};

/** Phrasing content of nodes that may be paragraphs. */
function inlineOf(nodes: readonly { type: string }[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'paragraph' ? (node as Paragraph).children : [node as PhrasingContent]));
}

/** Comments are nothing to a reader, and what folds spaces goes through a row of them for each (`rehype-minify-whitespace`). In place. */
function dropComments(node: HtmlRoot | Element): void {
  const children: readonly Element['children'][number][] = node.children as Element['children'];
  node.children = children.filter(({ type }) => type !== 'comment');
  for (const child of node.children) if (child.type === 'element') dropComments(child);
}

/** Cells that say they are a million columns wide are not. */
function limitSpans(tree: HtmlRoot): void {
  const cells: Element[] = [];
  const pending: (HtmlRoot | Element)[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const child of node.children) if (child.type === 'element') pending.push(child);
    if (node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')) cells.push(node);
  }
  const widest = cells.length > MOST_CELLS ? 1 : WIDEST_CELL;
  for (const { properties } of cells) {
    for (const span of ['colSpan', 'rowSpan'])
      if (span in properties) properties[span] = Math.min(widest, Math.max(1, Math.floor(Number(properties[span])) || 1));
  }
}

/** Word's list of notes becomes footnotes; a list of anything else stays one. */
function markNotes(node: HtmlRoot | Element): void {
  const children: readonly Element['children'][number][] = node.children as Element['children'];
  node.children = children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    markNotes(child);
    if (child.tagName !== 'ol' || !child.children.some(isNote)) return [child];
    return child.children.map((item) => (isNote(item) ? { ...item, tagName: 'footnote-definition' } : item));
  });
}

/** Footnotes and endnotes are each numbered from 1 on: `1` and `end-1`. */
function nameOfNote(id: string): string | null {
  const [, kind, number] = NOTE.exec(id) ?? [];
  return number === undefined ? null : kind === 'end' ? `end-${number}` : number;
}

function isNote(node: Element['children'][number]): node is Element {
  return node.type === 'element' && NOTE.test(String(node.properties['id'] ?? ''));
}
