import { noteOf } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { readEdition } from './collected-edition.ts';

/** Kinds of works by what CSL calls them; any other is a document. */
const TYPES: Readonly<Record<string, string>> = {
  sach: 'book',
  'bai-bao': 'article-newspaper',
  'bai-noi': 'speech',
  'tra-loi-phong-van': 'interview',
  thu: 'personal_communication',
  dien: 'personal_communication',
};

/** A list of one item in CSL-JSON 1.0, which Zotero, Mendeley and Pandoc read. */
export function cslJson(citation: Citation): string {
  const { id, author, title, kind, section, edition, date, url, library } = citation;
  const parts = edition && readEdition(edition.citation);
  const said = date && { 'date-parts': [date.value.split('-').map(Number)], ...(date.confirmed ? {} : { circa: true }) };
  const item = {
    id,
    type: parts ? 'chapter' : (TYPES[kind?.code ?? ''] ?? 'document'),
    title,
    author: [{ literal: author }],
    ...(parts
      ? {
          'container-title': parts.title,
          publisher: parts.publisher,
          'publisher-place': parts.place,
          volume: parts.volume,
          ...(parts.pages ? { page: parts.pages } : {}),
          issued: { 'date-parts': [[Number(parts.year)]] },
          ...(said ? { 'original-date': said } : {}),
        }
      : said
        ? { issued: said }
        : {}),
    ...(section ? { section } : {}),
    language: 'vi',
    URL: url,
    source: library,
    note: noteOf(citation, Boolean(parts)),
  };
  return JSON.stringify([item], null, 2);
}
