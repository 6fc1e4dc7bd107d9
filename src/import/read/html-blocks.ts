import type { Element, Root as HtmlRoot } from 'hast';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';

type Handlers = NonNullable<Options['handlers']>;

const FOOTNOTE = /^(?:footnote|endnote)-(\d+)$/;
const SUPERSCRIPTS: Readonly<Record<string, string>> = { 1: '¹', 2: '²', 3: '³' };

/** HTML as Markdown blocks; scripts and forms are passed over. Tables stay tables, notes of Word become footnotes. */
export async function blocksOfHtml(html: string): Promise<Root> {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  rebuild(tree);
  return unified().use(rehypeRemark, { handlers: HANDLERS }).run(tree) as Promise<Root>;
}

const HANDLERS: Handlers = {
  figcaption: (state, node): Paragraph => ({ type: 'paragraph', data: { isCaption: true }, children: inlineOf(state.all(node)) }),
  a(state, node) {
    const href = String(node.properties['href'] ?? '');
    const note = FOOTNOTE.exec(href.slice(1))?.[1];
    if (note) return { type: 'footnoteReference', identifier: note, label: note };
    if (/^#(?:footnote|endnote)-ref-/.test(href)) return undefined;
    const children = state.all(node) as PhrasingContent[];
    return href === '' || href.startsWith('#') ? children : { type: 'link', url: href, children };
  },
  'footnote-definition'(state, node) {
    const label = String(node.properties['id']).replace(/\D+/, '');
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

/** Prepares what the converter would misread: layout tables, titles of tables, Word's list of notes. */
function rebuild(node: HtmlRoot | Element): void {
  const children: readonly Element['children'][number][] = node.children as Element['children'];
  node.children = children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    rebuild(child);
    if (child.tagName === 'table') return takeApart(child);
    if (child.tagName === 'ol' && child.children.some(isNote)) return child.children.map((item) => (isNote(item) ? { ...item, tagName: 'footnote-definition' } : item));
    return [child];
  });
}

function isNote(node: Element['children'][number]): node is Element {
  return node.type === 'element' && FOOTNOTE.test(String(node.properties['id'] ?? ''));
}

/**
 * A table that holds pictures, or has one column, is layout: its cells are taken out, and text beside a picture is
 * its caption. Another table stays, its title before it.
 */
function takeApart(table: Element): Element[] {
  const titles = find(table, 'caption').map((title) => ({ ...title, tagName: 'p' }));
  const hasPicture = find(table, 'img').length > 0;
  const isData = !hasPicture && find(table, 'tr').some((row) => row.children.filter(({ type }) => type === 'element').length > 1);
  if (isData) return [...titles, table];
  const cells = find(table, 'td', 'th').map((cell) => ({ ...cell, tagName: hasPicture && find(cell, 'img').length === 0 ? 'figcaption' : 'div' }));
  return [...titles, ...cells];
}

/** Elements of these names, in the order of the text, outermost only. */
function find(node: Element, ...names: string[]): Element[] {
  return node.children.flatMap((child) => (child.type !== 'element' ? [] : names.includes(child.tagName) ? [child] : find(child, ...names)));
}
