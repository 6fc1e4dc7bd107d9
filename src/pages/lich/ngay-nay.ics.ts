import type { APIRoute } from 'astro';
import { openLibrary } from '../../data/library.ts';
import { onThisDayCalendar } from '../../data/on-this-day-calendar.ts';
import { absoluteUrl, openSettings } from '../../data/settings.ts';
import { buildDay } from '../../data/build-day.ts';

/** What the library remembers of each day, for the reader's own calendar. */
export const GET: APIRoute = async () => {
  const [library, { site }] = await Promise.all([openLibrary(), openSettings()]);
  return new Response(onThisDayCalendar(library, { site: site.name, absolute: absoluteUrl, today: buildDay() }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
