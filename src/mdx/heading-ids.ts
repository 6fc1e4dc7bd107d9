/** Id of the footnotes' heading; every other id of theirs begins with it. No heading of a text gets such an id. */
export const footnotesId = 'chu-thich';

/** Ids of the page around a text begin with this (`phan-ket-luan`); no heading of a text gets such an id. */
const pageIdPrefix = 'phan-';

/** `slug`, or `slug-2`, `slug-3` where it is taken; never an id of the footnotes or of the page. */
export function uniqueId(slug: string, taken: ReadonlySet<string>): string {
  const start = slug.startsWith(footnotesId) || slug.startsWith(pageIdPrefix) ? `muc-${slug}` : slug;
  if (!taken.has(start)) return start;
  let count = 2;
  while (taken.has(`${start}-${count}`)) count++;
  return `${start}-${count}`;
}
