import { fieldOf } from '../bundle/postings.ts';
import type { PagePassage } from '../passages.ts';
import type { Hit } from './hits.ts';
import { markedRows } from './marked-words.ts';

/** Words and phrases that are marked on a page. */
const MOST_MARKED = 12;

/**
 * The words and phrases of the query as a page writes them, lower case, the most telling first: what to mark on the
 * page itself. A row of marked words is one phrase. Outside the passage at hand every spelling of the library is given;
 * how the parts of a number are joined there is not known, so they are left out.
 */
export function writtenForms({ words, start }: Pick<PagePassage, 'words' | 'start'>, hits: readonly Hit[]): string[] {
  const marked = hits.filter(({ position, marks }) => marks && fieldOf(position) < 0);
  const isAtHand = ({ position }: Hit): boolean => position >= start && position < start + words.length;
  const values = new Map<string, number>();
  const add = (phrase: string, value: number): void => {
    const key = phrase.toLowerCase();
    values.set(key, Math.max(values.get(key) ?? 0, value));
  };

  const atHand = marked.filter(isAtHand);
  for (const row of markedRows(words, start, atHand)) {
    const written = words.slice(row.first, row.last + 1);
    const after = written.at(-1)!.length - row.end;
    const text = written.join(' ');
    const held = atHand.filter(({ position }) => position >= start + row.first && position <= start + row.last);
    add(text.slice(row.start, text.length - after), sumOfValues(held));
  }
  for (const row of rowsElsewhere(marked.filter((hit) => !isAtHand(hit)))) {
    const most = Math.max(...row.map(({ spellings }) => spellings.length));
    for (let i = 0; i < most; i++) add(row.flatMap(({ spellings }) => spellings[i] ?? spellings[0] ?? []).join(' '), sumOfValues(row));
  }
  return [...values]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_MARKED)
    .map(([phrase]) => phrase);
}

/** What the words of one place say together; another wording is met once for each word it stands for. */
function sumOfValues(hits: readonly Hit[]): number {
  const values = new Map<number, number>();
  for (const { position, value } of hits) values.set(position, Math.max(values.get(position) ?? 0, value));
  return [...values.values()].reduce((sum, value) => sum + value, 0);
}

/** Hits directly one after the other; parts of a number share a place and are left out. */
function rowsElsewhere(hits: readonly Hit[]): Hit[][] {
  const byPlace = new Map<number, Hit[]>();
  for (const hit of hits) byPlace.set(hit.position, [...(byPlace.get(hit.position) ?? []), hit]);
  const rows: Hit[][] = [];
  for (const [first, ...others] of byPlace.values()) {
    if (!first || others.some(({ spellings }) => spellings.join() !== first.spellings.join())) continue;
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (last && !last.wording && !first.wording && last.position === first.position - 1) row!.push(first);
    else if (!first.isWeak) rows.push([first]);
  }
  return rows;
}
