import { buildDay } from './build-day.ts';
import { openContext } from './context.ts';
import { busiestTopics, comingSession, materialToRead } from './home.ts';
import { openSettings, withBase } from './settings.ts';

/** For `getStaticPaths` of `[...page].astro`: the page of its folder, where readers may keep what they read; none elsewhere. */
export async function whereKept(): Promise<{ params: { page: undefined } }[]> {
  const { site } = await openSettings();
  return site.offline ? [{ params: { page: undefined } }] : [];
}

/**
 * What a reader may keep first, in three sizes: what is prepared next or read today, the topic that has most, the whole
 * library, which is its home page. Addresses with the base.
 */
export async function offeredToKeep(): Promise<string[]> {
  const { library } = await openContext();
  const today = buildDay();
  const first = comingSession(library, today) ?? materialToRead(library, today);
  const entries = [...(first ? [first] : []), ...busiestTopics(library, 1)];
  return [...entries.map(({ path }) => path), '/'].map(withBase);
}
