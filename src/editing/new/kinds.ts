import { nearestName } from '../../problems/nearest.ts';
import { RESERVED_SEGMENTS } from '../../schemas/addresses.ts';
import { COLLECTIONS, definitionOf, type CollectionName } from '../../schemas/collections.ts';
import { idFromName } from '../../text/entry-id.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { idSource } from '../cms/id-source.ts';
import { KIND_NAMES, messages } from './messages.ts';
import { Refusal } from '../../problems/refusal.ts';

/**
 * The collection of the kind an editor named: in English as in the command, or as the address or the folder has it.
 * @throws Refusal with the nearest kind
 */
export function findKind(typed: string): CollectionName {
  const folded = slugify(typed);
  const found = COLLECTIONS.find((collection) => {
    const { new: made, address } = definitionOf(collection);
    return made && [made.word, collection, address].includes(folded);
  });
  if (!found) throw new Refusal(messages.unknownKind(typed, nearestName(folded, KIND_NAMES)));
  return found;
}

/**
 * The id an entry gets from its name.
 * @throws Refusal for a name without letters, or one that archives use
 */
export function idFrom(collection: CollectionName, values: Readonly<Record<string, unknown>>): string {
  const id = idFromName(idSource(collection, values));
  if (!id) throw new Refusal(messages.noLetters);
  if (RESERVED_SEGMENTS.includes(id)) throw new Refusal(messages.reserved(id));
  return id;
}
