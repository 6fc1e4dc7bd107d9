/** Id of the footnotes' heading; every other id of theirs begins with it. No heading of a text gets such an id. */
export const footnotesId = 'chu-thich';

/** Ids of the page around a text begin with this (`phan-ket-luan`); no heading of a text gets such an id. */
const pageIdPrefix = 'phan-';

/** Makes the giver of ids of one text: the slug, then `slug-2`, `slug-3`; never an id of the footnotes or of the page. */
export function createIdGiver(): (slug: string) => string {
  const counts = new Map<string, number>();
  return (slug) => {
    const start = slug.startsWith(footnotesId) || slug.startsWith(pageIdPrefix) ? `muc-${slug}` : slug;
    let count = counts.get(start) ?? 0;
    let id: string;
    do id = ++count === 1 ? start : `${start}-${count}`;
    while (count > 1 && counts.has(id));
    counts.set(start, count);
    if (count > 1) counts.set(id, 1);
    return id;
  };
}
