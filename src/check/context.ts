import { readLibrary } from '../library/read-library.ts';
import type { Library } from '../library/read-library.ts';
import { currentDay } from '../library/visibility.ts';
import type { ToneStyle } from '../vietnamese/syllable.ts';
import { readContentFolder } from './content-folder.ts';
import type { ContentFolder } from './content-folder.ts';

/** What every rule may ask beyond the file before it. */
export interface CheckContext {
  library: Library;
  folder: ContentFolder;
  /** ISO day the check runs on, in Vietnam. */
  today: string;
  toneStyle: ToneStyle;
}

/**
 * Reads a content folder and everything the rules look at.
 * @param cacheDir where judgements of texts and pictures are kept between runs; null for none
 * @throws UsageError where the folder is not there
 */
export async function openContext(contentDir: string, cacheDir: string | null = null): Promise<CheckContext> {
  const folder = await readContentFolder(contentDir);
  const library = await readLibrary(contentDir, cacheDir);
  return { library, folder, today: currentDay(), toneStyle: library.settings?.site.tonePlacement ?? 'old' };
}

/** A value computed once from a context, at its first use. */
export function oncePerContext<T>(make: (context: CheckContext) => T): (context: CheckContext) => T {
  const known = new WeakMap<CheckContext, { value: T }>();
  return (context) => {
    const kept = known.get(context) ?? { value: make(context) };
    known.set(context, kept);
    return kept.value;
  };
}
