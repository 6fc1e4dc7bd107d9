import type { QuotationNote } from '../booklet.ts';
import { INTRODUCTION } from './named-parts.ts';
import type { OwnItem, OwnLibrary } from './own-session.ts';
import { words } from './own-words.ts';

/** An item with the words that the library has for it. */
export interface ResolvedItem {
  item: OwnItem;
  words: string;
  /** Work and date of a quotation, what a document is. */
  about: string;
  /** State of a quotation or document, and its mark. */
  state: string;
  mark: string;
  /** Absolute address; empty for what was typed. */
  address: string;
}

/** Null where the library has no such thing: it was made for another library, or has gone since. */
export function resolveItem(item: OwnItem, library: OwnLibrary): ResolvedItem | null {
  const found = { item, words: item.text, about: '', state: '', mark: '', address: '' };
  if (item.ref === '') return found;
  switch (item.kind) {
    case 'quotation': {
      const quotation = library.quotations.find(({ id }) => id === item.ref);
      return quotation ? { ...found, ...pickedQuotation(quotation) } : null;
    }
    case 'document': {
      const document = library.documents.find(({ id }) => id === item.ref);
      return document ? { ...found, words: document.name, about: document.title, state: document.state, address: document.address } : null;
    }
    case 'session': {
      const session = library.sessions.find(({ id }) => id === item.ref);
      return session ? { ...found, words: session.title, about: session.occasion, address: session.address } : null;
    }
    case 'passage':
      return { ...found, ...copiedPassage(item, library) };
    default:
      return ofMaterial(item, library);
  }
}

function pickedQuotation(quotation: Omit<QuotationNote, 'kind'>): Omit<ResolvedItem, 'item'> {
  const { text, state, mark, address } = quotation;
  return { words: text, about: sourceOf(quotation), state, mark, address };
}

function copiedPassage({ ref, part, text, source }: OwnItem, library: OwnLibrary): Partial<ResolvedItem> {
  const page = new URL(`${ref}/`, library.address).href;
  const { documents, materials, sessions } = library;
  const known = [...documents.map(({ name, address }) => ({ title: name, address })), ...materials, ...sessions].find(
    ({ address }) => address === page,
  );
  return { words: `“${text}”`, about: words.copiedFrom(pageName(source, ref, known?.title)), address: part ? `${page}#${part}` : page };
}

/** The name that a link gives a page is believed where it begins as the library's own; else that, or the path, says which it is. */
function pageName(source: string, path: string, title: string | undefined): string {
  const known = title?.replaceAll('\u00a0', ' ');
  if (known !== undefined) return source.startsWith(known) ? source : known;
  return source ? `${source} (${path})` : path;
}

/** An item that the library has not, so that it can be seen, moved and taken out all the same. */
export function missingItem(item: OwnItem): ResolvedItem {
  return { item, words: words.missing(item.ref), about: '', state: '', mark: '', address: '' };
}

/** Author, work and date, as far as they are known. */
export function sourceOf({ author, work, date }: Omit<QuotationNote, 'kind'>): string {
  return [author, work, date].filter(Boolean).join(', ');
}

function ofMaterial(item: OwnItem, library: OwnLibrary): ResolvedItem | null {
  const material = library.materials.find(({ id }) => id === item.ref);
  if (!material) return null;
  const found = { item, about: '', state: '', mark: '', address: material.address };
  if (item.kind === 'question') {
    const question = material.questions[Number(item.part) - 1];
    return question ? { ...found, words: question } : null;
  }
  if (item.part === '') return { ...found, words: material.title };
  if (item.part === INTRODUCTION) return { ...found, words: words.introductionOf(material.title) };
  const section = material.sections.find(({ id }) => id === item.part);
  return section ? { ...found, words: section.title, about: material.title } : null;
}
