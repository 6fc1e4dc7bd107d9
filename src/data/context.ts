import { openLibrary, type LibraryIndex } from './library.ts';
import { openSettings } from './settings.ts';
import { openJoiner } from './typography.ts';

/** Makes views of one library. `join` keeps compounds on one line. */
export interface ViewContext {
  library: LibraryIndex;
  join: (text: string) => string;
}

/** The library with everything that views of it need. */
export async function openContext(): Promise<ViewContext & { pageSize: number }> {
  const [library, join, { site }] = await Promise.all([openLibrary(), openJoiner(), openSettings()]);
  return { library, join, pageSize: site.pageSize };
}
