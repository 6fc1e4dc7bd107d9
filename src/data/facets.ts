import { definitionOf } from '../schemas/collections.ts';
import { describeSchema, type FieldDescription } from '../schemas/describe.ts';
import type { FacetName } from '../schemas/facets.ts';
import { fieldsAlong } from '../schemas/walk.ts';
import { yearOf } from '../text/dates.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { dateOf } from './order.ts';
import { titleOf } from './titles.ts';

/** One value of a facet, as an address and as a reader has it. */
export interface FacetValue {
  slug: string;
  label: string;
  /** The label where there is little room. */
  short: string;
}

const asItIs = (slug: string, label: string): FacetValue => ({ slug, label, short: label });

function fieldOf({ collection }: Entry, name: string): FieldDescription | undefined {
  return fieldsAlong(describeSchema(definitionOf(collection).schema), [name])[0];
}

/** The words that a field's closed list has for what an entry says there, once or several times. */
export function wordsOfChoice(entry: Entry, name: string): string[] {
  const values = [(entry.data as Record<string, unknown>)[name] ?? []].flat();
  const field = fieldOf(entry, name);
  const options = field?.options ?? field?.item?.options ?? [];
  return values.flatMap((value) => options.find((option) => option.value === value)?.label ?? []);
}

/** Where an entry stands in a facet: its year, the entries it refers to, or the word of a closed list. */
export function facetValues(entry: Entry, facet: FacetName, library: LibraryIndex): FacetValue[] {
  if (facet === 'nam') {
    const date = dateOf(entry);
    return date ? [asItIs(String(yearOf(date)), String(yearOf(date)))] : [];
  }
  const name = definitionOf(entry.collection).facets?.[facet];
  const field = name === undefined ? undefined : fieldOf(entry, name);
  if (!field) return [];
  const collection = field.references ?? field.item?.references;
  if (!collection) return wordsOfChoice(entry, field.name).map((word) => asItIs(slugify(word), word));
  const ids = [(entry.data as Record<string, unknown>)[field.name] ?? []].flat() as string[];
  return ids
    .flatMap((id): Entry[] => [library.find(collection, id) ?? []].flat())
    .map((named) => ({ slug: named.id, label: titleOf(named), short: (named.data as { short?: string }).short ?? titleOf(named) }));
}
