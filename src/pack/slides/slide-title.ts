import type { Slide } from './deck.ts';
import { words } from './slide-words.ts';

/** Words of a quotation that tell it from others of the same work. */
const FIRST = 7;

/** What a slide is called in the list, and by those who do not see it: no two of a deck alike. */
export function slideTitle(slide: Slide): string {
  switch (slide.kind) {
    case 'title':
      return slide.title;
    case 'points':
      return pointsTitle(slide);
    case 'quotation': {
      const { note, lines, piece } = slide;
      const said = words.quotation(firstWords(lines.join(' ')), note.warning?.label);
      return piece ? `${said} (${words.piece(piece.number, piece.of)})` : said;
    }
    case 'question':
      return slide.text;
    case 'words':
      return `${slide.above}: ${slide.text}`;
    case 'figure':
      return [slide.value, slide.unit, slide.what].filter(Boolean).join(' ');
    case 'end':
      return words.end;
  }
}

/** The heading of a list that may take several slides. */
export function pointsTitle({ title, start, points, page }: Extract<Slide, { kind: 'points' }>): string {
  if (start !== undefined) return words.counted(title, start, start + points.length - 1);
  return page ? words.page(title, page) : title;
}

function firstWords(text: string): string {
  const all = text.split(/\s+/);
  return all.length <= FIRST
    ? all.join(' ')
    : `${all
        .slice(0, FIRST)
        .join(' ')
        .replace(/[,;:.]$/, '')}…`;
}
