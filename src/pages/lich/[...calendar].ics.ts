import type { APIRoute } from 'astro';
import { openLibrary } from '../../data/library.ts';
import { calendarText, sessionCalendars } from '../../data/session-calendar.ts';
import { absoluteUrl, openSettings } from '../../data/settings.ts';
import { buildDay } from '../../data/build-day.ts';

export async function getStaticPaths() {
  const { site } = await openSettings();
  const calendars = sessionCalendars(await openLibrary(), { site: site.name, absolute: absoluteUrl, today: buildDay() });
  return calendars.map((calendar) => ({
    params: { calendar: calendar.path.replace(/^\/lich\//, '').replace(/\.ics$/, '') },
    props: { calendar },
  }));
}

/** Sessions whose day is known, and what is due by the end of a quarter, for the reader's own calendar. */
export const GET: APIRoute = ({ props }) =>
  new Response(calendarText(props.calendar), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
