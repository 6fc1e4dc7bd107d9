import { openLibrary } from './library.ts';
import { openSettings } from './settings.ts';
import { openJoiner } from './typography.ts';
import type { ViewContext } from './views.ts';

/** The library with everything that views of it need. */
export async function openContext(): Promise<ViewContext & { pageSize: number }> {
  const [library, join, { site }] = await Promise.all([openLibrary(), openJoiner(), openSettings()]);
  return { library, join, pageSize: site.pageSize };
}
