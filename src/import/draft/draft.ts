import { stringify } from 'yaml';
import { visibleText } from '../../text/visible-text.ts';
import type { ArticleData } from '../../schemas/article.ts';
import { REFERENCE_FIELDS, type ReferenceField } from '../proposals/propose.ts';

export type Rights = NonNullable<ArticleData['source']>['rights'];

/** Front matter of an imported article. A fact that was not found is absent, never made up. */
export interface DraftFields {
  title: string | null;
  summary: string | null;
  /** ISO day the article is to appear on this site. */
  published: string;
  category: ArticleData['category'];
  source: { name: string | null; url: string | null; published: string | null; author: string | null; rights: Rights | null };
  references: Record<ReferenceField, string[]>;
}

/** A whole draft: front matter in the order of the schema, the editor's list as a comment, the body. */
export function writeDraft(fields: DraftFields, list: string, body: string): string {
  const { title, summary, published, category, source, references } = fields;
  const data = {
    ...present({ title, summary, published, category }),
    ...(Object.values(source).some((value) => value !== null) ? { source: present(source) } : {}),
    ...Object.fromEntries(REFERENCE_FIELDS.filter((field) => references[field].length > 0).map((field) => [field, references[field]])),
    draft: true,
  };
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n{/*\n${visibleText(list).replaceAll('*/', '* /')}\n*/}\n\n${body}\n`;
}

function present<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<T>;
}
