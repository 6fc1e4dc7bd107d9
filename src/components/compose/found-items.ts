import { INTRODUCTION } from '../../pack/own/named-parts.ts';
import { isSame, itemOf, type OwnItem, type OwnLibrary, type OwnMaterial } from '../../pack/own/own-session.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';

type HasWords = (text: string) => boolean;

/**
 * What stands on the pages that were found, in their order; of a material its introduction, and what of its questions and
 * sections has the words.
 */
export function itemsAt(addresses: readonly string[], library: OwnLibrary, query: string): OwnItem[] {
  const has = hasWords(query);
  const at = new Map<string, OwnItem[]>();
  const place = (address: string, ...items: OwnItem[]): void => void at.set(new URL(address).pathname, items);
  for (const { id, address } of library.quotations) place(address, itemOf('quotation', { ref: id }));
  for (const { id, address } of library.documents) place(address, itemOf('document', { ref: id }));
  for (const { id, address } of library.sessions) place(address, itemOf('session', { ref: id }));
  for (const material of library.materials) place(material.address, ...itemsOf(material, has));
  return addresses.flatMap((address) => at.get(address) ?? []);
}

/**
 * Questions of all materials that have the words, wherever a page of them would stand among what is found; then the others of
 * materials whose title has them, and of those whose topics have.
 */
export function questionsWith(query: string, { materials }: OwnLibrary): OwnItem[] {
  const has = hasWords(query);
  const about = (texts: (material: OwnMaterial) => string[]): OwnItem[] =>
    materials.flatMap((material) => (texts(material).some(has) ? questionsOf(material, () => true) : []));
  const found = [
    ...materials.flatMap((material) => questionsOf(material, has)),
    ...about(({ title }) => [title]),
    ...about(({ topics }) => topics),
  ];
  return found.filter((item, place) => found.findIndex((other) => isSame(other, item)) === place);
}

/** Quotations that have the words: what is found where the search cannot be asked. */
export function quotationsWith(query: string, { quotations }: OwnLibrary): OwnItem[] {
  const has = hasWords(query);
  return quotations.filter(({ text }) => has(text)).map(({ id }) => itemOf('quotation', { ref: id }));
}

function hasWords(query: string): HasWords {
  const words = foldDiacritics(query).split(/\s+/);
  return (text) => words.every((word) => foldDiacritics(text).includes(word));
}

function itemsOf(material: OwnMaterial, has: HasWords): OwnItem[] {
  const { id, introduction, sections } = material;
  const opening = itemOf('material', introduction > 0 ? { ref: id, part: INTRODUCTION, minutes: introduction } : { ref: id });
  const read = sections.flatMap((section) => (has(section.title) ? [itemOf('material', { ref: id, part: section.id })] : []));
  return [opening, ...questionsOf(material, has), ...read];
}

function questionsOf({ id, questions }: OwnMaterial, has: HasWords): OwnItem[] {
  return questions.flatMap((text, index) => (has(text) ? [itemOf('question', { ref: id, part: String(index + 1) })] : []));
}
