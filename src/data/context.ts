import { openLibrary, type LibraryIndex } from './library.ts';
import { openSettings } from './settings.ts';
import { joinerOf } from './typography.ts';

/** Makes views of one library. `join` keeps compounds on one line. */
export interface ViewContext {
  library: LibraryIndex;
  join: (text: string) => string;
}

/** The library with everything that views of it need. */
export async function openContext(): Promise<ViewContext & { pageSize: number }> {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  return { library, join: joinerOf(site.compounds), pageSize: site.pageSize };
}
