import { components } from '../../../src/mdx/components.ts';
import { COLLECTIONS, collectionDefinitions, definitionOf, type CollectionName } from '../../../src/schemas/collections.ts';
import { describeSchema, type FieldDescription } from '../../../src/schemas/describe.ts';
import type { RawEntry, Values } from './own-entries.ts';

/** Ids that a library has. */
export type Ids = Readonly<Record<CollectionName, readonly string[]>>;

/** An own entry in a library that lacks what it refers to: it refers to something else there, links to nothing leave their words. */
export function rewriteReferences(entry: RawEntry, ids: Ids): RawEntry {
  const { collection, data, body } = entry;
  const value = rewriteValue(describeSchema(collectionDefinitions[collection].schema), data, collection, ids);
  return { ...entry, data: value as Values, body: rewriteLinks(rewriteTags(body, ids), ids) };
}

/** @returns undefined where nothing can stand there */
function rewriteValue(field: FieldDescription, value: unknown, from: CollectionName, ids: Ids): unknown {
  if (typeof value === 'string' && field.references) {
    if (ids[field.references].includes(value)) return value;
    // What is said of two entries of one collection (above, instead of) is not true of two others.
    return field.references === from ? undefined : standIn(value, ids[field.references]);
  }
  const { item, fields } = field;
  if (Array.isArray(value) && item) {
    const items = value.map((one) => rewriteValue(item, one, from, ids)).filter((one) => one !== undefined);
    return item.references ? [...new Set(items)] : items;
  }
  if (!fields || field.kind === 'record' || typeof value !== 'object' || value === null) return value;
  const named = new Map(fields.map((one) => [one.name, one]));
  const pairs = Object.entries(value).map(([name, one]) => [name, named.has(name) ? rewriteValue(named.get(name)!, one, from, ids) : one]);
  return Object.fromEntries(pairs.filter(([, one]) => one !== undefined));
}

function rewriteTags(body: string, ids: Ids): string {
  return body.replace(/<(\w+) id="([^"]+)"/g, (tag, name: string, id: string) => {
    const target = components.get(name)?.refersTo;
    return !target || ids[target].includes(id) ? tag : `<${name} id="${standIn(id, ids[target])}"`;
  });
}

function rewriteLinks(body: string, ids: Ids): string {
  return body.replace(/\[([^\]]*)\]\(\/([^)#]*)(#[^)]*)?\)/g, (link, words: string, path: string) => {
    const address = path.replace(/\/$/, '');
    const collection = COLLECTIONS.find(
      (name) => definitionOf(name).address !== '' && address.startsWith(`${definitionOf(name).address}/`),
    );
    const id = collection ? address.slice(definitionOf(collection).address.length + 1) : address;
    const isThere = collection ? ids[collection].includes(id) : !OWN_PAGE.test(id) || ids.pages.includes(id);
    return isThere ? link : words;
  });
}

/** Addresses that are a page's of the content folder, or of a part of the site that every library has. */
const OWN_PAGE = /^(?:huong-dan|huong-dan-trich-dan|gioi-thieu|bieu-mau|mau-.*)$/;

function standIn(id: string, ids: readonly string[]): string {
  const sum = [...id].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  return ids[sum % ids.length]!;
}
