import type { SessionData } from '../schemas/session.ts';
import type { Entry } from './library.ts';

/** Beginning of a text, cut after a clause or a word. */
export function shorten(text: string, max: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= max) return flat;
  const cut = flat.slice(0, max + 1);
  const clause = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf(', '), cut.lastIndexOf('; '), cut.lastIndexOf(': '));
  const end = clause > max * 0.6 ? clause : cut.lastIndexOf(' ');
  return `${flat.slice(0, end).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** What an entry is called in lists, titles and mentions. */
export function titleOf(entry: Entry): string {
  switch (entry.collection) {
    case 'quotes':
      return shorten((entry as Entry<'quotes'>).data.text, 80);
    case 'documents': {
      const { type, number } = (entry as Entry<'documents'>).data;
      return `${type} ${number}`;
    }
    case 'topics':
    case 'organisations':
      return (entry as Entry<'topics' | 'organisations'>).data.name;
    default:
      return (entry as Entry<'articles' | 'sessions' | 'pages'>).data.title;
  }
}

/** All the words of an entry, title first. */
export function wordsOf(entry: Entry): string {
  return [titleOf(entry), 'text' in entry.data ? entry.data.text : '', entry.body?.text ?? ''].join('\n');
}

/** `Chuyên đề 4/4 năm 2019` */
export function sessionKind({ ordinal, of, quarter, year }: SessionData): string {
  const place = ordinal ? ` ${ordinal}${of ? `/${of}` : ''}` : '';
  return `Chuyên đề${place}${quarter ? ` quý ${quarter}` : ''} năm ${year}`;
}

/** Minutes it takes to read a text, at 220 syllables a minute. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 220));
}
