import type { ZodType } from 'zod';
import { articleSchema } from './article.ts';
import { documentSchema } from './document.ts';
import type { CollectionName } from './field.ts';
import { organisationSchema } from './organisation.ts';
import { pageSchema } from './page.ts';
import { quoteSchema } from './quote.ts';
import { sessionSchema } from './session.ts';
import { topicSchema } from './topic.ts';

interface CollectionDefinition {
  /** Vietnamese name, for lists and messages. */
  label: string;
  /** `mdx`: front matter and a text; `yaml`: data alone. */
  format: 'mdx' | 'yaml';
  schema: ZodType;
  /** Field that names an entry; no two entries of a collection may share it. */
  titleField: string;
}

/** The collections of the library: everything that lists, checks or edits entries starts here. */
export const collectionDefinitions = {
  articles: { label: 'Tin tức', format: 'mdx', schema: articleSchema, titleField: 'title' },
  sessions: { label: 'Sinh hoạt chuyên đề', format: 'mdx', schema: sessionSchema, titleField: 'title' },
  quotes: { label: 'Trích dẫn', format: 'mdx', schema: quoteSchema, titleField: 'text' },
  documents: { label: 'Văn bản', format: 'yaml', schema: documentSchema, titleField: 'number' },
  topics: { label: 'Chủ đề', format: 'yaml', schema: topicSchema, titleField: 'name' },
  organisations: { label: 'Đơn vị', format: 'yaml', schema: organisationSchema, titleField: 'name' },
  pages: { label: 'Trang', format: 'mdx', schema: pageSchema, titleField: 'title' },
} as const satisfies Record<CollectionName, CollectionDefinition>;
