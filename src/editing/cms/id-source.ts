import type { ComputeField } from '@sveltia/cms';
import { identityOf } from '../../library/check-identity.ts';
import { definitionOf, type CollectionName } from '../../schemas/collections.ts';
import { refusal, SOURCE_KEY, type SourceFormat } from './source-format.ts';

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

/**
 * The format of a collection, refusing an entry that is called what another one is called: the check would refuse it
 * only after it is saved. What the other entries are called is known from their files, which the editor reads first.
 */
export function refuseTwins(collection: CollectionName, { fromFile, toFile }: SourceFormat): SourceFormat {
  const { label, titleField } = definitionOf(collection);
  const taken = new Set<string>();
  // An entry saved a moment ago may come back from the git host, and is no twin of itself.
  const written = new Set<string>();
  return {
    fromFile: (text) => {
      const values = fromFile(text);
      if (!written.has(text)) taken.add(identityOf(collection, values));
      return values;
    },
    toFile: (values) => {
      const text = toFile(values);
      const { [SOURCE_KEY]: source } = values;
      const name = identityOf(collection, values);
      const before = typeof source === 'string' ? identityOf(collection, fromFile(source)) : null;
      if (name !== before && taken.has(name))
        throw refusal(`Trong phần ${label} đã có “${String(values[titleField])}”. Hãy mở mục ấy mà sửa, ` + 'hoặc đặt tên khác.');
      if (before !== null && before !== name) taken.delete(before);
      written.add(text);
      return text;
    },
  };
}
