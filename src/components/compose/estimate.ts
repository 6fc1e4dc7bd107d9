import type { Booklet } from '../../pack/booklet.ts';
import { paragraphsOf } from '../../pack/slides/key-passages.ts';
import { deckOf, slideCount } from '../../pack/slides/slides.ts';

/** Words of running text on a printed sheet beside its margin notes, words of a speech in large type, and questions with their lines. */
const SHEET = { words: 330, spoken: 420, questions: 6 };

/** Sheets of A4 that the papers take, about: a cover, a plan, what is read, questions, minutes. */
export function estimatePages(booklet: Booklet): number {
  if (booklet.plans.length === 0) return 0;
  const text =
    countWords(paragraphsOf(booklet.body)) + countWords(booklet.notes.flatMap((note) => (note.kind === 'quotation' ? [note.text] : [])));
  const spoken = countWords(booklet.introduction.paragraphs);
  const sheets = [text / SHEET.words, spoken / SHEET.spoken, booklet.questions.length / SHEET.questions];
  return 3 + sheets.reduce((sum, share) => sum + Math.ceil(share), 0);
}

export function estimateSlides(booklet: Booklet): number {
  const deck = deckOf(booklet);
  return deck && booklet.plans.length > 0 ? slideCount(deck) : 0;
}

function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
}
