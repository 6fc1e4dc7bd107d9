import { definitionOf } from '../schemas/collections.ts';
import { describeFields, type FieldDescription } from '../schemas/describe.ts';
import { common } from '../schemas/field.ts';
import { formatDate } from '../text/dates.ts';
import { knownFacts, linkValues, type FactValue, type FactView } from './fact-view.ts';
import type { Entry, LibraryIndex } from './library.ts';

/** What an entry says in its fields, in the order of the schema, but for what every page shows elsewhere. */
export function entryFacts({ collection, data }: Entry, library: LibraryIndex): FactView[] {
  const { schema, titleField, line } = definitionOf(collection);
  const elsewhere = [titleField, line?.summary, 'topics', ...Object.keys(common)];
  return knownFacts(
    describeFields(schema)
      .filter(({ name }) => !elsewhere.includes(name))
      .map((field) => ({ label: field.label, values: factValues(field, (data as Record<string, unknown>)[field.name], library) })),
  );
}

function factValues(field: FieldDescription, value: unknown, library: LibraryIndex): FactValue[] {
  const { kind, item, options = [], references } = field;
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return item ? value.flatMap((one) => factValues(item, one, library)) : [];
  const text = String(value);
  if (references) return linkValues([library.find(references, text) ?? []].flat());
  switch (kind) {
    case 'choice':
      return [options.find((option) => option.value === text)?.label ?? text];
    case 'day':
    case 'date':
      return [{ text: formatDate(text), datetime: text }];
    case 'address':
      return [{ text, href: text }];
    case 'boolean':
      return value ? ['có'] : [];
    case 'line':
    case 'text':
    case 'number':
    case 'integer':
      return [text];
    default:
      return [];
  }
}
