import type { Library } from '../library/read-library.ts';
import type { ReadEntry } from './sentences.ts';

/** Fields in which others speak, or which say where something stands: their wordings are not the library's. */
const OF_OTHERS = ['evidence', 'source', 'sources', 'variants', 'edition', 'editions'];

/** What is read of each entry. */
export function textsOf({ entries }: Pick<Library, 'entries'>): ReadEntry[] {
  return entries.map(({ file, data, body }) => ({ file, text: [...textsIn(data), ...(body ? [body.text] : [])].join('\n') }));
}

/** Groups of wordings that the search takes for one another already. */
export function knownGroups({ entries, settings }: Pick<Library, 'entries' | 'settings'>): string[][] {
  const named = entries.flatMap(({ data }) => {
    const { aliases, ...names } = data as { aliases?: readonly string[]; name?: string; title?: string };
    return aliases ? [[...aliases, names.name ?? names.title ?? '']] : [];
  });
  return [...(settings?.synonyms ?? []), ...Object.entries(settings?.abbreviations ?? {}), ...named];
}

/** Everything of more than one word, however deep it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => (OF_OTHERS.includes(name) ? [] : textsIn(inside)));
}
