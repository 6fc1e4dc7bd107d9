import { onDevice } from '../on-device/kept-value.ts';

/** Where somebody stopped in a long text. Kept on the device alone, and sent nowhere. */
export interface ReadingPlace {
  /** Path of the page. */
  path: string;
  title: string;
  /** Id of what is being read: a section, a paragraph of a work. */
  at: string;
  /** Name of the section. */
  part: string;
  /** Minutes that the rest takes. */
  minutes: number;
  /** When it was left: milliseconds since 1970; 0 where nobody noted it. */
  time: number;
}

const KEY = 'doc-do';
/** Texts that are begun: older ones are given up. */
export const MOST_PLACES = 6;

/** Latest first; none where the browser keeps nothing or what it kept is something else. */
export function keptPlaces(): ReadingPlace[] {
  const value = onDevice.readJson(KEY);
  return Array.isArray(value) ? value.filter(isPlace).map(withTime).slice(0, MOST_PLACES) : [];
}

export function keepPlace(place: ReadingPlace): void {
  writePlaces([place, ...keptPlaces().filter(({ path }) => path !== place.path)]);
}

export function forgetPlace(forgotten: string): void {
  const places = keptPlaces();
  const left = places.filter(({ path }) => path !== forgotten);
  if (left.length < places.length) writePlaces(left);
}

/** @param places latest first @returns false where the browser keeps nothing */
export function writePlaces(places: readonly ReadingPlace[]): boolean {
  return onDevice.write(KEY, places.length > 0 ? JSON.stringify(places.slice(0, MOST_PLACES)) : null);
}

/** Places of before the time was noted. */
function withTime(place: ReadingPlace): ReadingPlace {
  return { ...place, time: place.time || 0 };
}

export function isPlace(value: unknown): value is ReadingPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { path, title, at, part, minutes } = value as Record<string, unknown>;
  const areWords = [title, at, part].every((text) => typeof text === 'string' && text.length <= 300);
  // A path of this site: two strokes at its head would name another host.
  return areWords && typeof path === 'string' && /^\/(?!\/)/.test(path) && typeof minutes === 'number';
}
