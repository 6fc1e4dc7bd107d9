import { childOf, childrenNamed, isOn, valueOf, type XmlElement } from './xml-tree.ts';

/** Styles that stand one on another at the most; a circle ends here. */
const LONGEST_CHAIN = 20;

/** Half-points of type where nothing is said. */
const UNSAID_SIZE = 20;

/** What styles.xml says of paragraphs and runs. */
export class Styles {
  readonly #byId: ReadonlyMap<string, XmlElement>;
  readonly #defaults: XmlElement | undefined;
  readonly #plain: string | undefined;

  constructor(root: XmlElement | undefined) {
    const styles = childrenNamed(root, 'w:style');
    this.#byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.#defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    const plain = styles.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
    );
    this.#plain = plain?.attributes['w:styleId'];
  }

  /** A style with those it stands on, itself first. */
  chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    let style = id === undefined ? undefined : this.#byId.get(id);
    while (style && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = this.#byId.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return chain;
  }

  /** The name of a paragraph's style as Word's own styles are called, in small letters: `heading 1`, `toc 2`. */
  nameOf(paragraph: XmlElement): string {
    const id = styleOf(paragraph);
    return (valueOf(this.chain(id)[0], 'w:name') ?? id ?? '').toLowerCase();
  }

  /** Whether Word shows a paragraph in its outline. */
  isHeading(paragraph: XmlElement): boolean {
    return this.headingLevel(paragraph) !== null;
  }

  /**
   * The level at which Word shows a paragraph in its outline, from 1: by its own outline level, or by a style that stands on a heading's,
   * as offices make them. Null for text (ECMA-376-1, 17.3.1.20).
   */
  headingLevel(paragraph: XmlElement): number | null {
    const chain = this.chain(styleOf(paragraph));
    const properties = [childOf(paragraph, 'w:pPr'), ...chain.map((style) => childOf(style, 'w:pPr'))];
    const level = properties.map((one) => valueOf(one, 'w:outlineLvl')).find((one) => one !== undefined);
    if (level !== undefined) return Number(level) < 9 ? Number(level) + 1 : null;
    const named = chain.map((style) => /^heading (\d)/i.exec(valueOf(style, 'w:name') ?? '')?.[1]).find((one) => one !== undefined);
    return named === undefined ? null : Number(named);
  }

  /** The font a run is set in. */
  fontOf(run: XmlElement, paragraph: XmlElement): string {
    for (const properties of this.#ofRun(run, paragraph)) {
      const fonts = childOf(properties, 'w:rFonts')?.attributes;
      const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
      if (font !== undefined) return font;
    }
    return '';
  }

  /** The size of a run's type, in half-points; as Word has it where nothing is said (ECMA-376-1, 17.3.2.38). */
  sizeOf(run: XmlElement, paragraph: XmlElement): number {
    const sizes = this.#ofRun(run, paragraph).map((properties) => Number(valueOf(properties, 'w:sz')));
    return sizes.find((size) => size > 0) ?? UNSAID_SIZE;
  }

  /** Whether a run is hidden text. */
  isHidden(run: XmlElement, paragraph: XmlElement): boolean {
    for (const properties of this.#ofRun(run, paragraph)) {
      const isHidden = isOn(properties, 'w:vanish');
      if (isHidden !== undefined) return isHidden;
    }
    return false;
  }

  /** What speaks of a run, the strongest first. */
  #ofRun(run: XmlElement, paragraph: XmlElement): (XmlElement | undefined)[] {
    const own = childOf(run, 'w:rPr');
    const styles = [...this.chain(valueOf(own, 'w:rStyle')), ...this.chain(styleOf(paragraph) ?? this.#plain)];
    return [own, ...styles.map((style) => childOf(style, 'w:rPr')), this.#defaults];
  }
}

/** Kept, since every run of a paragraph asks for it. */
const known = new WeakMap<XmlElement, { style: string | undefined }>();

export function styleOf(paragraph: XmlElement): string | undefined {
  const found = known.get(paragraph) ?? { style: valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') };
  known.set(paragraph, found);
  return found.style;
}
