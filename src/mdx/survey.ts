import type { Definition, FootnoteDefinition } from 'mdast';
import type { Report } from '../problems/report.ts';
import type { CompiledBody } from './segment.ts';

/** What the checks learn about a text while they walk over it. */
export interface Survey extends Pick<CompiledBody, 'headings' | 'references' | 'links' | 'images'> {
  source: string;
  masked: string;
  report: Report;
  /** Heading ids by the heading's offset in the text. */
  headingIds: Map<number, string>;
  giveId: (slug: string) => string;
  /** Link addresses and footnotes by their identifier. */
  definitions: Map<string, Definition>;
  footnotes: Map<string, FootnoteDefinition>;
  /** Ranges in which a brace is a character like any other: code, and tags with their quoted values. */
  literal: [start: number, end: number][];
}

export function startSurvey(source: string, masked: string, report: Report): Survey {
  return {
    source,
    masked,
    report,
    headings: [],
    references: [],
    links: [],
    images: [],
    headingIds: new Map(),
    giveId: createIdGiver(),
    definitions: new Map(),
    footnotes: new Map(),
    literal: [],
  };
}

/** Id of the footnotes' heading; every other id of theirs begins with it. No heading of a text gets such an id. */
export const footnotesId = 'chu-thich';

/** Ids of the page around a text begin with this (`phan-ket-luan`); no heading of a text gets such an id. */
const pageIdPrefix = 'phan-';

/** Makes the giver of ids of one text: the slug, then `slug-2`, `slug-3`; never an id of the footnotes or of the page. */
function createIdGiver(): (slug: string) => string {
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
