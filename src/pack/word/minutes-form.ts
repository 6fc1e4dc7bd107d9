import type { Block, Booklet, Run } from '../booklet.ts';
import { SHEETS } from '../sheets/strings.ts';

const { fill, taskHeads } = SHEETS;
const LINES = { opinions: 9, conclusions: 4 };
/** Rows to write tasks in. */
const TASKS = 4;

/** Minutes to fill in where the library has no form of its own: what the sheet for the secretary has. */
export function minutesForm({ title }: Booklet): Block {
  const text = (words: string): Run[] => [{ text: words }];
  const heading = (words: string): Block => ({ kind: 'heading', level: 2, id: '', content: text(words) });
  const gap = (label: string): Block => ({ kind: 'paragraph', content: [{ text: `${label}: ` }, { blank: 'long' }] });
  return {
    kind: 'form',
    title: SHEETS.minutesTitle,
    signatures: [fill.secretary, fill.chair],
    blocks: [
      { kind: 'paragraph', content: text(title) },
      ...[fill.when, fill.where, fill.present, fill.guests].map(gap),
      heading(SHEETS.opinions),
      { kind: 'lines', count: LINES.opinions },
      heading(SHEETS.conclusions),
      { kind: 'lines', count: LINES.conclusions },
      heading(SHEETS.tasks),
      {
        kind: 'table',
        head: [taskHeads.what, taskHeads.who, taskHeads.due].map(text),
        rows: Array.from({ length: TASKS }, () => [[], [], []]),
      },
    ],
  };
}
