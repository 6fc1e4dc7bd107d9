import type { Image, ImageReference, Link, LinkReference, List, ListItem, Root, Table, TableRow } from 'mdast';
import { escapeHtml } from '../text/markup.ts';
import { signsAsText } from '../text/signs.ts';
import { encodeAddress, isWebAddress } from './addresses.ts';
import { components, readProps, type ComponentName } from './components.ts';
import { openTag, type Attributes } from './html.ts';
import { unmask } from './mask.ts';
import type { PropValue, Segment } from './segment.ts';
import { footnotesId, type Survey } from './survey.ts';
import { tableAttributes } from './told-table.ts';
import { isBlank, isPhrasing, isTag, loneImage, offsetOf, visibleChildren, type Node, type TagNode } from './tree.ts';

/** Writes a checked text as HTML and calls of components, in order. */
export function writeBody(tree: Root, survey: Survey): Segment[] {
  return new BodyWriter(survey).write(tree);
}

class BodyWriter {
  readonly #survey: Survey;
  /** Footnotes in the order they are called: their numbers, and how often each was called so far. */
  readonly #calls = new Map<string, { number: number; count: number }>();
  #tables = 0;
  #segments: Segment[] = [];
  #html = '';

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  write(tree: Root): Segment[] {
    return this.#apart(() => {
      this.#blocks(tree.children);
      if (this.#calls.size > 0) this.#footnotes();
    });
  }

  /** What is written meanwhile, in segments of its own. */
  #apart(write: () => void): Segment[] {
    this.#endHtml();
    const around = this.#segments;
    this.#segments = [];
    write();
    this.#endHtml();
    const inside = this.#segments;
    this.#segments = around;
    return inside;
  }

  #endHtml(): void {
    if (this.#html !== '') this.#segments.push({ html: this.#html });
    this.#html = '';
  }

  #text(text: string): void {
    this.#html += escapeHtml(signsAsText(text));
  }

  /** @param inside its text, or what writes what it holds */
  #element(name: string, attributes: Attributes, inside: string | (() => void)): void {
    this.#html += openTag(name, attributes);
    if (typeof inside === 'string') this.#text(inside);
    else inside();
    this.#html += `</${name}>`;
  }

  /**
   * Running text without a paragraph of its own (MDX takes the paragraph away around `<Callout>chữ</Callout>` and
   * around a line of inline tags alone) gets one.
   */
  #blocks(nodes: readonly Node[]): void {
    let run: Node[] = [];
    const endRun = () => {
      this.#paragraph(run);
      run = [];
    };
    for (const node of nodes) {
      if (isPhrasing(node) || (isTag(node) && components.get(node.name ?? '')?.place === 'inline')) {
        // The white space between two tags of one line is lost with their paragraph.
        if (node.type === 'mdxJsxFlowElement' && run.at(-1)?.type === 'mdxJsxFlowElement') run.push({ type: 'text', value: ' ' });
        run.push(node);
      } else {
        endRun();
        this.#block(node);
      }
    }
    endRun();
  }

  #paragraph(nodes: readonly Node[]): void {
    if (!nodes.every(isBlank)) this.#element('p', {}, () => this.#inline(nodes));
  }

  #block(node: Node): void {
    switch (node.type) {
      case 'paragraph': {
        const image = loneImage(node);
        return image ? this.#figure(image) : this.#paragraph(node.children);
      }
      case 'heading':
        return this.#element(`h${node.depth}`, { id: this.#survey.headingIds.get(offsetOf(node)) }, () => this.#inline(node.children));
      case 'blockquote':
        return this.#element('blockquote', {}, () => this.#blocks(node.children));
      case 'list':
        return this.#list(node);
      case 'thematicBreak':
        this.#html += openTag('hr', {});
        return;
      case 'code':
        // A long line scrolls, and what scrolls must take the keyboard's focus.
        return this.#element('pre', { tabindex: 0 }, () => this.#element('code', {}, `${unmask(node.value)}\n`));
      case 'table':
        return this.#table(node);
      case 'mdxJsxFlowElement':
        return this.#component(node, false);
      case 'definition':
      case 'footnoteDefinition':
        return;
      default:
        throw new Error(`write.ts: unchecked block ${node.type}`);
    }
  }

  #list({ ordered, start, spread, children }: List): void {
    const isTasks = children.some(({ checked }) => typeof checked === 'boolean');
    const isLoose = spread === true || children.some((item) => item.spread === true);
    const attributes = ordered ? { start: start === 1 ? undefined : (start ?? undefined) } : { class: isTasks ? 'tasks' : undefined };
    this.#element(ordered ? 'ol' : 'ul', attributes, () => children.forEach((item) => this.#item(item, isLoose)));
  }

  #item({ checked, children }: ListItem, isLoose: boolean): void {
    const isTask = typeof checked === 'boolean';
    this.#element('li', { class: isTask ? 'task' : undefined }, () => {
      if (isTask) {
        const said = { class: 'task-mark', role: 'img', 'aria-label': checked ? 'Đã xong' : 'Chưa xong' };
        this.#element('span', said, checked ? '☑' : '☐');
        this.#text(' ');
      }
      for (const child of children) {
        if (child.type === 'paragraph' && !isLoose && !loneImage(child)) this.#inline(child.children);
        else this.#blocks([child]);
      }
    });
  }

  /** In a named box that scrolls sideways on a phone and takes the keyboard's focus. */
  #table(table: Table): void {
    const { classes, role, cell: cellOf } = tableAttributes(table);
    const [head, ...rows] = table.children;
    const row = (cells: TableRow, isHead: boolean): void =>
      this.#element('tr', role('row'), () =>
        cells.children.forEach((cell, column) => {
          const { name, attributes } = cellOf(cell, column, isHead);
          this.#element(name, attributes, () => this.#inline(cell.children));
        }),
      );
    this.#element('div', { class: classes, role: 'region', tabindex: 0, 'aria-label': `Bảng ${++this.#tables}` }, () =>
      this.#element('table', role('table'), () => {
        if (head) this.#element('thead', role('rowgroup'), () => row(head, true));
        if (rows.length > 0) this.#element('tbody', role('rowgroup'), () => rows.forEach((one) => row(one, false)));
      }),
    );
  }

  #inline(nodes: readonly Node[]): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          this.#text(unmask(node.value));
          break;
        case 'emphasis':
        case 'strong':
        case 'delete':
          this.#element({ emphasis: 'em', strong: 'strong', delete: 'del' }[node.type], {}, () => this.#inline(node.children));
          break;
        case 'inlineCode':
          this.#element('code', {}, unmask(node.value));
          break;
        case 'break':
          this.#html += openTag('br', {});
          break;
        case 'link':
        case 'linkReference':
          this.#link(node);
          break;
        case 'footnoteReference':
          this.#footnoteCall(node.identifier);
          break;
        case 'mdxJsxTextElement':
        case 'mdxJsxFlowElement':
          this.#component(node, true);
          break;
        default:
          throw new Error(`write.ts: unchecked inline ${node.type}`);
      }
    }
  }

  #link(node: Link | LinkReference): void {
    const target = node.type === 'link' ? node : this.#survey.definitions.get(node.identifier);
    const href = encodeAddress(unmask(target?.url ?? ''));
    const title = target?.title ? unmask(target.title) : undefined;
    this.#element('a', { href, title, rel: isWebAddress(href) ? 'noopener' : undefined }, () => this.#inline(node.children));
  }

  #component(node: TagNode, inline: boolean): void {
    const rule = components.get(node.name ?? '');
    if (!rule) throw new Error(`write.ts: unchecked component ${node.name}`);
    const children = this.#apart(() => {
      const visible = visibleChildren(node);
      const [first] = visible;
      // Running text is taken out of its paragraph if it stands on lines of its own.
      if (rule.children === 'text' || rule.children === 'inline')
        this.#inline(first?.type === 'paragraph' ? first.children : node.children);
      else if (rule.children !== 'none') this.#blocks(visible);
    });
    const props = (readProps(node, rule).data ?? {}) as Record<string, PropValue>;
    this.#segments.push({ component: node.name as ComponentName, props, children, inline });
  }

  /** A Markdown image is a `Figure`; its title is the caption. */
  #figure(image: Image | ImageReference): void {
    const target = image.type === 'image' ? image : this.#survey.definitions.get(image.identifier);
    const props = {
      src: unmask(target?.url ?? ''),
      alt: unmask(image.alt ?? '').trim(),
      ...(target?.title && { caption: unmask(target.title) }),
    };
    this.#endHtml();
    this.#segments.push({ component: 'Figure', props, children: [], inline: false });
  }

  /** The raised number that calls a footnote. Numbers follow the order of first calls. */
  #footnoteCall(identifier: string): void {
    const { number, count } = this.#calls.get(identifier) ?? { number: this.#calls.size + 1, count: 0 };
    this.#calls.set(identifier, { number, count: count + 1 });
    const attributes = {
      href: `#${footnotesId}-${number}`,
      id: callId(number, count + 1),
      class: 'footnote-call',
      'aria-label': `Chú thích ${number}`,
    };
    this.#element('sup', {}, () => this.#element('a', attributes, String(number)));
  }

  /** The footnotes that were called, with their ways back. One may call another, so the list may grow meanwhile. */
  #footnotes(): void {
    this.#element('section', { class: 'footnotes' }, () => {
      this.#element('h2', { id: footnotesId }, 'Chú thích');
      this.#element('ol', {}, () => {
        for (const [identifier, { number }] of this.#calls)
          this.#element('li', { id: `${footnotesId}-${number}` }, () => this.#footnote(identifier, number));
      });
    });
  }

  #footnote(identifier: string, number: number): void {
    const blocks = this.#survey.footnotes.get(identifier)?.children ?? [];
    const last = blocks.at(-1);
    // A picture on a line of its own is a figure, in a note as anywhere.
    const words = last?.type === 'paragraph' && loneImage(last) === null ? last.children : null;
    this.#blocks(words ? blocks.slice(0, -1) : blocks);
    this.#element('p', {}, () => {
      if (words) this.#inline([...words, { type: 'text', value: ' ' }]);
      const calls = this.#calls.get(identifier)?.count ?? 1;
      for (let count = 1; count <= calls; count++) {
        const label = calls > 1 ? `Quay lại chỗ có chú thích ${number}, lần ${count}` : `Quay lại chỗ có chú thích ${number}`;
        if (count > 1) this.#text(' ');
        this.#element('a', { href: `#${callId(number, count)}`, class: 'footnote-back', 'aria-label': label }, '↩');
      }
    });
  }
}

function callId(number: number, count: number): string {
  return `${footnotesId}-${number}-goi${count > 1 ? `-${count}` : ''}`;
}
