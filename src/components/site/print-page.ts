import { build } from '../search/build.ts';
import { scriptStrings } from './script-strings.ts';

/** A dialogue that has not been asked for after so many milliseconds will not come. */
const PATIENCE = 1_500;

/**
 * Opens the browser's print dialogue, which also saves as PDF. Browsers inside other programs have none and say nothing:
 * what to do instead is said where it was asked for.
 * @param place after which that is said
 */
export function printPage(place: Element): void {
  if (typeof window.print !== 'function') return sayElsewhere(place);
  // Printing holds the page up, or tells it beforehand.
  const late = setTimeout(() => sayElsewhere(place), PATIENCE);
  addEventListener('beforeprint', () => clearTimeout(late), { once: true });
  window.print();
}

function sayElsewhere(place: Element): void {
  if (place.nextElementSibling?.matches('.print-elsewhere')) return;
  const said = build('p', { class: 'print-elsewhere no-print', role: 'status' });
  place.after(said);
  said.textContent = scriptStrings.printElsewhere;
}
