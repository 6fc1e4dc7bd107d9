import type { Library } from '../library/read-library.ts';
import type { ToneStyle } from '../vietnamese/syllable.ts';
import type { ContentFolder } from './content-folder.ts';

/** What every rule may ask beyond the file before it. */
export interface CheckContext {
  library: Library;
  folder: ContentFolder;
  /** ISO day the check runs on. */
  today: string;
  toneStyle: ToneStyle;
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
