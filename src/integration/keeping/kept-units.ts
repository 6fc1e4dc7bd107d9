import type { Entry, LibraryIndex } from '../../data/library-index.ts';
import { sessionKind, titleOf } from '../../data/titles.ts';
import { COLLECTIONS, definitionOf, type CollectionName } from '../../schemas/collections.ts';

/** What a reader keeps at one press: an entry, with those that come along. */
export interface KeepableUnit {
  /** Paths from the root of the site: `tai-lieu/x/`; its own first. */
  pages: string[];
  title: string;
  label: string;
}

/** What a meeting needs of what it refers to. */
const USED = ['materials', 'quotes', 'documents'] as const satisfies CollectionName[];

/** Every entry that readers see, as something to keep. */
export function keptUnits(library: LibraryIndex): KeepableUnit[] {
  return COLLECTIONS.flatMap((collection) => library.list(collection)).map((entry) => ({
    pages: [...new Set([entry, ...comesAlong(entry, library)])].map(({ path }) => path.slice(1)),
    title: titleOf(entry),
    label: entry.collection === 'sessions' ? sessionKind((entry as Entry<'sessions'>).data) : definitionOf(entry.collection).label,
  }));
}

/** With a session its materials and all they use, with a material what it uses, with a topic all that is of it. */
function comesAlong(entry: Entry, library: LibraryIndex): Entry[] {
  const used = (one: Entry): Entry[] => USED.flatMap((collection) => library.referred(one, collection));
  switch (entry.collection) {
    case 'sessions':
      return used(entry).flatMap((one) => (one.collection === 'materials' ? [one, ...used(one)] : [one]));
    case 'materials':
      return used(entry);
    case 'topics':
      return COLLECTIONS.flatMap((collection) => library.referrers(entry, collection)).filter(({ data }) =>
        (data as { topics?: readonly string[] }).topics?.includes(entry.id),
      );
    default:
      return [];
  }
}
