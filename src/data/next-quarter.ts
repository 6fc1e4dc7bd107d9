import { archivePath } from '../schemas/addresses.ts';
import { formatDate, quarterOf, yearOf } from '../text/dates.ts';
import type { ViewContext } from './context.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import type { LinkView } from './link-view.ts';
import { inOrder } from './order.ts';
import { quarterOfSession } from './programme.ts';
import { withBase } from './settings.ts';
import { titleOf } from './titles.ts';

export const ROMAN = ['I', 'II', 'III', 'IV'];

interface Quarter {
  /** 1 to 4. */
  quarter: number;
  year: number;
}

/** The quarter of a day and those after it. */
function quartersFrom(day: string, count: number): Quarter[] {
  const first = yearOf(day) * 4 + quarterOf(day) - 1;
  return Array.from({ length: count }, (_, index) => ({ quarter: ((first + index) % 4) + 1, year: Math.floor((first + index) / 4) }));
}

/** The quarter that a secretary prepares for: the one after that of the day. */
export function nextQuarter(day: string): Quarter {
  return quartersFrom(day, 2)[1]!;
}

/** `I/2027`: with its year, so that the words hold on a page that is read long after it was built. */
export function quarterNumber({ quarter, year }: Quarter): string {
  return `${ROMAN[quarter - 1]}/${year}`;
}

/** The year of the last session about the theme of a material; undefined where the library has none. */
export function lastYearOfTheme({ data }: Entry<'materials'>, library: LibraryIndex): number | undefined {
  const years = library.having('sessions', 'topics', data.theme).map((session) => session.data.year);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** Materials about whose theme the library has no session, in the order of their archive. */
export function untaughtMaterials(library: LibraryIndex): Entry<'materials'>[] {
  return inOrder(library.list('materials')).filter((material) => lastYearOfTheme(material, library) === undefined);
}

/** A quarter and what is registered for it, as far as the library knows. */
export interface QuarterView {
  /** `I/2027` */
  number: string;
  sessions: LinkView[];
}

/** The quarter that runs and the three after it. */
export interface ComingQuartersView {
  quarters: QuarterView[];
  next: QuarterView;
  /** Sessions of the year of the next quarter of which nobody wrote down the quarter. */
  withoutQuarter: number;
  /** The day on which all this was so: `29/11/2026`. */
  day: string;
}

/** Where the part about the next quarter stands on the page of the programme. */
export const NEXT_QUARTER_ID = 'phan-quy-toi';

export function nextQuarterAddress(): string {
  return `${withBase(archivePath('sessions'))}#${NEXT_QUARTER_ID}`;
}

export function comingQuarters({ library, join }: ViewContext, today: string): ComingQuartersView {
  const sessions = library.list('sessions');
  const quarters = quartersFrom(today, 4).map((one): QuarterView => {
    const own = sessions.filter(({ data }) => data.year === one.year && quarterOfSession(data) === one.quarter);
    return {
      number: quarterNumber(one),
      sessions: own.map((session) => ({ href: withBase(session.path), label: join(titleOf(session, 200)) })),
    };
  });
  const { year } = nextQuarter(today);
  return {
    quarters,
    next: quarters[1]!,
    withoutQuarter: sessions.filter(({ data }) => data.year === year && quarterOfSession(data) === undefined).length,
    day: formatDate(today),
  };
}

/** `Quý I/2027: chưa có buổi nào đăng ký (tính đến 29/11/2026).` */
export function registered({ next, withoutQuarter, day }: ComingQuartersView): string {
  const { number, sessions } = next;
  const known = sessions.length === 0 ? 'chưa có buổi nào đăng ký' : `đã có ${sessions.length} buổi đăng ký`;
  const others = withoutQuarter > 0 ? `; ${withoutQuarter} buổi của năm ${number.split('/')[1]} chưa ghi quý` : '';
  return `Quý ${number}: ${known}${others} (tính đến ${day}).`;
}
