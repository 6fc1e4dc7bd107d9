import type { Field } from '@sveltia/cms';
import type { LibraryEntry } from '../../library/entry.ts';
import { namesOf, type CollectionName } from '../../schemas/collections.ts';

/** Entries to choose from, by collection: `value` is an id. Only collections to which packages bring entries have such a list. */
export type EntryChoices = Partial<Record<CollectionName, { value: string; label: string }[]>>;

/** What the form cannot find in the repository it writes to, with what it would find there: the choices are one list. */
export function choicesWithBrought(entries: readonly Pick<LibraryEntry, 'collection' | 'id' | 'origin' | 'data'>[]): EntryChoices {
  const brought = new Set(entries.filter(({ origin }) => origin).map(({ collection }) => collection));
  const options = entries
    .filter(({ collection }) => brought.has(collection))
    .map(({ collection, id, data }) => {
      const names = namesOf(collection).map((name) => String((data as Record<string, unknown>)[name] ?? ''));
      return { collection, option: { value: id, label: names.filter(Boolean).join(' · ') } };
    });
  return Object.fromEntries(
    [...Map.groupBy(options, ({ collection }) => collection)].map(([collection, found]) => [
      collection,
      found.map(({ option }) => option).sort((a, b) => a.label.localeCompare(b.label, 'vi')),
    ]),
  );
}

/** A field of the form in which references to such collections, at any depth, are chosen from the list instead of the repository. */
export function chosenFrom(choices: EntryChoices, field: Field): Field {
  if ('fields' in field && field.fields)
    return { ...field, fields: (field.fields as Field[]).map((inner) => chosenFrom(choices, inner)) } as Field;
  if (field.widget !== 'relation') return field;
  const {
    collection,
    value_field: _value,
    display_fields: _shown,
    search_fields: _searched,
    ...rest
  } = field as Field & Record<string, unknown>;
  const options = choices[collection as CollectionName];
  return options ? ({ ...rest, widget: 'select', options, hint: `${String(rest.hint)} ${LATER}` } as Field) : field;
}

const LATER = 'Mục mới tạo có ở đây sau khi trang được dựng lại.';
