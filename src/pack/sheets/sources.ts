import type { Booklet, Note, QuotationNote } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { sentence } from '../sentence.ts';
import { setWords } from './blocks.ts';
import { remarkOf, sourceOf } from './notes.ts';
import { noteId, type Setting } from './runs.ts';
import { SHEETS } from './strings.ts';

/** Words that name a quotation whose whole text stands elsewhere in the pack. */
const FIRST_WORDS = 9;

export function quotationsOf(notes: readonly Note[]): { number: number; note: QuotationNote }[] {
  return notes.flatMap((note, index) => (note.kind === 'quotation' ? [{ number: index + 1, note }] : []));
}

/** A note with its number. */
interface NumberedNote {
  number: number;
  note: Note;
}

/**
 * Notes that the list of sources has: on paper a remark stands in the margin, and nowhere else.
 * @param readOut numbers of quotations that stand in a part of their own with their sources
 */
export function listedNotes(notes: readonly Note[], { noted, isForScreen }: Setting, readOut: ReadonlySet<number>): NumberedNote[] {
  const numbered = notes.map((note, index) => ({ number: index + 1, note }));
  return numbered.filter(({ number, note }) => {
    if (note.kind === 'remark') return isForScreen === true;
    return noted.has(number) || !readOut.has(number);
  });
}

/**
 * Where every quotation comes from, by the numbers of the margin.
 * @param setting of the text: what it has not shown stands here with all its words
 */
export function sourceList(listed: readonly NumberedNote[], { noted: shown, isForScreen }: Setting): Markup[] {
  const quotations = listed.flatMap(({ note }) => (note.kind === 'quotation' ? [{ note }] : []));
  const states = new Set(quotations.map(({ note }) => note.state));
  const [only] = states;
  const isOne = quotations.length > 2 && states.size === 1 && only !== undefined;
  return [
    h('p', { class: 'sub' }, shown.size > 0 && `${SHEETS.sourcesMargin} `, SHEETS.sourcesState, isOne && ` ${SHEETS.allOneState(only)}`),
    h(
      'ul',
      { class: 'sources' },
      listed.map(({ number, note }) => {
        if (note.kind === 'remark') return h('li', { id: noteId(number) }, h('p', {}, h('b', {}, `${number}`), ' ', remarkOf(note)));
        return h(
          'li',
          { id: isForScreen && noteId(number) },
          h('p', {}, h('b', {}, `${number}`), ' ', h('span', {}, quoted(note, shown.has(number)))),
          h('p', { class: 'where' }, sourceOf(note, { withEdition: true, isStateKnown: isOne })),
        );
      }),
    ),
  ];
}

function quoted({ text, warning }: QuotationNote, isShown: boolean): Markup[] {
  const words = text.split(/\s+/);
  const isCut = isShown && words.length > FIRST_WORDS + 2;
  const said = isCut
    ? `${words
        .slice(0, FIRST_WORDS)
        .join(' ')
        .replace(/[,;:.]$/, '')}…`
    : text;
  return ['“', ...setWords(said, warning !== undefined), '”'];
}

export function documentList({ documents }: Booklet): Markup {
  return h(
    'ul',
    { class: 'documents' },
    documents.map(({ name, title, state, address }) =>
      h('li', {}, h('a', { href: address }, name), `. ${sentence(title)} `, h('b', { class: 'state' }, state)),
    ),
  );
}
