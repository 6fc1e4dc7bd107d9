import { h, type MarkupElement } from '../markup.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What a part leads to: numbered as they are asked for, so that a document made twice is the same. */
export class Relations {
  readonly #all: MarkupElement[] = [];
  readonly #links = new Map<string, string>();

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** @param type last part of its name: `styles` */
  add(type: string, target: string, isOutside = false): string {
    const id = `rId${this.#all.length + 1}`;
    const full = type.includes(':') ? type : `${TYPES}/${type}`;
    this.#all.push(h('Relationship', { Id: id, Type: full, Target: target, TargetMode: isOutside && 'External' }));
    return id;
  }

  link(address: string): string {
    const id = this.#links.get(address) ?? this.add('hyperlink', address, true);
    this.#links.set(address, id);
    return id;
  }

  part(): MarkupElement {
    return h('Relationships', { xmlns: NAMESPACE }, this.#all);
  }
}
