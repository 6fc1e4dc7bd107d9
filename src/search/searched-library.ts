import type { BundleMeta, PagefindBundle } from './bundle/bundle.ts';
import type { Library } from './loaded-library.ts';
import type { LibraryFile } from './sidecars.ts';

/** Words and pages as queries read them. */
export interface SearchedBundle extends Pick<
  PagefindBundle,
  'pageCount' | 'averageLength' | 'load' | 'isLoaded' | 'forms' | 'neighbours' | 'keysBeginning'
> {
  readonly meta: Pick<BundleMeta, 'fragments' | 'lengths' | 'fields'>;
}

/** All that queries read: of one library, or of several that are joined (`federation/joined-library.ts`). */
export interface SearchedLibrary extends Pick<Library, 'vocabulary' | 'dates' | 'times' | 'pinpoints' | 'passage'> {
  readonly bundle: SearchedBundle;
  readonly file: Pick<LibraryFile, 'titleLengths' | 'weights' | 'last' | 'fields' | 'facets' | 'lexicon'>;
}
