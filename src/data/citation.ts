import { isDoubtful, VERIFICATIONS } from '../schemas/quote.ts';
import { WORK_KINDS } from '../schemas/work.ts';
import type { Citation, CitedEdition } from '../text/citation/citation.ts';
import { bibtex } from '../text/citation/bibtex.ts';
import { cslJson } from '../text/citation/csl-json.ts';
import { footnote, wordsWithSource } from '../text/citation/words-with-source.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { absoluteUrl, openSettings } from './settings.ts';
import { titleOf } from './titles.ts';

const AUTHOR = 'Hồ Chí Minh';

/** What is wanting in a volume and page that nobody saw in print. */
const CAVEATS = { secondary: 'theo nguồn dẫn lại', unchecked: 'chưa kiểm tra' };

/** A text that cites a quotation, to be copied as it is. */
export interface CitationView {
  /** `Chú thích`, `BibTeX` */
  label: string;
  text: string;
  /** It is read by programs: every character stands where it does for a reason. */
  isCode?: boolean;
}

/** What *Sao chép kèm nguồn* copies: words, work, date, place of publication, state, address; null for a saying nobody should quote. */
export async function copiedQuote(entry: Entry<'quotes'>, library: LibraryIndex): Promise<string | null> {
  const citation = await citationOf(entry, library);
  return citation && wordsWithSource(citation);
}

/** The same quotation as texts and as programs cite it; none of a saying nobody should quote. */
export async function citationViews(entry: Entry<'quotes'>, library: LibraryIndex): Promise<CitationView[]> {
  const citation = await citationOf(entry, library);
  if (!citation) return [];
  return [
    { label: 'Lời và nguồn', text: wordsWithSource(citation) },
    { label: 'Chú thích', text: footnote(citation) },
    { label: 'Cho phần mềm (BibTeX)', text: bibtex(citation), isCode: true },
    { label: 'Cho phần mềm (CSL-JSON)', text: cslJson(citation), isCode: true },
  ];
}

async function citationOf(entry: Entry<'quotes'>, library: LibraryIndex): Promise<Citation | null> {
  const { site } = await openSettings();
  return makeCitation(entry, library, { library: site.name, url: absoluteUrl(entry.path) });
}

/** What is known of a quotation, to be cited elsewhere. */
export function makeCitation(
  { id, data }: Entry<'quotes'>,
  library: LibraryIndex,
  place: Pick<Citation, 'library' | 'url'>,
): Citation | null {
  const work = library.find('works', data.work);
  if (isDoubtful(data.verification) || !work) return null;
  const { penName, kind, firstPublished } = work.data;
  const published = data.firstPublished ?? firstPublished;
  const edition = editionOf(data.edition, false) ?? editionOf(work.data.editions[0], true);
  return {
    id,
    text: data.text,
    ...(data.fragment ? { isFragment: true } : {}),
    author: AUTHOR,
    ...(penName ? { penName } : {}),
    title: titleOf(work),
    ...(kind ? { kind: { code: kind, label: WORK_KINDS[kind] } } : {}),
    ...(data.section ? { section: data.section } : {}),
    ...(data.date ? { date: data.date } : {}),
    ...(published ? { firstPublished: published } : {}),
    ...(edition ? { edition } : {}),
    state: stateOf(data.verification),
    ...place,
  };
}

function editionOf(edition: Entry<'quotes'>['data']['edition'], isWholeWork: boolean): CitedEdition | undefined {
  if (!edition) return undefined;
  const { citation, status } = edition;
  return { citation, isWholeWork, ...(status === 'print' ? {} : { caveat: CAVEATS[status] }) };
}

/** In the middle of a sentence; only what was seen in print is not said to be unseen there. */
function stateOf(verification: keyof typeof VERIFICATIONS): string {
  const state = VERIFICATIONS[verification].toLowerCase();
  return verification === 'print' ? state : `${state}, chưa đối chiếu bản in`;
}
