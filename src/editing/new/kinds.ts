import { COLLECTION_PATHS, RESERVED_SEGMENTS } from '../../schemas/addresses.ts';
import type { CollectionName } from '../../schemas/field.ts';
import { documentIdName, idFromName } from '../../text/entry-id.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { nearestName } from '../../problems/nearest.ts';
import { InputError, messages } from './messages.ts';

type Values = Readonly<Record<string, unknown>>;

/** A kind of entry that the command makes. */
export interface NewKind {
  name: string;
  collection: Exclude<CollectionName, 'pages'>;
  /** Field that the command's text goes to. */
  titleField: (text: string) => string;
  /** Optional fields that are asked for all the same. */
  also: readonly string[];
  /** What to answer when the editor has nothing better, by field path, as it would be typed. */
  suggest: (today: string) => Readonly<Record<string, string>>;
  /** What the file's name is made from. */
  nameSource: (values: Values) => string;
}

const kind = (name: string, collection: NewKind['collection'], titleField: string, rest: Partial<NewKind> = {}): NewKind => ({
  name,
  collection,
  titleField: () => titleField,
  also: [],
  suggest: () => ({}),
  nameSource: (values) => String(values[titleField]),
  ...rest,
});

/** A document is known by its number; several words are its summary line. */
const isNumber = (text: string): boolean => /^\S*\d\S*$/.test(text);

const KINDS: readonly NewKind[] = [
  kind('article', 'articles', 'title', { suggest: (today) => ({ published: today }) }),
  kind('session', 'sessions', 'title', { suggest: (today) => ({ year: today.slice(0, 4), status: 'planned' }) }),
  kind('quote', 'quotes', 'text', { suggest: () => ({ verification: 'unverified', 'date.confirmed': 'false' }) }),
  kind('document', 'documents', 'title', {
    titleField: (text) => (isNumber(text) ? 'number' : 'title'),
    also: ['issued'],
    suggest: () => ({ verification: 'unconfirmed' }),
    nameSource: ({ number, issued }) => documentIdName(String(number), String(issued ?? '')),
  }),
  kind('topic', 'topics', 'name'),
  kind('organisation', 'organisations', 'name'),
];

export const KIND_NAMES: readonly string[] = KINDS.map(({ name }) => name);

/**
 * The kind an editor named: in English as in the command, or as the address or the folder has it.
 * @throws InputError with the nearest kind
 */
export function findKind(typed: string): NewKind {
  const folded = slugify(typed);
  const found = KINDS.find(({ name, collection }) => [name, collection, COLLECTION_PATHS[collection]].includes(folded));
  if (!found) throw new InputError(messages.unknownKind(typed, nearestName(folded, KIND_NAMES), KIND_NAMES));
  return found;
}

/**
 * The id an entry gets from its name.
 * @throws InputError for a name without letters, or one that archives use
 */
export function idFrom(kind: NewKind, values: Values): string {
  const id = idFromName(kind.nameSource(values));
  if (!id) throw new InputError(messages.noLetters);
  if (RESERVED_SEGMENTS.includes(id)) throw new InputError(messages.reserved(id));
  return id;
}
