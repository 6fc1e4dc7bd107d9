import { openLibrary, type LibraryIndex } from './library.ts';
import { openSettings } from './settings.ts';
import { joinerOf } from './typography.ts';

/** Makes views of one library. `join` keeps compounds on one line. */
export interface ViewContext {
  library: LibraryIndex;
  join: (text: string) => string;
}

let joiner: { library: LibraryIndex; join: (text: string) => string } | null = null;

/** The library with everything that views of it need. */
export async function openContext(): Promise<ViewContext & { pageSize: number }> {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  if (joiner?.library !== library) joiner = { library, join: joinerOf(library, site.compounds) };
  return { library, join: joiner.join, pageSize: site.pageSize };
}
