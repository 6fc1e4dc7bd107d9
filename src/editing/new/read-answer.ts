import { nearestNames } from '../../problems/nearest.ts';
import { definitionOf, type CollectionName } from '../../schemas/collections.ts';
import { visibleText } from '../../text/visible-text.ts';
import { normalise } from '../../vietnamese/normalise.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { FieldDescription } from '../../schemas/describe.ts';
import { messages } from './messages.ts';
import { Refusal } from '../../problems/refusal.ts';

/** Entries that a reference may lead to. */
export type Choices = (collection: CollectionName) => readonly { id: string; title: string }[];

/**
 * What was typed for a field, as the value it stands for. Words of a closed list and names of entries will do for
 * their codes, `27/11/2019` for a date; a group given as one text fills its first field.
 * @param flag path of the field, for messages
 * @throws Refusal
 */
export function readAnswer(field: FieldDescription, flag: string, typed: readonly string[], choices: Choices): unknown {
  const { kind, item, fields, label } = field;
  if (kind === 'list' && item) {
    if (item.fields) throw new Refusal(messages.inTheFile(flag, label));
    const isCode = item.kind === 'reference' || item.kind === 'choice';
    const parts = isCode ? typed.flatMap((text) => text.split(',')) : typed;
    return parts
      .map((text) => text.trim())
      .filter(Boolean)
      .map((text) => readOne({ ...item, label }, flag, text, choices));
  }
  if (typed.length > 1) throw new Refusal(messages.once(flag));
  const [text = ''] = typed;
  const [first] = fields ?? [];
  if (kind === 'group' && first) return { [first.name]: readAnswer(first, `${flag}.${first.name}`, typed, choices) };
  return readOne(field, flag, text, choices);
}

function readOne({ kind, label, options = [], references }: FieldDescription, flag: string, text: string, choices: Choices): unknown {
  const clean = normalise(visibleText(text)).trim();
  switch (kind) {
    case 'number':
    case 'integer':
      if (!/^-?\d+([.,]\d+)?$/.test(clean)) throw new Refusal(messages.notANumber(flag, label, clean));
      return Number(clean.replace(',', '.'));
    case 'boolean':
      if (!/^(true|false)$/.test(clean)) throw new Refusal(messages.notABoolean(flag, label, clean));
      return clean === 'true';
    case 'choice': {
      const found = options.find(({ value, label: words }) => value === clean || slugify(words) === slugify(clean));
      if (!found) throw new Refusal(messages.notAnOption(flag, label, clean, options));
      return found.value;
    }
    case 'day':
    case 'date':
      return clean.replace(
        /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/,
        (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      );
    case 'reference':
      return references ? findEntry(references, flag, clean, choices) : clean;
    default:
      return clean;
  }
}

function findEntry(collection: CollectionName, flag: string, typed: string, choices: Choices): string {
  const known = choices(collection);
  const found = known.find(({ id }) => id === typed) ?? known.find(({ title }) => slugify(title) === slugify(typed));
  if (found) return found.id;
  throw new Refusal(
    messages.noEntry(
      flag,
      typed,
      definitionOf(collection).label,
      nearestNames(
        slugify(typed),
        known.map(({ id }) => id),
        3,
      ),
    ),
  );
}
