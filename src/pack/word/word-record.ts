import type { Booklet } from '../booklet.ts';
import type { Markup } from '../markup.ts';
import { paragraph, textRun } from './elements.ts';
import type { Part } from './meeting-word.ts';
import type { WordText } from './word-blocks.ts';
import { strings } from './strings.ts';

/** What a session that was held left behind, as far as it is known. */
export function recordPart({ record }: Booklet, text: WordText): Part[] {
  if (!record) return [];
  const { facts, contributions, conclusions, tasks, files } = record;
  const item = (...content: Markup[]): Markup => paragraph({ style: 'ListParagraph', list: { id: text.lists.bullets, level: 0 } }, content);
  const heading = (title: string): Markup => paragraph({ style: 'Heading2' }, textRun(title));
  const said = contributions.map(({ by, summary }) => item(textRun(`${by}: `, { strong: true }), textRun(summary)));
  const concluded = conclusions.map((conclusion) => item(textRun(conclusion)));
  const { what, who, due, status } = strings.task;
  const cells = (words: (string | undefined)[]): { text: string }[][] => words.map((word) => (word ? [{ text: word }] : []));
  const rows = tasks.map((task) => cells([task.what, task.who, task.due, task.status]));
  const known = facts.map(({ label, value }) => item(textRun(`${label}: `, { strong: true }), textRun(value)));
  const kept = files.map(({ title, address }) => item(text.runs.link(address, [textRun(title, { style: 'Hyperlink' })])));
  const content = [
    ...known,
    ...(said.length > 0 ? [heading(strings.contributions), ...said] : []),
    ...(concluded.length > 0 ? [heading(strings.conclusions), ...concluded] : []),
    ...(rows.length > 0 ? [heading(strings.tasks), text.table({ head: cells([what, who, due, status]), rows })] : []),
    ...(kept.length > 0 ? [heading(strings.files), ...kept] : []),
  ];
  return [{ title: strings.parts.record, newPage: true, content }];
}
