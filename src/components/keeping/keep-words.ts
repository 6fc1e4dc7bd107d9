import type { Choice, KeptUnit, Offer, Unit } from '../../keeping/keeper.ts';
import { formatDate } from '../../text/dates.ts';
import { formatSize } from '../../text/file-size.ts';
import { strings } from './strings.ts';

const number = new Intl.NumberFormat('vi-VN');

/** A day of the device's own calendar, as pages write it: `21/11/2026`. @param time milliseconds since 1970 */
export function dayWords(time: number): string {
  return formatDate(new Date(time).toLocaleDateString('sv'));
}

/** `5,8 trong 9,4 MB`: the measure is said once where both have the same. */
export function progressWords(done: number, bytes: number): string {
  const [of, whole] = [formatSize(Math.min(done, bytes)), formatSize(bytes)];
  const measure = whole.slice(whole.indexOf(' '));
  return `${of.endsWith(measure) ? of.slice(0, -measure.length) : of} trong ${whole}`;
}

export function itemWords(count: number): string {
  return strings.items(number.format(count));
}

/** What a press would fetch, as its button says it. */
export function fetchWords(missing: number): string {
  return missing > 0 ? formatSize(missing) : strings.nothingToFetch;
}

/** What is in a unit: `20 trang, trang chiếu`. @param own what its one page is called, where it has no more */
export function contentWords({ pages, slides }: Pick<Unit, 'pages' | 'slides'>, own = strings.onePage): string[] {
  return [pages > 1 ? strings.pages(number.format(pages)) : own, ...(slides ? [strings.slides] : [])];
}

/** Bytes to fetch for what was chosen. */
export function missingBytes({ size, papers, search }: Pick<Offer, 'size' | 'papers' | 'search'>, choice: Choice): number {
  return size.missing + (choice.papers ? (papers?.missing ?? 0) : 0) + (choice.search ? search.missing : 0);
}

/** What is kept with a unit unless the reader chooses otherwise: of one that is kept already what was kept of it. */
export function usualChoice({ kept, searchComesAlong }: Pick<Offer, 'kept' | 'searchComesAlong'>): Choice {
  return { papers: kept !== null && kept.papers !== null, search: searchComesAlong };
}

/** Bytes that a kept unit takes here. */
export function keptBytes({ bytes, papers }: Pick<KeptUnit, 'bytes' | 'papers'>): number {
  return bytes + (papers ?? 0);
}

/** The name of a unit and of its kind: the whole library has neither by itself. */
export function nameOf({ title, label }: Pick<Unit, 'title' | 'label'>): { kind: string; title: string } {
  return label === '' ? { kind: strings.library, title: strings.libraryTitle } : { kind: label, title };
}

/** What a button says that fetches a kept unit anew. @param missing bytes of a newer form; undefined while there is none */
export function renewWords({ lost }: Pick<KeptUnit, 'lost'>, missing: number | undefined): string | undefined {
  if (lost > 0) return strings.fetchLost(formatSize(lost));
  if (missing === undefined) return undefined;
  return missing > 0 ? strings.update(formatSize(missing)) : strings.updatePresent;
}
