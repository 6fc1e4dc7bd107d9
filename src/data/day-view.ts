import { daysAfter } from '../text/dates.ts';
import type { ViewContext } from './context.ts';
import { quoteOfTheDay } from './home.ts';
import type { Entry } from './library.ts';
import { pastView, type PastView } from './past-view.ts';
import { quoteView, type QuoteView } from './quote-view.ts';
import { withBase } from './settings.ts';

/**
 * Days after its own that a build also holds, so that a reader who comes before the next build sees the right one. What
 * comes later than that says its date instead of “today”.
 */
const DAYS_AHEAD = 3;

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** One day of the home page. */
export interface DayView {
  /** `2026-11-24` */
  iso: string;
  /** `Thứ Ba` */
  weekday: string;
  /** `24` */
  number: string;
  /** `tháng 11 năm 2026` */
  month: string;
  quote?: { entry: Entry<'quotes'>; view: QuoteView };
  /** The page of the quotation of the day before, where that is another. */
  yesterday?: string;
  past?: PastView;
}

/** The day of the build, and those that may come before the next. */
export function dayViews(context: ViewContext, today: string): DayView[] {
  return Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => dayView(context, daysAfter(today, ahead)));
}

function dayView(context: ViewContext, iso: string): DayView {
  const { library } = context;
  const [year, month, number] = iso.split('-').map(Number);
  const quote = quoteOfTheDay(library, iso);
  const yesterday = quoteOfTheDay(library, daysAfter(iso, -1));
  const past = pastView(context, iso);
  return {
    iso,
    weekday: WEEKDAYS[new Date(iso).getUTCDay()]!,
    number: String(number),
    month: `tháng ${month} năm ${year}`,
    ...(quote ? { quote: { entry: quote, view: quoteView(quote, context) } } : {}),
    ...(yesterday && yesterday !== quote ? { yesterday: withBase(yesterday.path) } : {}),
    ...(past ? { past } : {}),
  };
}
