import { writeCalendar, type CalendarEntry } from '../text/icalendar.ts';
import type { LibraryIndex } from './library-index.ts';
import { pastEvents } from './on-this-day.ts';
import { nameInLine } from './past-view.ts';
import { quoteSource } from './quote-view.ts';
import type { CalendarPlace } from './session-calendar.ts';

/** What happened on a day that the library knows, as days that come again every year; quotations with work, date and state. */
export function onThisDayCalendar(library: LibraryIndex, { site, absolute, today }: CalendarPlace): string {
  const entries = pastEvents(library).map(({ date, entry, quotes }): CalendarEntry => {
    const url = absolute(entry.path);
    const told = quotes.map((quote) => `“${quote.data.text}” ${quoteSource(quote, library)}`);
    return {
      uid: `ngay-nay-${entry.collection}-${entry.id.replaceAll('/', '-')}@${new URL(url).hostname}`,
      changed: entry.changed?.slice(0, 10) ?? today,
      summary: `${date.slice(0, 4)}: ${nameInLine(entry, { library })}`,
      when: { day: date },
      isYearly: true,
      ...(told.length > 0 ? { description: told.join('\n') } : {}),
      url,
    };
  });
  return writeCalendar(`Ngày này năm xưa · ${site}`, entries);
}
