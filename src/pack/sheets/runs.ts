import type { Note, Run } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { noteInMargin } from './notes.ts';

/** What running text is set with. */
export interface Setting {
  notes: readonly Note[];
  /** Numbers of notes that already stand in the margin: a second call of one does not print it again. */
  noted: Set<number>;
  /** A screen: calls lead to the list of notes, which small screens show in the margin's place. */
  isForScreen?: boolean;
}

const MARKS = [
  ['strong', 'strong'],
  ['em', 'em'],
  ['code', 'code'],
  ['strike', 's'],
  ['sup', 'sup'],
  ['sub', 'sub'],
] as const;

/** Running text; a remark stands in the margin beside its call. */
export function setRuns(runs: readonly Run[], setting: Setting): Markup[] {
  return runs.flatMap((run): Markup[] => {
    if ('note' in run) return [...marginNote(run.note, setting), callOf(run.note, setting)];
    if ('lineBreak' in run) return [h('br')];
    if ('blank' in run) return [h('span', { class: `blank ${run.blank}` })];
    const marked = MARKS.reduce<Markup>((inside, [mark, tag]) => (run[mark] ? h(tag, {}, inside) : inside), run.text);
    return [run.href ? h('a', { href: run.href }, marked) : marked];
  });
}

/** The number of a note, after what it belongs to. */
export function callOf(number: number, { isForScreen }: Setting): Markup {
  const shown = isForScreen ? h('a', { href: `#${noteId(number)}` }, String(number)) : String(number);
  return h('sup', { class: 'call' }, shown);
}

/** Where a note stands in the list of them. */
export function noteId(number: number): string {
  return `phan-ghi-chu-${number}`;
}

/** A note where it is first needed. */
export function marginNote(number: number, setting: Setting): Markup[] {
  const note = setting.notes[number - 1];
  if (!note || setting.noted.has(number)) return [];
  setting.noted.add(number);
  return [noteInMargin(number, note)];
}
