import type { Note, QuotationNote } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { SHEETS } from './strings.ts';

/** Author, work and date of a quotation, its state, and why nobody should quote it where that is so. */
export function sourceOf(note: QuotationNote, options: { withEdition?: boolean; isStateKnown?: boolean } = {}): Markup[] {
  const { author, work, date, edition, state, warning } = note;
  const parts: Markup[][] = [author ? [author] : [], work ? [h('cite', {}, work)] : [], date ? [date] : []];
  const named = parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [', ', ...part]));
  return [
    ...named,
    ...(options.withEdition && edition ? [named.length > 0 ? '; ' : '', edition] : []),
    ...(named.length > 0 ? ['. '] : []),
    ...(warning ? [h('b', { class: 'warned' }, SHEETS.warned(warning.label)), ` ${warning.reason} `] : []),
    ...(options.isStateKnown && !warning ? [] : [h('b', { class: 'state' }, state)]),
  ];
}

/**
 * Vietnamese, and a note: Chromium writes a language into the tags of a PDF, and of a note's role nothing. Whoever finishes
 * the PDF makes a note of it.
 */
export const NOTE_LANGUAGE = 'vi-x-note';

/** A note in the margin: a `span`, since it may stand within a paragraph. */
export function noteInMargin(number: number, note: Note): Markup {
  const content = note.kind === 'quotation' ? sourceOf(note) : remarkOf(note);
  return h('span', { class: 'note', role: 'note', lang: NOTE_LANGUAGE }, h('b', { class: 'number' }, `${number}`), ' ', content);
}

/** A remark runs on; notes of notes there are none. */
export function remarkOf({ content }: Extract<Note, { kind: 'remark' }>): Markup[] {
  return content.map((run) => ('text' in run ? remarkRun(run) : ''));
}

function remarkRun({ text, em, strong, href }: { text: string; em?: true; strong?: true; href?: string }): Markup {
  const marked = em ? h('em', {}, text) : strong ? h('strong', {}, text) : text;
  return href ? h('a', { href }, marked) : marked;
}
