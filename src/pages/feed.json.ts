import type { APIRoute } from 'astro';
import { libraryFeed } from '../data/feeds/feed.ts';
import { writeJsonFeed } from '../data/feeds/write-json-feed.ts';
import { openLibrary } from '../data/library.ts';
import { openSettings } from '../data/settings.ts';

export const GET: APIRoute = async () => {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  return writeJsonFeed(libraryFeed(site, library), site);
};
