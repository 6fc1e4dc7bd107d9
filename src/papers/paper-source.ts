import { bookletOf } from '../data/booklet.ts';
import type { ViewContext } from '../data/context.ts';
import { placeSite } from '../data/settings.ts';
import { joinerOf } from '../data/typography.ts';
import { indexVisible } from '../data/visible-library.ts';
import type { SiteContent } from '../library/open-content.ts';
import { siteAddress } from '../library/site-address.ts';
import { currentDay } from '../library/visibility.ts';
import type { Meeting } from '../pack/paper.ts';
import type { SiteData } from '../schemas/site.ts';

/** What papers are made of: the library as readers see it. */
export interface PaperSource {
  context: ViewContext;
  site: SiteData;
  /** Materials, then sessions. */
  meetings: Meeting[];
}

/** Null for content that has no settings, which nothing is built of. */
export async function openSource({ entries, settings }: SiteContent): Promise<PaperSource | null> {
  if (!settings) return null;
  const { site } = settings;
  placeSite(siteAddress(site));
  const library = indexVisible(entries);
  const context: ViewContext = { library, join: joinerOf(site.compounds) };
  const today = currentDay();
  const meetings = [...library.list('materials'), ...library.list('sessions')].map(async (entry) => ({
    path: entry.path,
    booklet: await bookletOf(entry, context, site, today),
  }));
  return { context, site, meetings: await Promise.all(meetings) };
}
