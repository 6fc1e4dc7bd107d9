import type { Element, Root as HtmlRoot } from 'hast';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';

type Handlers = NonNullable<Options['handlers']>;

const FOOTNOTE = /^(?:footnote|endnote)-(\d+)$/;
const SUPERSCRIPTS: Readonly<Record<string, string>> = { 1: '¹', 2: '²', 3: '³' };

/** HTML as Markdown blocks; scripts and forms are passed over. */
export async function blocksOfHtml(html: string): Promise<Root> {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  markNotes(tree);
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

function isNote(node: Element['children'][number]): node is Element {
  return node.type === 'element' && FOOTNOTE.test(String(node.properties['id'] ?? ''));
}
