import { showsHidden } from '../library/visibility.ts';
import type { CardView } from './card-view.ts';
import { pageView, type PageView } from './page-view.ts';
import { openSettings, withBase } from './settings.ts';

/** Head of a page that is shown in the room, without what frames the library's own pages. */
export interface StageView extends Pick<PageView, 'title' | 'description' | 'canonical' | 'card'> {
  robots: string;
  /** Address of the icon, with the site's base. */
  icon: string;
  /** The site shows what readers do not see yet. */
  isPreview: boolean;
}

interface StageFacts {
  title: string;
  description: string;
  /** Path from the root of the site, without the base. */
  path: string;
  /** The picture of what is shown, where it has one of its own. */
  card?: CardView;
}

export async function stageView(facts: StageFacts): Promise<StageView> {
  const { site } = await openSettings();
  const { title, description, canonical, card } = await pageView({ ...facts, noindex: true });
  return {
    title: `${title} · ${site.name}`,
    description,
    canonical,
    card,
    robots: showsHidden() ? 'noindex, nofollow' : 'noindex',
    icon: withBase('/favicon.svg'),
    isPreview: showsHidden(),
  };
}
