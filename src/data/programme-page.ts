import { archivePath, calendarPath, GENERAL_CALENDARS, OPEN_DATA } from '../schemas/addresses.ts';
import { yearOf } from '../text/dates.ts';
import type { CalendarEntry } from '../text/icalendar.ts';
import type { ArchivePage } from './archives.ts';
import type { ViewContext } from './context.ts';
import type { LinkView } from './link-view.ts';
import { comingQuarters, type ComingQuartersView } from './next-quarter.ts';
import { programmeMaterials, type ProgrammeMaterialsView } from './programme-materials.ts';
import { programmeViews, topicsOfYear, type ProgrammeView, type TopicsOfYearView } from './programme-view.ts';
import { sessionCalendars } from './session-calendar.ts';
import { absoluteUrl, withBase } from './settings.ts';

/** What stands above a list of sessions: the year, or the years of an organisation. */
export interface ProgrammePageView {
  /** The year that is asked for, or that runs. */
  year: number;
  /** The whole archive, not a choice of it. */
  isWhole: boolean;
  years: LinkView[];
  /** What can be taken along: the calendar, and the records as a table. */
  files: LinkView[];
  /** Programmes of a year that is not over. */
  current: ProgrammeView[];
  /** Those of past years, as sources tell of them. */
  before: ProgrammeView[];
  /** Where more are than can be drawn: years, or cells of the year, with what each has. */
  others: { href: string; label: string; note: string }[];
  /** The quarters that come and what there is for them; above the whole archive alone. */
  coming?: ComingQuartersView & ProgrammeMaterialsView;
  /** Only where one year is asked for. */
  topics?: TopicsOfYearView;
}

const ROOT = archivePath('sessions');

/** Programmes drawn on one page: a province has hundreds of cells, and each is a picture with its table. */
const MOST_DRAWN = 12;

/** The programme above the first page of the archive of sessions, of a year's and of an organisation's; undefined elsewhere. */
export async function programmePage(
  { path }: Pick<ArchivePage, 'path'>,
  context: ViewContext,
  today: string,
): Promise<ProgrammePageView | undefined> {
  const { library } = context;
  const known = /^(?:(nam|don-vi)\/(.+)\/)?$/.exec(path.slice(ROOT.length));
  const [, facet, value] = known ?? [];
  if (!known || /\/trang\/\d+$/.test(value ?? '')) return undefined;
  const asked = facet === 'nam' ? Number(value) : undefined;
  const year = asked ?? yearOf(today);
  const isWhole = facet === undefined;
  const only = facet === 'nam' ? { year } : facet === 'don-vi' ? { organisation: value! } : {};
  const all = programmeViews(context, today, only);
  const drawn = facet === 'don-vi' ? all : all.slice(0, MOST_DRAWN);
  const years = [...new Set(library.list('sessions').map(({ data }) => data.year))].sort((a, b) => b - a);
  return {
    year,
    isWhole,
    years: [
      { href: withBase(ROOT), label: String(yearOf(today)), current: isWhole },
      ...years
        .filter((one) => one !== yearOf(today))
        .map((one) => ({ href: withBase(`${ROOT}nam/${one}/`), label: String(one), current: one === asked })),
    ],
    files: [
      ...calendarLink(calendarPath(facet === 'don-vi' ? value! : GENERAL_CALENDARS.sessions), context, today),
      ...(isWhole ? [{ href: withBase(`${OPEN_DATA}chuyen-de.csv`), label: 'Bảng tính (CSV)' }] : []),
    ],
    current: drawn.filter(({ isCurrent }) => isCurrent),
    before: drawn.filter(({ isCurrent }) => !isCurrent),
    others: isWhole ? yearLines(all, all.slice(drawn.length)) : all.slice(drawn.length).map(unitLine),
    ...(isWhole ? { coming: { ...comingQuarters(context, today), ...(await programmeMaterials(context)) } } : {}),
    ...(facet === 'don-vi' ? {} : { topics: topicsOfYear(context, year) }),
  };
}

/** The years that some programmes are of, with all that each has. */
function yearLines(all: readonly ProgrammeView[], undrawn: readonly ProgrammeView[]): ProgrammePageView['others'] {
  return [...new Set(undrawn.map(({ year }) => year))].map((year) => {
    const own = all.filter((one) => one.year === year);
    const sessions = own.reduce((sum, one) => sum + sessionsOf(one), 0);
    return { href: withBase(`${ROOT}nam/${year}/`), label: `Năm ${year}`, note: `${sessions} buổi của ${own.length} đơn vị` };
  });
}

function unitLine(programme: ProgrammeView): ProgrammePageView['others'][number] {
  return { ...programme.unit, note: `${sessionsOf(programme)} buổi` };
}

function sessionsOf({ rows }: ProgrammeView): number {
  return rows.filter(({ session }) => session).length;
}

/** A calendar with what is in it, so that nobody takes past years for this one; none where it would be empty. */
function calendarLink(path: string, { library }: ViewContext, today: string): LinkView[] {
  const calendar = sessionCalendars(library, { site: '', absolute: absoluteUrl, today }).find((one) => one.path === path);
  const days = calendar?.entries.map(dayOf) ?? [];
  if (days.length === 0) return [];
  const years = days.map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const when = first === last ? `năm ${first}` : `${first}–${last}`;
  const isPast = days.every((day) => day < today);
  return [{ href: withBase(path), label: `Lịch ${isPast ? 'đã qua' : 'các buổi'}: ${days.length} buổi, ${when} (.ics)` }];
}

function dayOf({ when }: CalendarEntry): string {
  return 'day' in when ? when.day : 'due' in when ? when.due : when.start.slice(0, 10);
}
