import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { CalloutKind } from '../mdx/components.ts';
import type { Block, QuotationNote, Run } from '../pack/booklet.ts';
import { CALLOUT_LABELS, DISCUSSION_TITLE } from './body-words.ts';
import type { ResolvedSegment } from './body.ts';
import { attribute, elementsNamed, hasClass, inParagraph, isElement, isNotes, trimmed, type Element, type Node } from './booklet-html.ts';
import type { NoteList } from './booklet-notes.ts';
import type { ImageView } from './images.ts';
import type { Entry } from './library-index.ts';
import type { MentionView } from './link-view.ts';
import type { QuoteView } from './quote-view.ts';

type Component = Extract<ResolvedSegment, { component: string }>;
type Marks = Partial<Omit<Extract<Run, { text: string }>, 'text'>>;

/** Turns the text of an entry into blocks. HTML segments hold only what `src/mdx` writes, so what is not known here is run through. */
export function blocksOf(segments: readonly ResolvedSegment[], surroundings: Surroundings): Block[] {
  return new BlockReader(surroundings).read(segments);
}

export interface Surroundings {
  notes: NoteList;
  findQuote(id: string): Entry<'quotes'> | undefined;
  /** The absolute address of a link. */
  absolute(href: string): string;
}

/** Stands for a component while HTML is parsed. */
const PLACE = 'x-place';

const MARKS: Record<string, Marks> = {
  strong: { strong: true },
  em: { em: true },
  code: { code: true },
  del: { strike: true },
  s: { strike: true },
  sup: { sup: true },
  sub: { sub: true },
};

