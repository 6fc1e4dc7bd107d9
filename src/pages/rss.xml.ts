import type { APIRoute } from 'astro';
import { libraryFeed } from '../data/feeds/feed.ts';
import { writeRss } from '../data/feeds/write-rss.ts';
import { openLibrary } from '../data/library.ts';
import { openSettings } from '../data/settings.ts';

export const GET: APIRoute = async () => {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  return writeRss(libraryFeed(site, library));
};
