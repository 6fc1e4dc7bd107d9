/** Id of the footnotes' heading; every other id of theirs begins with it. No heading of a text gets such an id. */
export const footnotesId = 'chu-thich';

/** `slug`, or `slug-2`, `slug-3` where it is taken; never an id of the footnotes. */
export function uniqueId(slug: string, taken: ReadonlySet<string>): string {
  const start = slug.startsWith(footnotesId) ? `muc-${slug}` : slug;
  if (!taken.has(start)) return start;
  let count = 2;
  while (taken.has(`${start}-${count}`)) count++;
  return `${start}-${count}`;
}
