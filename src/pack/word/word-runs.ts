import type { Run } from '../booklet.ts';
import { h, type Markup, type MarkupElement } from '../markup.ts';
import { tab, textRun, val, type RunLook } from './elements.ts';
import { Relations } from './relations.ts';
import { FORM_WORDS } from '../form-words.ts';

/** Parts of a document that have running text. */
export type TextPart = 'document' | 'footnotes';

/** Signs that stand for a gap; longer ones at the end of a paragraph lead to its edge. */
const GAPS = { short: '……', medium: '………………', long: '………………………………………………' } as const;

/** Turns running text into runs of a part. */
export class WordRuns {
  readonly relations: Record<TextPart, Relations> = { document: new Relations(), footnotes: new Relations() };
  /** Writes the call of a note: set by whoever numbers the notes. */
  call: (note: number) => Markup[] = () => [];

  /** @param look of all of it, beside what single runs say */
  write(content: readonly Run[], look: RunLook = {}, part: TextPart = 'document'): Markup[] {
    return content.flatMap((run, index): Markup[] => {
      if ('lineBreak' in run) return [h('w:r', {}, h('w:br'))];
      if ('note' in run) return this.call(run.note);
      if ('blank' in run) {
        const atEnd = content.slice(index + 1).every((after) => 'lineBreak' in after || ('text' in after && after.text.trim() === ''));
        return [atEnd && run.blank !== 'short' ? tab() : gap(run.blank)];
      }
      const { text, href, ...marks } = run;
      if (!href) return [textRun(text, { ...look, ...marks })];
      return [this.link(href, [textRun(text, { ...look, ...marks, style: 'Hyperlink' })], part)];
    });
  }

  link(address: string, content: Markup[], part: TextPart = 'document'): MarkupElement {
    return h('w:hyperlink', { 'r:id': this.relations[part].link(address) }, content);
  }
}

/** A place to write on paper, or to press and type in, which then is text like all other. */
export function gap(size: keyof typeof GAPS): MarkupElement {
  const properties = h('w:sdtPr', {}, val('alias', FORM_WORDS.blank), h('w:temporary'), h('w:showingPlcHdr'), h('w:text'));
  return h('w:sdt', {}, properties, h('w:sdtContent', {}, textRun(GAPS[size])));
}
