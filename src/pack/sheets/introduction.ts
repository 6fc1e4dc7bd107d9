import type { Booklet } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { NOTE_LANGUAGE } from './notes.ts';
import { SHEETS } from './strings.ts';

/** What is read aloud at the beginning; in the margin the minutes that have passed, where another one is full. */
export function introductionSheet({ introduction: { paragraphs, minutes } }: Booklet): Markup[] {
  const words = paragraphs.map((paragraph) => paragraph.split(/\s+/).length);
  const all = words.reduce((sum, count) => sum + count, 0);
  let read = 0;
  let told = 0;
  const set = paragraphs.map((paragraph, index) => {
    const passed = Math.floor((read / all) * minutes);
    const isNew = passed > told;
    if (isNew) told = passed;
    read += words[index] ?? 0;
    return h('p', {}, isNew && h('span', { class: 'passed', role: 'note', lang: NOTE_LANGUAGE }, SHEETS.passed(passed)), paragraph);
  });
  return [
    h('p', { class: 'sub' }, SHEETS.aloud(minutes), h('span', { class: 'paper' }, ` ${SHEETS.aloudMargin}`)),
    h('div', { class: 'aloud' }, set),
  ];
}
