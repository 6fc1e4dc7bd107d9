import type { Booklet } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { setWords } from './blocks.ts';
import { sourceOf } from './notes.ts';
import { quotationsOf } from './sources.ts';

/**
 * Numbers of the quotations that plans have read out, where the text does not have all of them: they need a part of their
 * own then, since nobody reads aloud from a list of sources.
 * @param noted numbers of notes that the text has shown
 */
export function readOutApart({ plans, notes }: Booklet, noted: ReadonlySet<number>): Set<number> {
  const asked = new Set(plans.flatMap(({ steps }) => steps.flatMap(({ quotes }) => quotes)));
  const read = quotationsOf(notes).flatMap(({ number }) => (asked.has(number) ? [number] : []));
  return new Set(read.every((number) => noted.has(number)) ? [] : read);
}

/** Quotations to be read aloud, in large type, each with its source and state. */
export function readOutList({ notes }: Booklet, numbers: ReadonlySet<number>): Markup {
  const read = quotationsOf(notes).filter(({ number }) => numbers.has(number));
  return h(
    'ul',
    { class: 'read' },
    read.map(({ number, note }) =>
      h(
        'li',
        {},
        h('p', { class: 'number' }, String(number)),
        h('blockquote', {}, h('p', {}, setWords(note.text, note.warning !== undefined))),
        h('p', { class: 'where' }, sourceOf(note, { withEdition: true })),
      ),
    ),
  );
}
