import type { ComputeField } from '@sveltia/cms';
import { definitionOf, type CollectionName } from '../../schemas/collections.ts';
import type { SourceFormat } from './source-format.ts';

/** The key under which the form computes what an id is made from. */
const ID_KEY = '@id';

/** What the id of an entry is made from: its title, or what its collection says, of a date the year alone. */
export function idSource(collection: CollectionName, values: Readonly<Record<string, unknown>>): string {
  const { titleField, idFrom = [{ field: titleField }] } = definitionOf(collection);
  return idFrom.map(({ field, isDate }) => String(values[field] ?? '').slice(0, isDate ? 4 : undefined)).join(' ');
}

/**
 * Sveltia (0.221, services/common/template) fills each tag of a slug by itself, with a random text where it is empty,
 * as a date may be; a computed field is filled as a whole. The form does not show it.
 */
export function idField(collection: CollectionName): ComputeField | null {
  const { idFrom } = definitionOf(collection);
  if (!idFrom) return null;
  const value = idFrom.map(({ field, isDate }) => `{{fields.${field}${isDate ? " | date('YYYY')" : ''}}}`).join(' ');
  return { name: ID_KEY, label: 'Mã', widget: 'compute', value, required: false };
}

/** The tag that Sveltia makes an entry's id of. */
export function idTemplate(collection: CollectionName): string {
  const { titleField, idFrom } = definitionOf(collection);
  return `{{${idFrom ? ID_KEY : titleField}}}`;
}

/** The format with the computed value, which no file holds: an entry that was only opened must not look edited. */
export function withIdSource(collection: CollectionName, { fromFile, toFile }: SourceFormat): SourceFormat {
  if (!definitionOf(collection).idFrom) return { fromFile, toFile };
  return {
    fromFile: (text) => {
      const values = fromFile(text);
      return { ...values, [ID_KEY]: idSource(collection, values) };
    },
    toFile: ({ [ID_KEY]: _, ...values }) => toFile(values),
  };
}
