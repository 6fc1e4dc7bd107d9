import { sitePath } from '../../site-copy/site-copy.ts';
import { forgetPlace, keepPlace } from './kept-places.ts';

/** Shorter texts, in minutes, are read at a sitting: nobody looks for the place in them. */
const LONG = 3;

interface Noted {
  at: string;
  part: string;
  /** Minutes that the rest takes, and the whole. */
  minutes: number;
  total: number;
}

let noted: Noted | null = null;

/**
 * Notes how far the text of this page is read, and keeps it when the page is left or laid aside; at its end there is
 * nothing to go on with.
 */
export function notePlace(place: Noted): void {
  if (place.total < LONG) return;
  if (noted === null) {
    // A page that is closed on a phone is told so by this alone.
    document.addEventListener('visibilitychange', keep);
    addEventListener('pagehide', keep);
  }
  noted = place;
}

function keep(): void {
  if (document.visibilityState === 'visible' || !noted) return;
  const { at, part, minutes } = noted;
  const title = document.querySelector('h1')?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  if (minutes > 0) keepPlace({ path: sitePath(), title, at, part, minutes, time: Date.now() });
  else forgetPlace(sitePath());
}