class BlockReader {
  readonly #components: Component[] = [];
  /** Remarks at the end of the text, by the ids their calls lead to. */
  readonly #remarks = new Map<string, Element>();
  readonly #around: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#around = surroundings;
  }

  read(segments: readonly ResolvedSegment[]): Block[] {
    const nodes = parseFragment(this.#write(segments)).childNodes;
    const [notes, text] = [nodes.filter(isNotes), nodes.filter((node) => !isNotes(node))];
    for (const item of notes.flatMap((section) => elementsNamed(section, 'li'))) this.#remarks.set(attribute(item, 'id'), item);
    return this.#blocks(text);
  }

  /** One string of HTML, since a segment may open what a later one closes. */
  #write(segments: readonly ResolvedSegment[]): string {
    return segments
      .map((segment) => {
        if ('html' in segment) return segment.html;
        const number = this.#components.push(segment) - 1;
        return `<${PLACE} data-number="${number}">${this.#write(segment.children)}</${PLACE}>`;
      })
      .join('');
  }

  #blocks(nodes: readonly Node[]): Block[] {
    const blocks: Block[] = [];
    let loose: Node[] = [];
    const close = (): void => {
      const content = trimmed(this.#runs(loose));
      if (content.length > 0) blocks.push({ kind: 'paragraph', content });
      loose = [];
    };
    for (const node of nodes) {
      const block = isElement(node) ? this.#block(node) : null;
      if (!block) {
        loose.push(node);
        continue;
      }
      close();
      blocks.push(...block);
    }
    close();
    return blocks;
  }

  /** Null for what stands in running text. */
  #block(element: Element): Block[] | null {
    const { tagName, childNodes } = element;
    if (tagName === PLACE) return this.#component(element);
    if (/^h[2-4]$/.test(tagName)) {
      const level = Number(tagName[1]) as 2 | 3 | 4;
      return [{ kind: 'heading', level, id: attribute(element, 'id'), content: this.#runs(childNodes) }];
    }
    switch (tagName) {
      case 'p':
        return this.#blocks(childNodes);
      case 'ul':
      case 'ol':
        return [this.#list(element)];
      case 'table':
        return [this.#table(element)];
      case 'blockquote':
        return [{ kind: 'blockquote', blocks: this.#blocks(childNodes) }];
      case 'div':
      case 'section':
        return this.#blocks(childNodes);
      default:
        return null;
    }
  }

  #list(element: Element): Block {
    const items = element.childNodes.filter(isElement).map((item) => this.#blocks(item.childNodes));
    return { kind: 'list', ordered: element.tagName === 'ol', start: Number(attribute(element, 'start') || 1), items };
  }

  #table(element: Element): Block {
    const rows = elementsNamed(element, 'tr').map((row) =>
      row.childNodes.filter(isElement).map((cell) => ({ isHead: cell.tagName === 'th', runs: this.#runs(cell.childNodes) })),
    );
    const hasHead = rows[0]?.every(({ isHead }) => isHead) ?? false;
    const cells = rows.map((row) => row.map(({ runs }) => runs));
    return { kind: 'table', head: hasHead ? (cells[0] ?? []) : [], rows: hasHead ? cells.slice(1) : cells };
  }

  /** Null for a component that stands in running text. */
  #component(place: Element): Block[] | null {
    const { component, props } = this.#componentOf(place);
    const word = (name: string): string | undefined => (props[name] === undefined ? undefined : String(props[name]));
    const optional = <K extends string>(name: K): Partial<Record<K, string>> =>
      (props[name] === undefined ? {} : { [name]: String(props[name]) }) as Partial<Record<K, string>>;
    const blocks = (): Block[] => this.#blocks(place.childNodes);
    if (props.inline) return null;
    switch (component) {
      case 'Quote': {
        const quote = this.#around.findQuote((props.quote as QuoteView).id);
        if (!quote) return [];
        const note = this.#around.notes.quotation(quote);
        const { text } = this.#around.notes.notes[note - 1] as QuotationNote;
        return [{ kind: 'quotation', text, note }];
      }
      case 'Document':
      case 'Session':
      case 'Term': {
        const { label, note, href } = props.entry as MentionView;
        return [{ kind: 'mention', name: label, ...(note ? { note } : {}), href: this.#around.absolute(href) }];
      }
      case 'Figure': {
        const { src, width, height } = props.image as ImageView;
        const picture = { src: this.#around.absolute(src), width, height, alt: word('alt') ?? '' };
        return [{ kind: 'picture', ...picture, ...optional('caption'), ...optional('credit') }];
      }
      case 'Callout':
        return [{ kind: 'callout', label: CALLOUT_LABELS[props.kind as CalloutKind], ...optional('title'), blocks: blocks() }];
      case 'Discussion':
        return [{ kind: 'questions', title: word('title') ?? DISCUSSION_TITLE, blocks: blocks() }];
      case 'Steps':
        return blocks();
      case 'KeyFigure': {
        const what = trimmed(this.#runs(place.childNodes));
        const told: Run[] = what.length > 0 ? what : [{ text: word('what') ?? '' }];
        return [{ kind: 'figure', value: word('value') ?? '', ...optional('unit'), what: told }];
      }
      case 'Blank':
        return props.lines ? [{ kind: 'lines', count: Number(props.lines) }] : null;
      case 'Form': {
        const signatures = (word('signatures') ?? '').split(';').map((signer) => signer.trim());
        const form = { title: word('title') ?? '', ...optional('number'), signatures: signatures.filter(Boolean) };
        return [{ kind: 'form', ...form, blocks: blocks() }];
      }
    }
  }

  #componentOf(place: Element): Component {
    return this.#components[Number(attribute(place, 'data-number'))]!;
  }

  #runs(nodes: readonly Node[], marks: Marks = {}): Run[] {
    return nodes.flatMap((node): Run[] => {
      if (node.nodeName === '#text') {
        const text = (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\n]+/g, ' ');
        return text ? [{ text, ...marks }] : [];
      }
      return isElement(node) ? this.#run(node, marks) : [];
    });
  }

  #run(element: Element, marks: Marks): Run[] {
    const { tagName, childNodes } = element;
    if (tagName === PLACE) return this.#inline(element, marks);
    if (tagName === 'br') return [{ lineBreak: true }];
    if (tagName === 'a') return this.#link(element, marks);
    // A call is set as one by whoever shows it.
    const [only] = childNodes;
    if (tagName === 'sup' && only && isElement(only) && hasClass(only, 'footnote-call')) return this.#run(only, marks);
    return this.#runs(childNodes, { ...marks, ...MARKS[tagName] });
  }

  #link(element: Element, marks: Marks): Run[] {
    const href = attribute(element, 'href');
    if (hasClass(element, 'footnote-back')) return [];
    if (!hasClass(element, 'footnote-call')) return this.#runs(element.childNodes, { ...marks, href: this.#around.absolute(href) });
    const id = href.slice(1);
    const remark = this.#remarks.get(id);
    if (!remark) return [];
    return [{ note: this.#around.notes.remark(id, () => trimmed(this.#runs(remark.childNodes.flatMap(inParagraph)))) }];
  }

  #inline(place: Element, marks: Marks): Run[] {
    const { component, props } = this.#componentOf(place);
    if (component === 'Blank') return [{ blank: (props.size as 'short' | undefined) ?? 'medium' }];
    if (!props.entry) return this.#runs(place.childNodes, marks);
    const { label, href } = props.entry as MentionView;
    const inside = this.#runs(place.childNodes, { ...marks, href: this.#around.absolute(href) });
    return inside.length > 0 ? inside : [{ text: label, ...marks, href: this.#around.absolute(href) }];
  }
}
