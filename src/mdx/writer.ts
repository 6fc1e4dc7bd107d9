import type { Definition, FootnoteDefinition } from 'mdast';
import { escapeHtml } from '../text/markup.ts';
import { closeTag, openTag } from './html.ts';
import type { Attributes } from './html.ts';
import type { ComponentSegment, Segment } from './segment.ts';

export type TextContext = 'heading' | 'quote' | 'text';

/** What writing a checked text needs to know; shared by the writers of its parts. */
export interface Writing {
  idPrefix: string;
  transformText: (text: string, context: TextContext) => string;
  headingIds: ReadonlyMap<number, string>;
  definitions: ReadonlyMap<string, Definition>;
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Footnotes in the order they are called: their numbers, and how often each was called so far. */
  calls: Map<string, { number: number; count: number }>;
  tables: number;
}

/** Gathers HTML and component calls into segments, in order. */
export class Writer {
  #segments: Segment[] = [];
  #html = '';

  open(name: string, attributes?: Attributes): void {
    this.#html += openTag(name, attributes);
  }

  close(name: string): void {
    this.#html += closeTag(name);
  }

  text(text: string): void {
    this.#html += escapeHtml(text);
  }

  component(call: ComponentSegment): void {
    this.#flush();
    this.#segments.push(call);
  }

  finish(): Segment[] {
    this.#flush();
    return this.#segments;
  }

  #flush(): void {
    if (this.#html !== '') this.#segments.push({ html: this.#html });
    this.#html = '';
  }
}
