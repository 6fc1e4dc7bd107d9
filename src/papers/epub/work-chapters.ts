import type { ViewContext } from '../../data/context.ts';
import type { FactView } from '../../data/fact-view.ts';
import type { Entry } from '../../data/library-index.ts';
import { workFacts } from '../../data/work-facts.ts';
import { workView, type WorkParagraph } from '../../data/work-view.ts';
import { h, type Markup } from '../../pack/markup.ts';
import type { Chapter } from './book.ts';
import { strings } from './strings.ts';

/** The whole text of a work by its parts, and what is known of this copy. Null where the text is not held. */
export function workChapters(work: Entry<'works'>, context: ViewContext): Chapter[] | null {
  const view = workView(work, context);
  if (view.held !== 'text') return null;
  const lines = view.lines as WorkParagraph[];
  const chapters: Chapter[] = [];
  for (const line of lines) {
    const { part } = line;
    if (part || chapters.length === 0)
      chapters.push({ title: part ?? (work.data.parts.length > 0 ? strings.beginning : strings.text), content: [] });
    if (!line.isHeading) chapters.at(-1)!.content.push(...paragraph(line));
  }
  return [...chapters, about(work)];
}

/** Numbered as on the page, so that a place can be named. */
function paragraph({ number, runs = [] }: WorkParagraph): Markup[] {
  const words = runs.flatMap((run) => ('text' in run ? [run.text] : []));
  return [h('p', { id: `doan-${number}` }, words.length > 0 ? words : '* * *')];
}

function about(work: Entry<'works'>): Chapter {
  const value = (one: FactView['values'][number]): string => (typeof one === 'string' ? one : one.text);
  const facts = workFacts(work).map(({ label, values }) => [h('dt', {}, label), values.map((one) => h('dd', {}, value(one)))]);
  return { title: strings.aboutWork, content: [h('dl', {}, facts)] };
}
