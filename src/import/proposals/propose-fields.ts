import { visibleLine } from '../../text/visible-text.ts';
import type { DraftFields } from '../draft/draft.ts';
import type { ImportContext } from '../import-file.ts';
import { linesOf } from '../source.ts';
import type { Article } from '../structure/read-article.ts';
import { proposeCategory } from '../structure/sections.ts';
import { nameNewsroom } from './organisations.ts';
import { proposeReferences, type Proposals, type ReferenceField } from './propose.ts';

export interface ProposedFields {
  fields: DraftFields;
  proposals: Proposals;
  /** What the editor has to look at. */
  notes: string[];
}

/** The fields of an article as they were read, and what of the library it may lead to. @param url where it was published */
export function proposeFields(article: Article, url: string | null, context: ImportContext): ProposedFields {
  const { title, summary, published, section, author, sourceName } = article;
  const newsroom = article.newsroom ? nameNewsroom(article.newsroom, context.entries, context.abbreviations) : null;
  const body = linesOf(article.body).join('\n');
  const superior = article.letterhead?.superior ?? null;
  const proposals = proposeReferences({ title: title ?? '', summary: summary ?? '', body, published, superior }, context.entries);
  const fields: DraftFields = {
    title,
    summary: fit(summary, LONGEST.summary),
    published: context.today,
    category: proposeCategory(section, title ?? '', summary ?? ''),
    source: {
      name: fit(sourceName ?? newsroom?.name ?? null, LONGEST.source),
      url,
      published,
      author: fit(author, LONGEST.author),
      rights: context.rights,
    },
    references: listReferences(proposals),
  };
  return { fields, proposals, notes: newsroom && !sourceName ? [newsroom.reviewNote] : [] };
}

/** What the schema lets a field hold, in characters (src/schemas/article.ts). */
const LONGEST = { summary: 400, source: 200, author: 80 } as const;

function fit(text: string | null, longest: number): string | null {
  return text === null ? null : visibleLine(text, longest) || null;
}

function listReferences({ byField }: Proposals): DraftFields['references'] {
  return Object.fromEntries(
    Object.entries(byField).map(([field, proposals]) => [
      field,
      proposals.filter(({ strength }) => strength !== 'possible').map(({ id }) => id),
    ]),
  ) as Record<ReferenceField, string[]>;
}
