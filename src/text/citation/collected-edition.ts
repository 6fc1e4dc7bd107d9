/** A place in a collected edition, in its parts. */
export interface EditionParts {
  title: string;
  publisher: string;
  place: string;
  year: string;
  volume: string;
  /** `292–293`, as far as it is known. */
  pages?: string;
  /** What is said beside it: `theo sách giáo khoa`. */
  remark?: string;
}

const FORM = /^(?:[^:]+: )?(?<title>[^,:]+), (?<publisher>Nxb\.? [^,]+), (?<place>[^,\d]+), (?<year>\d{4}), t\.(?<volume>\d+)(?<rest>.*)$/u;
const PAGES = /^, tr\.(?<pages>\d+(?:[-–]\d+)?)/u;

/** The parts of `Hồ Chí Minh: Toàn tập, Nxb. …, Hà Nội, 2011, t.5, tr.292-293`; null where it is written in another form. */
export function readEdition(citation: string): EditionParts | null {
  const { title, publisher, place, year, volume, rest = '' } = FORM.exec(citation.trim())?.groups ?? {};
  if (!title || !publisher || !place || !year || !volume) return null;
  const pages = PAGES.exec(rest)?.groups?.['pages'];
  const remark = rest.replace(PAGES, '').replace(/^[\s,;(]+|[\s).]+$/g, '');
  return { title, publisher, place, year, volume, ...(pages ? { pages: pages.replace('-', '–') } : {}), ...(remark ? { remark } : {}) };
}
