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
}

const KEY = 'doc-do';
/** Texts that are begun: older ones are given up. */
const MOST = 6;

/** Latest first; none where the browser keeps nothing or what it kept is something else. */
export function keptPlaces(): ReadingPlace[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isPlace).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function keepPlace(place: ReadingPlace): void {
  write([place, ...keptPlaces().filter(({ path }) => path !== place.path)].slice(0, MOST));
}

export function forgetPlace(forgotten: string): void {
  const places = keptPlaces();
  const left = places.filter(({ path }) => path !== forgotten);
  if (left.length < places.length) write(left);
}

function write(places: readonly ReadingPlace[]): void {
  try {
    if (places.length > 0) localStorage.setItem(KEY, JSON.stringify(places));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing offers nothing.
  }
}

function isPlace(value: unknown): value is ReadingPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { path, title, at, part, minutes } = value as Record<string, unknown>;
  const areWords = [title, at, part].every((text) => typeof text === 'string' && text.length <= 300);
  // A path of this site: two strokes at its head would name another host.
  return areWords && typeof path === 'string' && /^\/(?!\/)/.test(path) && typeof minutes === 'number';
}
