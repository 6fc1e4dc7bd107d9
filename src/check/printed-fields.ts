import type { CollectionName } from '../schemas/field.ts';

const EVIDENCE = ['evidence.excerpt', 'evidence.work', 'evidence.site'];

/** Fields whose words are copied from print or are official names: house style leaves them alone. */
const PRINTED: Partial<Record<CollectionName, ReadonlySet<string>>> = {
  articles: new Set(['source.name', 'source.author']),
  quotes: new Set(['text', 'variants.text', 'work.title', 'work.penName', 'firstPublished', 'edition.citation', ...EVIDENCE]),
  documents: new Set(['title', 'issuer', 'aliases', ...EVIDENCE]),
  organisations: new Set(['name', 'short', ...EVIDENCE]),
};
const NONE: ReadonlySet<string> = new Set();

/** Spellings that search is to treat alike stand there as readers type them; they have no field names. */
const SYNONYMS: ReadonlySet<string> = new Set(['']);

/** Paths such as `evidence.excerpt`, without list indices. */
export function printedFields(collection: CollectionName | null, file: string): ReadonlySet<string> {
  if (collection) return PRINTED[collection] ?? NONE;
  return file === 'synonyms.yaml' ? SYNONYMS : NONE;
}
