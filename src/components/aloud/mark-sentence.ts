import type { HeardSentence } from './heard-text.ts';

const NAME = 'being-read';
/** The slim bar over a text lies above this line, in pixels. */
const TOP = 64;

/** Marks the sentence that is being read; null takes the mark away. Old browsers mark its block. */
export function markSentence(sentence: HeardSentence | null): void {
  document.querySelectorAll(`.${NAME}`).forEach((block) => block.classList.remove(NAME));
  if (!('highlights' in CSS)) return sentence?.block.classList.add(NAME);
  if (sentence) CSS.highlights.set(NAME, new Highlight(sentence.range));
  else CSS.highlights.delete(NAME);
}

/** @param bottom height that is covered at the foot of the window */
export function isInSight({ range }: HeardSentence, bottom: number): boolean {
  const rect = range.getBoundingClientRect();
  const [from, to] = [TOP, innerHeight - bottom];
  // What is higher than the window is in sight with its beginning.
  return rect.top >= from && rect.top < to && (rect.bottom <= to || rect.height > to - from);
}

/** At once: nothing moves by itself. */
export function bringIntoSight({ range }: HeardSentence): void {
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight * 0.25, behavior: 'instant' });
}
