import { parse, type DefaultTreeAdapterTypes, type Token } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type Attribute = Token.Attribute;

/** Changes to the text of a page; everything else stays byte for byte. */
export class PageEdits {
  readonly #html: string;
  readonly #edits: { start: number; end: number; text: string }[] = [];

  constructor(html: string) {
    this.#html = html;
  }

  /** Every element of the page, those in templates and for readers without scripts included, in the order they stand. */
  elements(): Element[] {
    return [...elementsIn(parse(this.#html, { sourceCodeLocationInfo: true, scriptingEnabled: false }))];
  }

  remove(element: Element, instead = ''): void {
    const { startOffset, endOffset } = element.sourceCodeLocation!;
    this.#edits.push({ start: startOffset, end: endOffset, text: instead });
  }

  /** Writes attributes into the opening tag of an element, behind its name. */
  addAttributes({ tagName, sourceCodeLocation }: Element, written: string): void {
    const start = sourceCodeLocation!.startOffset + 1 + tagName.length;
    this.#edits.push({ start, end: start, text: ` ${written}` });
  }

  removeAttribute({ sourceCodeLocation }: Element, { name }: Attribute): void {
    const { startOffset, endOffset } = sourceCodeLocation!.attrs![name]!;
    this.#edits.push({ start: startOffset, end: endOffset, text: '' });
  }

  setAttribute({ sourceCodeLocation }: Element, { prefix, name, value: before }: Attribute, value: string): void {
    if (value === before) return;
    const written = prefix ? `${prefix}:${name}` : name;
    const { startOffset, endOffset } = sourceCodeLocation!.attrs![written]!;
    this.#edits.push({ start: startOffset, end: endOffset, text: `${written}="${escapeValue(value)}"` });
  }

  /** The page as it is with all of them. */
  apply(): string {
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, text } of this.#edits.sort((a, b) => a.start - b.start)) {
      // What stands in something that was taken out went with it.
      if (start < at) continue;
      parts.push(this.#html.slice(at, start), text);
      at = end;
    }
    return parts.join('') + this.#html.slice(at);
  }
}

function* elementsIn(node: Node): Generator<Element> {
  // What the page leaves to the browser to add has no place in its text.
  if ('tagName' in node && node.sourceCodeLocation) yield node;
  if ('content' in node) yield* elementsIn(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name && !attribute.prefix)?.value;
}

/** The text of a `<style>` or `<script>`. */
export function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

export function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
