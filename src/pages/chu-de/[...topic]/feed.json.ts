import type { APIRoute } from 'astro';
import { topicFeed } from '../../../data/feeds/feed.ts';
import { topicFeedPaths } from '../../../data/feeds/topic-feed-paths.ts';
import { writeJsonFeed } from '../../../data/feeds/write-json-feed.ts';
import { openLibrary } from '../../../data/library.ts';
import { openSettings } from '../../../data/settings.ts';

export const getStaticPaths = topicFeedPaths;

export const GET: APIRoute = async ({ props }) => {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  return writeJsonFeed(topicFeed(props.topic, site, library), site);
};
